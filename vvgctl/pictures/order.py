"""The order in which people look for names: å, ä and ö last, and numbers by size."""

from __future__ import annotations

import re

_LAST = str.maketrans({"å": "{", "ä": "|", "ö": "}"})  # these follow z in Unicode


def by_name(name: str) -> list[tuple[int, str]]:
    """A key to sort by."""
    parts = re.split(r"([0-9]+)", name.casefold().translate(_LAST))
    return [(int(part), "") if n % 2 else (0, part) for n, part in enumerate(parts)]
