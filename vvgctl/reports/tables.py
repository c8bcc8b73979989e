"""Tables for a terminal, and for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


GAP = 2
"""Spaces between two columns."""


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], width: int, *, colour: bool = False) -> str:
    """Columns side by side, wrapped at words to fit `width` characters."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    cells = [[Text.from_ansi(cell) for cell in row] for row in rows]
    columns = [[heading, *(row[n].plain for row in cells)] for n, heading in enumerate(headings)]
    for heading, room in zip(headings, _widths(columns, width), strict=True):
        drawn.add_column(heading, overflow="fold", width=room)
    for row in cells:
        drawn.add_row(*row)
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


def _widths(columns: Sequence[Sequence[str]], width: int) -> list[int]:
    """As wide as their texts; where that is too much, the one with most to spare gives way first."""
    widths = [max(map(len, texts)) for texts in columns]
    words = [max(len(word) for text in texts for word in (text.split() or [""])) for texts in columns]
    while sum(widths) + GAP * (len(widths) - 1) > max(width, 4 * len(widths)):
        spare = [have - word for have, word in zip(widths, words, strict=True)]
        giver = spare.index(max(spare)) if max(spare) > 0 else widths.index(max(widths))
        widths[giver] -= 1
    return widths


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Comma-separated values; what a spreadsheet would take for a formula is made plain text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
