"""What a record is called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vvgctl.structure.dated import Dated


def names(record: Any) -> Iterable[str]:
    """Everything that a record is or has been called, old ids among it."""
    for field in ("name", "short", "title"):
        match getattr(record, field, None):
            case Dated() as dated:
                yield from dated.values()
            case str() as name:
                yield name
    yield from (other.name for other in getattr(record, "also_called", ()))
    yield from getattr(record, "formerly", ())
