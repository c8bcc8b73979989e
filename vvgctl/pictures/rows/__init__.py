"""Boxes in rows, and the lines between them, each in its place."""
