"""The rows of the table of bodies and those who appoint."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.bands import Band
from vvgctl.pictures.boxes import state_in_words
from vvgctl.pictures.drawing.grid import Cell, grid, inside
from vvgctl.pictures.drawing.marks import Drawing, Frame, Line, Value, stacked
from vvgctl.pictures.seats.matrix import Row
from vvgctl.pictures.seats.told import Told
from vvgctl.pictures.seats.wording import figure, not_counted
from vvgctl.pictures.theme import BAND, BAND_EDGE, INK, NAME, PAPER, PLAIN, QUIET, SMALL
from vvgctl.pictures.view import View
from vvgctl.structure.numbers import VagueNumber

_RULE: dict[str, Value] = {"color": BAND_EDGE, "fillcolor": BAND_EDGE, "style": "filled", "penwidth": 0}
_BAND: dict[str, Value] = {"color": BAND, "fillcolor": BAND, "style": "filled", "penwidth": 0}
_BLANK: dict[str, Value] = {"color": PAPER, "fillcolor": PAPER, "style": "filled", "penwidth": 0}
_INDENT = 4 * "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Table:
    """Columns with their widths, that of the names first; the first table is number 0."""

    view: View
    columns: tuple[Told, ...]
    widths: tuple[float, ...]
    number: int

    def ground(self, column: Told) -> dict[str, Value]:
        """How a column is filled."""
        light = column.colours.light
        edge = BAND_EDGE if column.colours == PLAIN else light
        return {"color": edge, "fillcolor": light, "style": "filled", "penwidth": 0.5}


def band(table: Table, one: Band) -> Drawing:
    """A level and a sphere above their bodies."""
    snapshot = table.view.snapshot
    words = _("{level}, {sphere}", level=one.name(snapshot), sphere=one.sphere_name(snapshot))
    id = f"band-{table.number}-{one.level}-{one.sphere}"
    lines = table.view.lines(words, inside(sum(table.widths)), NAME, color=QUIET)
    drawn = grid((sum(table.widths),), [[Cell(id, tuple(lines))]])
    return _on_ground(id, drawn, 0, _BAND)


def body(table: Table, row: Row) -> Drawing:
    """A body with its seats, then those in each role where there are several."""
    id, view = f"row-{table.number}-{row.body.id}", table.view
    first = f"body-{row.body.id}" if table.number == 0 else id
    name = [
        *view.lines(row.body.label, inside(table.widths[0]), NAME, bold=True),
        *view.lines(state_in_words(row.body), inside(table.widths[0]), SMALL, color=QUIET),
    ]
    if not row.parties:
        return _ruled(id, _not_counted(table, row, id, Cell(first, tuple(name))))
    rows = [_counted(table, row, id, Cell(first, tuple(name)))]
    for role in row.roles:
        if table.number and not any(one.of(row.only(role)) for one in table.columns):
            continue
        words = view.snapshot.label(role) if role else _("no role stated")
        lines = view.lines(words, inside(table.widths[0]) - 10, SMALL, color=QUIET)
        told = tuple(Line(_INDENT + line.text, line.size, False, QUIET) for line in lines)
        rows.append(_counted(table, row.only(role), f"{id}-{role}", Cell(f"{id}-{role}", told), QUIET))
    return _ruled(id, stacked(rows, 0))


def sums(table: Table) -> Iterator[Drawing]:
    """How many seats there are in each column that are known of."""
    if not table.columns:
        return
    id = f"sums-{table.number}"
    words = table.view.lines(_("known seats in all"), inside(table.widths[0]), NAME, bold=True)
    counts = [
        Cell(f"{id}-{one.id}", _figure(table, n, one.in_all, INK, bold=True), align="center")
        for n, one in enumerate(table.columns, 1)
    ]
    drawn = grid(table.widths, [[Cell(id, tuple(words)), *counts]])
    yield _striped(table, id, drawn)


def _counted(table: Table, row: Row, id: str, name: Cell, color: str = INK) -> Drawing:
    cells = [name]
    for n, one in enumerate(table.columns, 1):
        bold = one.sums and color == INK
        lines = _figure(table, n, one.of(row), color, bold=bold)
        cells.append(Cell(f"{id}-{one.id}", lines, align="center"))
    return _striped(table, id, grid(table.widths, [cells]))


def _figure(table: Table, n: int, count: VagueNumber | None, color: str, *, bold: bool) -> tuple[Line, ...]:
    told: Said | str = figure(count) if count and count.most else "–"
    return tuple(table.view.lines(told, table.widths[n], SMALL, bold=bold, color=color))


def _not_counted(table: Table, row: Row, id: str, name: Cell) -> Drawing:
    width = sum(table.widths[1:])
    why = table.view.lines(not_counted(row.body), inside(width), SMALL, color=QUIET)
    cells = [name, Cell(f"{id}-why", tuple(why), spans=len(table.widths) - 1)]
    return _on_ground(id, grid(table.widths, [cells]), table.widths[0], _BLANK)


def _striped(table: Table, id: str, drawn: Drawing) -> Drawing:
    """The ground of each column below what stands there."""
    edges = list(accumulate(table.widths))
    grounds = [
        Frame(
            f"{id} {one.id} strip", left + 0.75, 0, right - 0.75, drawn.height, table.ground(one), strip=True
        )
        for one, left, right in zip(table.columns, edges, edges[1:], strict=False)
    ]
    return Drawing(drawn.width, drawn.height, (*grounds, *drawn.marks))


def _ruled(id: str, drawn: Drawing) -> Drawing:
    """With a thin line below."""
    rule = Frame(f"{id} rule", 0, drawn.height - 0.5, drawn.width, drawn.height, _RULE)
    return Drawing(drawn.width, drawn.height, (*drawn.marks, rule))


def _on_ground(id: str, drawn: Drawing, left: float, look: dict[str, Value]) -> Drawing:
    ground = Frame(f"{id} ground", left, 0, drawn.width, drawn.height, look)
    return Drawing(drawn.width, drawn.height, (ground, *drawn.marks))
