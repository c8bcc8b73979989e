"""Bodies as bars over the years: what is drawn, and where."""
