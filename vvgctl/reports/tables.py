"""Tables for a terminal, and for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], width: int, *, colour: bool = False) -> str:
    """Columns side by side, wrapped at words to fit `width` characters."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    cells = [[Text.from_ansi(cell) for cell in row] for row in rows]
    longest = [
        _longest_word([heading, *(row[n].plain for row in cells)]) for n, heading in enumerate(headings)
    ]
    roomy = sum(longest) + 2 * len(longest) <= width
    for heading, least in zip(headings, longest, strict=True):
        drawn.add_column(heading, overflow="fold", min_width=least if roomy else None)
    for row in cells:
        drawn.add_row(*row)
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
    )
    console.print(drawn)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _longest_word(texts: Sequence[str]) -> int:
    return max(len(word) for text in texts for word in (text.split() or [""]))


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Comma-separated values; what a spreadsheet would take for a formula is made plain text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
