"""A page as text, wrapped to the reader's width."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator

from vvgctl.messages import said
from vvgctl.reports.context import Manner
from vvgctl.reports.pages.lines import Columns, Item, Line, Section

INDENT = "  "
DASH = "– "
_TOGETHER = re.compile(r"\b([0-9]{1,2}) (\w+) ([0-9]{4})\b|\b([0-9]{1,3}) ([0-9]{3})\b")
"""Days and large numbers, which are not broken between two lines."""
_HELD = "\N{NO-BREAK SPACE}"


def written(sections: Iterable[Section], manner: Manner, width: int) -> str:
    """Each section that has something to say, under its heading."""
    return "".join(
        f"\n{manner.paint(said(title, manner.language), 'bold')}\n" + "".join(f"{line}\n" for line in lines)
        for title, content in sections
        if (lines := [text for line in content for text in _line(line, manner.language, width)])
    )


def wrapped(text: str, width: int, first: str = INDENT, rest: str = INDENT) -> list[str]:
    """A text as lines no wider than `width` where its words allow."""
    lines = textwrap.wrap(
        _TOGETHER.sub(lambda found: found[0].replace(" ", _HELD), text),
        max(width, 30),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(_HELD, " ") for line in lines]


def sentence(text: str) -> str:
    """With a capital letter first."""
    return text[:1].upper() + text[1:]


def _line(line: Line, language: str, width: int) -> Iterator[str]:
    match line:
        case Item(text, inner):
            yield from wrapped(said(text, language), width, INDENT + DASH, INDENT * 2)
            for below in inner:
                yield from wrapped(sentence(said(below, language)), width, INDENT * 2, INDENT * 3)
        case Columns(rows, numbers):
            yield from _columns([[said(cell, language) for cell in row] for row in rows], numbers, width)
        case _:
            yield from wrapped(sentence(said(line, language)), width)


def _columns(rows: list[list[str]], numbers: tuple[int, ...], width: int) -> Iterator[str]:
    """Cells below each other; the last is wrapped beside the others."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            cell.rjust(room) if n in numbers else cell.ljust(room)
            for n, (cell, room) in enumerate(zip(row, widths, strict=True))
        ]
        start = INDENT + "".join(f"{cell}  " for cell in cells[:-1])
        text = cells[-1].strip()
        start += " " * (len(cells[-1].rstrip()) - len(text))
        yield from (line.rstrip() for line in wrapped(text, width, start, " " * len(start)) or [start])
