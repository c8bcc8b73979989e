"""Lines, columns and the characters nobody can see."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

# Control characters, line ends that editors do not count as such, marks that turn the reading direction (so
# that a reviewer sees another text than the computer), byte order marks, lone surrogates; not \t, \n, \r.
_UNSEEN = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff"
_UNSEEN_IN_FILE = re.compile(f"[{_UNSEEN}]")
_UNSEEN_IN_VALUE = re.compile(f"[{_UNSEEN}\r]")

MOST_MARKS = 30
"""Diacritics on one letter, as in Unicode's stream-safe text: composing more takes time squared."""
_BEYOND_LATIN = re.compile(f"[^\x00-\u02ff]{{{MOST_MARKS + 1},}}")


class UnseenError(ValueError):
    """A value holds a character that nobody can see, or a mark too many on one letter."""

    def __init__(self, character: str) -> None:
        super().__init__(character)
        self.character = character


def first_unseen(text: str) -> int | None:
    """The offset of the first character that nobody can see, or of a mark too many on one letter."""
    found = _UNSEEN_IN_FILE.search(text)
    return found.start() if found else _mark_too_many(text)


def _mark_too_many(text: str) -> int | None:
    for run in _BEYOND_LATIN.finditer(text):
        marks = 0
        for offset, character in enumerate(run[0], start=run.start()):
            marks = marks + 1 if combining(character) else 0
            if marks > MOST_MARKS:
                return offset
    return None


def visible(text: str) -> str:
    """`text` with a replacement character for each one that nobody can see, columns unchanged."""
    return _UNSEEN_IN_VALUE.sub("\N{REPLACEMENT CHARACTER}", text)


def clean(value: str) -> str:
    """`value` with its letters composed (NFC); raises UnseenError."""
    found = _UNSEEN_IN_VALUE.search(value)
    if found:
        raise UnseenError(found[0])
    if (mark := _mark_too_many(value)) is not None:
        raise UnseenError(value[mark])
    return normalize("NFC", value)


def shortened(text: str) -> str:
    """`text` for use in a sentence: one line and not long."""
    flat = visible(" ".join(text.split()))
    return flat if len(flat) <= 60 else flat[:59] + "…"


def lines_of(text: str) -> list[str]:
    """The lines of `text` without their endings, as YAML and editors count them; always at least one."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def spot_of(text: str, offset: int) -> tuple[int, int, int]:
    """Line, column and end column of the character at `offset`."""
    before = lines_of(text[:offset])
    return len(before), len(before[-1]) + 1, len(before[-1]) + 2
