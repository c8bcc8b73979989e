"""One module per command; each has an `app` with that command alone."""
