"""What is wrong with a file as a file."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from vvgctl.messages import Message
from vvgctl.source.location import Location
from vvgctl.source.page import Page
from vvgctl.source.text import lines_of, visible

WIDTH = 200  # of a line that is shown
_BEFORE = 120  # of which at most so much before the column

Spot = tuple[int, int, int]  # line, column, end column


class Wrong(NamedTuple):
    """What is wrong, and what to do about it."""

    code: str
    message: Message
    fix: Message | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing wrong with a file; an error leaves no page, a note is only worth knowing.

    `line_text` is the line with its control characters made visible, clipped around the column; it begins at
    column `shown_from`.
    """

    code: str
    level: Literal["error", "note"]
    message: Message
    location: Location
    line_text: str = ""
    fix: Message | None = None
    shown_from: int = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one file: a page unless there is an error."""

    page: Page | None
    troubles: tuple[Trouble, ...] = ()


Kept = MutableMapping[tuple[str, str], Reading]
"""What came of files that have been read, by name and by the id that git has for the content."""


class RefusedError(Exception):
    """The file is not read further."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.code)
        self.trouble = trouble


def trouble_at(
    file: str, text: str, spot: Spot, wrong: Wrong, level: Literal["error", "note"] = "error"
) -> Trouble:
    """Trouble at the line, column and end column of `spot` in `text`; beyond the end it is at the end."""
    lines = lines_of(text)
    line, column, end = spot
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    shown_from = max(1, column - _BEFORE) if len(lines[line - 1]) > WIDTH else 1
    shown = visible(lines[line - 1][shown_from - 1 : shown_from - 1 + WIDTH])
    where = Location(file, line, column, line, max(end, column + 1))
    return Trouble(wrong.code, level, wrong.message, where, shown, wrong.fix, shown_from)


def refused(file: str, text: str, spot: Spot, wrong: Wrong) -> RefusedError:
    """The same, to be raised."""
    return RefusedError(trouble_at(file, text, spot, wrong))
