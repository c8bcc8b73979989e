"""The years of bodies as a table: its columns, the rows that stand first on each page, and groups of rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from vvgctl.pictures.drawing.grid import Cell, Row, grid, height, inside
from vvgctl.pictures.drawing.marks import Drawing, Line, Value
from vvgctl.pictures.rota.said import counted
from vvgctl.pictures.rota.years import Rota, Year
from vvgctl.pictures.theme import BAND, BAND_EDGE, SMALL
from vvgctl.pictures.timeline.days import days
from vvgctl.pictures.view import View

HEADING: dict[str, Value] = {"style": "filled", "color": BAND_EDGE, "fillcolor": BAND, "penwidth": 0.7}


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, the rows that stand first on each page, and below them rows in groups that stay together."""

    widths: tuple[float, ...]
    head: tuple[Row, ...]
    groups: tuple[tuple[Row, ...], ...]

    @property
    def drawing(self) -> Drawing:
        return grid(self.widths, [*self.head, *(row for group in self.groups for row in group)])

    @property
    def heading(self) -> float:
        """How high the rows are that stand first."""
        return sum(map(height, self.head))

    @property
    def heights(self) -> Iterator[float]:
        """How high each group is."""
        return (sum(map(height, group)) for group in self.groups)

    def first(self, count: int) -> Table:
        """As many groups as have room on a page."""
        return replace(self, groups=self.groups[:count])

    def rest(self, count: int) -> Table:
        """What goes on on the next page; its heading is a second one."""
        head = (tuple(replace(cell, id=f"again-{cell.id}") for cell in row) for row in self.head)
        return replace(self, head=tuple(head), groups=self.groups[count:])


def counting(rota: Rota, view: View, width: float, spans: int) -> Iterator[Row]:
    """A row that says how many turns each party has had, if any year of them is over."""
    for told in counted(rota, view.snapshot):
        lines = tuple(view.lines(told, inside(width), SMALL, bold=True))
        yield (Cell(f"turns-{rota.id}", lines, spans=spans),)


def marked_days(one: Year, view: View, width: float) -> Iterator[Line]:
    """The day asked about, today and the last known day, where they lie in that year."""
    for day in days(view.snapshot):
        if day.day.year == one.year:
            yield from view.lines(day.words, inside(width), color=day.color, bold=True)
