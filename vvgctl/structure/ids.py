"""What an id may look like."""

from __future__ import annotations

import re
from unicodedata import normalize

LONGEST = 100
ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")


def fitting(written: str) -> str:
    """The id that comes closest to what is written; nothing where none does."""
    plain = normalize("NFKD", written.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9_]+", "-", plain).strip("-_")[:LONGEST]
