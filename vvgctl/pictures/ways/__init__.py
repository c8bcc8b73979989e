"""The ways of kinds of matter, from the files to lanes of boxes on a page."""
