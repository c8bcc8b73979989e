"""The formats of dates that JSON Schema does not know."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PART = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


def is_date(value: object) -> bool:
    """Whether `value` is a day that exists, written `2017-01-31`; what is no text passes."""
    if not isinstance(value, str):
        return True
    return bool(_DAY.fullmatch(value)) and _exists(value)


def is_vague_date(value: object) -> bool:
    """Whether `value` is a day, month, year, a range of them, or `unknown`; what is no text passes."""
    if not isinstance(value, str) or value == "unknown":
        return True
    first, _, last = value.partition("..")
    parts = [part for part in (first, last) if part]
    in_order = len(parts) < 2 or first + "-01-01"[len(first) - 4 :] <= last + "-99-99"[len(last) - 4 :]
    return bool(parts) and all(map(_is_part, parts)) and in_order


def _is_part(value: str) -> bool:
    return bool(_PART.fullmatch(value)) and _exists(value + "-01-01"[len(value) - 4 :])


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


FORMATS: dict[str, Callable[[object], bool]] = {"date": is_date, "vague-date": is_vague_date}
