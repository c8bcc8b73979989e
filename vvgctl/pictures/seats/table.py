"""The table of bodies and those who appoint, in as many tables as its columns need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from vvgctl.layout import text_width
from vvgctl.pictures.bands import Band, bands
from vvgctl.pictures.drawing.marks import Drawing, stacked
from vvgctl.pictures.drawing.sheets import Block
from vvgctl.pictures.drawing.stairs import LOWEST, Step, stairs
from vvgctl.pictures.seats.cells import Table, band, body, sums
from vvgctl.pictures.seats.matrix import Row
from vvgctl.pictures.seats.told import Told, told
from vvgctl.pictures.seats.wording import figure
from vvgctl.pictures.theme import NAME, SMALL
from vvgctl.pictures.view import View

_LEAST, _MOST, _PADDING = 90.0, 150.0, 4.0
_NARROWEST = 25.0
_HEAD = 0.4
"""The names of columns take no more of a page's height than that, each on one line."""
_NOTHING = 240.0
"""The width for words where there are no columns."""

Wide = tuple[Told, float]
"""A column, and how wide it is."""


def blocks(found: Sequence[Row], view: View) -> Iterator[Block]:
    """The table; where it is too wide, the columns that are left follow in tables of their own."""
    names = _width_of_names(found, view)
    every = [(one, _width(one, found, view)) for one in told(found, view)]
    room = view.room[0] - names, view.room[1] * _HEAD
    for n, wide in enumerate(list(_groups(every, room)) or [[]]):
        table = _table(view, wide, names, n)
        if _head(table).height > max(view.room[1] / 3, len(wide) * LOWEST):  # wider steps are lower
            table = _table(view, wide, view.room[0] - sum(table.widths[1:]), n)
        yield _block(
            table, found if n == 0 else [row for row in found if any(one.of(row) for one in table.columns)]
        )


def _table(view: View, wide: Sequence[Wide], names: float, number: int) -> Table:
    widths = [width for _one, width in wide] or [_NOTHING]
    return Table(view, tuple(one for one, _width in wide), (names, *widths), number)


def _block(table: Table, found: Sequence[Row]) -> Block:
    by_id = {row.body.id: row for row in found}
    shown = bands([row.body for row in found], table.view.snapshot, (), None, longest=len(found) or 1)
    rows = [row for one in shown for row in _band(one, by_id, table)]
    return Block(_head(table), (*rows, *sums(table)), lambda _times: _head(table))


def _head(table: Table) -> Drawing:
    return stairs(list(_steps(table)), sum(table.widths))


def _band(one: Band, found: dict[str, Row], table: Table) -> Iterator[Drawing]:
    """Its heading, which stays with the first body, and each body."""
    first, *others = (body(table, found[id]) for row in one.rows for id in row)
    yield stacked((band(table, one), first), 0)
    yield from others


def _steps(table: Table) -> Iterator[Step]:
    edges = list(accumulate(table.widths))
    for one, left, right in zip(table.columns, edges, edges[1:], strict=False):
        name = table.view.lines(one.name, left - 2 * _PADDING, SMALL, bold=one.sums, color=one.colours.dark)
        top = table.view.lines(one.mark, right - left, SMALL, color=one.colours.dark)
        yield Step(f"{one.id}-{table.number}", left, right, tuple(name), tuple(top), table.ground(one))


def _width_of_names(found: Sequence[Row], view: View) -> float:
    """As wide as the names of the bodies, if not too wide."""
    shown = (view.words(row.body.label) for row in found)
    widest = max((text_width(one, NAME, bold=True) for one in shown), default=0.0)
    return max(_LEAST, min(_MOST, widest + 2 * _PADDING))


def _width(one: Told, found: Sequence[Row], view: View) -> float:
    counts = (one.in_all, *(count for row in found if (count := one.of(row))))
    widest = max(text_width(view.words(figure(count)), SMALL, bold=True) for count in counts)
    return max(_NARROWEST, widest + 2 * _PADDING)


def _groups(every: Sequence[Wide], room: tuple[float, float]) -> Iterator[list[Wide]]:
    """As many columns in each table as there is room for, with their names above each other."""
    group: list[Wide] = []
    for one in every:
        width = sum(width for _column, width in (*group, one))
        if group and (width > room[0] or (len(group) + 1) * LOWEST > room[1]):
            yield group
            group = []
        group.append(one)
    if group:
        yield group
