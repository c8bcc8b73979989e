"""Cells in columns and rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Literal

from vvgctl.pictures.drawing.marks import Box, Drawing, Line, Mark, Value, size

_PADDING = 3.0
Row = Sequence["Cell"]


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines of text, wrapped already to the width of the columns that it spans, and how it is filled.

    With an `inset`, what is filled is so much smaller on every side.
    """

    id: str
    lines: tuple[Line, ...] = ()
    look: Mapping[str, Value] = field(default_factory=lambda: {"shape": "plain"})
    align: Literal["center", "left"] = "left"
    spans: int = 1
    inset: float = 0.0


def inside(width: float) -> float:
    """How wide text may be in a cell of that width."""
    return width - 2 * _PADDING


def grid(widths: Sequence[float], rows: Sequence[Row]) -> Drawing:
    """The rows under each other, each as high as its highest cell; widths are of the columns."""
    marks: list[Mark] = []
    top = 0.0
    edges = [0.0, *accumulate(widths)]
    for row in rows:
        high = height(row)
        column = 0
        for cell in row:
            left, right = edges[column], edges[column + cell.spans]
            marks += _cell(cell, left, right, top, high)
            column += cell.spans
        top += high
    return Drawing(edges[-1], top, tuple(marks))


def height(row: Row) -> float:
    """How high a row is."""
    return max((size(cell.lines)[1] + 2 * cell.inset for cell in row), default=0.0) + 2 * _PADDING


def _cell(cell: Cell, left: float, right: float, top: float, high: float) -> Iterator[Mark]:
    """The ground of a cell, and on it the text, which may stand at the left."""
    width = right - left
    if cell.align == "left" and cell.lines:
        if cell.look.get("shape") != "plain":
            yield Box(f"{cell.id} ground", "", (), cell.look, width, high).cornered(left, top)
        words = Box(
            cell.id, cell.id, cell.lines, {"shape": "plain"}, inside(width), size(cell.lines)[1], "left"
        )
        yield words.at(left + width / 2, top + high / 2)
    else:
        inner = width - 2 * cell.inset, high - 2 * cell.inset
        yield Box(cell.id, cell.id, cell.lines, cell.look, *inner).at(left + width / 2, top + high / 2)
