"""What a plain scalar means: the core schema of YAML 1.2, with fewer numbers.

Dates, times, yes and no, 1_000, .inf and whole numbers of more than 15 digits stay text.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache

from vvgctl.source.text import UnseenError, clean

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_WORDS = dict.fromkeys(NULLS) | {
    word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")
}
_INTEGER = re.compile(r"[-+]?[0-9]{1,15}")
_OTHER_BASE = re.compile(r"0o([0-7]{1,15})|0x([0-9a-fA-F]{1,15})")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?")
_FIRST_OF_NUMBER = frozenset("+-.0123456789")


@lru_cache(maxsize=1 << 14)
def resolve(plain: str) -> bool | int | float | str | None:
    """The value of a plain scalar; raises UnseenError."""
    if plain in _WORDS:
        return _WORDS[plain]
    if plain[0] in _FIRST_OF_NUMBER and len(plain) <= 100:
        return _number(plain)
    return plain_text(plain)


@lru_cache(maxsize=1 << 14)
def plain_text(text: str) -> str:
    """A plain scalar as text, the same object wherever it is written; raises UnseenError, also for a tab."""
    if "\t" in text:
        raise UnseenError("\t")
    return clean(text)


def _number(plain: str) -> int | float | str:
    if _INTEGER.fullmatch(plain):
        return int(plain)
    if other := _OTHER_BASE.fullmatch(plain):
        return int(other[1], 8) if other[1] else int(other[2], 16)
    if _FLOAT.fullmatch(plain) and math.isfinite(value := float(plain)):
        return value
    return plain_text(plain)
