"""Tables for a terminal, and for spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import TextWrapper

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_DATE = r"\d{4}-\d\d(?:-\d\d)?[^\s-]*"
_PARTS = re.compile(rf"{_DATE}|[^\s-]*-|[^\s-]+")
_MARKS = re.compile(r"([\\`*_\[\]<>|])")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


GAP = 2
"""Spaces between two columns."""


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], width: int, *, colour: bool = False) -> str:
    """Columns side by side, wrapped at spaces and hyphens; one row below the other where they do not fit."""
    every = [list(row) for row in rows]
    least = [max(map(_longest_part, texts)) for texts in zip(headings, *every, strict=True)]
    room = width - GAP * (len(headings) - 1)
    if sum(least) > room:
        return "\n".join("".join(_paragraph(headings, row, width)) for row in every)
    widths = _widths([max(map(_length, texts)) for texts in zip(headings, *every, strict=True)], least, room)
    cells = [[_wrapped(cell, width) for cell, width in zip(row, widths, strict=True)] for row in every]
    return _side_by_side(headings, cells, widths, width, colour=colour)


def _paragraph(headings: Sequence[str], row: Sequence[str], width: int) -> Iterator[str]:
    """The first cell, and below it each of the others after its heading."""
    yield f"{row[0]}\n"
    beside = max(map(len, headings)) + GAP
    for heading, cell in zip(headings[1:], row[1:], strict=True):
        for n, line in enumerate(_wrapped(cell, max(width - beside - GAP, 20)).splitlines()):
            yield f"{'':{GAP}}{'' if n else heading:<{beside}}{line}\n"


def _widths(widths: list[int], least: list[int], room: int) -> list[int]:
    """As wide as their texts; where that is too much, the one with most to spare gives way first."""
    while sum(widths) > room:
        spare = [have - need for have, need in zip(widths, least, strict=True)]
        widths[spare.index(max(spare))] -= 1
    return widths


def _wrapped(cell: str, width: int) -> str:
    if _length(cell) <= width or _COLOURS.search(cell):  # what is coloured is short, and wrapped by the table
        return cell
    return "\n".join(_AtHyphens(width, break_long_words=False).wrap(cell))


class _AtHyphens(TextWrapper):
    """Breaks lines at spaces and after any hyphen, also before a number, but not in a date."""

    wordsep_re = re.compile(rf"(\s+|{_DATE}|[^\s-]*-)")


def _longest_part(text: str) -> int:
    return max(map(len, _PARTS.findall(_COLOURS.sub("", text))), default=0)


def _length(text: str) -> int:
    return len(_COLOURS.sub("", text))


def _side_by_side(
    headings: Sequence[str],
    cells: Sequence[Sequence[str]],
    widths: Sequence[int],
    width: int,
    *,
    colour: bool,
) -> str:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for heading, room in zip(headings, widths, strict=True):
        drawn.add_column(heading, overflow="fold", width=room)
    for row in cells:
        drawn.add_row(*(Text.from_ansi(cell) for cell in row))
    out = io.StringIO()
    console = Console(
        file=out,
        width=max(width, 1),
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        markup=False,
    )
    console.print(drawn)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Comma-separated values; what a spreadsheet would take for a formula is made plain text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def as_markdown(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in a document; what Markdown would take for marks is made plain text."""
    every = [headings, ["---"] * len(headings), *(map(escaped, row) for row in rows)]
    return "".join(f"| {' | '.join(row)} |\n" for row in every)


def escaped(written: str) -> str:
    """A text in which nothing is a mark of Markdown, or ends a row."""
    return _MARKS.sub(r"\\\1", " ".join(written.split()))


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
