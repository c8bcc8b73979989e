"""The order in which names stand: as in a Swedish list, and the numbers in them by size."""

from __future__ import annotations

import re

_LAST_LETTERS = str.maketrans({"å": "{", "ä": "|", "ö": "}"})  # after z, in this order
_NUMBER = re.compile(r"([0-9]+)")

Order = tuple[tuple[int, str], ...]


def in_order(name: str) -> Order:
    """What to sort names by: `Ale`, `Område 2`, `Område 10`, `Åmål`, `Öckerö`."""
    parts = _NUMBER.split(name.casefold())
    return tuple(
        (int(part), "") if n % 2 else (0, part.translate(_LAST_LETTERS)) for n, part in enumerate(parts)
    )
