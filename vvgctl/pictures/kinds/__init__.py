"""The pictures: one file for each, named as it is asked for."""
