"""Collaboration structure as code: validate it, explain it, draw it."""

__version__ = "0.1.0"
