"""Rows on as many pages as they need, under the years; below them the decisions that are marked there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.drawing.marks import Drawing, Frame, Line, Mark, Value, stacked, text
from vvgctl.pictures.theme import BAND, BAND_EDGE, NAME, PAPER, QUIET, SMALL
from vvgctl.pictures.timeline.axis import Axis
from vvgctl.pictures.timeline.days import Day, heads, verticals
from vvgctl.pictures.timeline.decided import Decided, told
from vvgctl.pictures.timeline.pins import mark, rule
from vvgctl.pictures.timeline.rows import Row
from vvgctl.pictures.view import View

_YEARS = 17.0
_LEVEL = 20.0
_GAP = 3.0
_LATER: dict[str, Value] = {
    "id": "later",
    "style": "filled",
    "color": BAND,
    "fillcolor": BAND,
    "penwidth": 0,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on a page: rows, and explanations of decisions."""

    rows: tuple[Row, ...]
    decided: tuple[Decided, ...]


def sheets(rows: Sequence[Row], room: float, height: Callable[[Sheet], float]) -> Iterator[Sheet]:
    """As many rows on each as fit with what they need below; explanations that have no room go on alone."""
    left = list(rows)
    while left:
        count = _fitting(left, room, height)
        whole = _with_decisions(left[:count])
        left = left[count:]
        yield from _told_on(whole, room, height)


def _fitting(rows: Sequence[Row], room: float, height: Callable[[Sheet], float]) -> int:
    """How many rows from the first fit, one at least."""
    taken, count = 0.0, 0
    for row in rows:  # what surely has no room is not tried
        taken += row.drawing.height
        if taken > room:
            break
        count += 1
    while count > 1 and height(_with_decisions(rows[:count])) > room:
        count -= 1
    return max(count - _first_of_its_level(rows, count), 1)


def _first_of_its_level(rows: Sequence[Row], count: int) -> bool:
    """Whether the last row would stand alone under the name of its level, apart from those that follow."""
    levels = [row.bar.level for row in rows[max(count - 2, 0) : count + 1]]
    return len(levels) == 3 and levels[0] != levels[1] == levels[2]


def _with_decisions(rows: Sequence[Row]) -> Sheet:
    found = {one.number: one for row in rows for one in row.decided}
    return Sheet(tuple(rows), tuple(found[number] for number in sorted(found)))


def _told_on(whole: Sheet, room: float, height: Callable[[Sheet], float]) -> Iterator[Sheet]:
    """The sheet with as many explanations as have room, and the others on sheets of their own."""
    rows, left = whole.rows, whole.decided
    while rows or left:
        counts = range(1, len(left) + 1)
        count = bisect_right(counts, room, key=lambda count: height(Sheet(rows, left[:count])))
        count = max(count, 0 if rows else 1)
        yield Sheet(rows, left[:count])
        rows, left = (), left[count:]


def drawing(sheet: Sheet, axis: Axis, found: Sequence[Day], view: View) -> Drawing:
    """The rows under the years, with lines through them; then what was decided."""
    parts = [_table(sheet.rows, axis, found, view)] if sheet.rows else []
    return stacked([*parts, *_explained(sheet.decided, axis, view)], _GAP)


def _table(rows: Sequence[Row], axis: Axis, found: Sequence[Day], view: View) -> Drawing:
    words, top, tops = heads(found, axis, view)
    marks: list[Mark] = [*words]
    y = top + _YEARS
    level: object = rows
    for row in rows:
        if row.bar.level != level:
            level = row.bar.level
            name, high = _level(row, axis, view)
            marks += [mark.moved(0, y) for mark in name]
            y += high
        marks += row.drawing.moved(0, y).marks
        y += row.drawing.height
    ground = [*_unknown(found, axis, top, y), *_years(axis, top, y, view), *verticals(found, axis, tops, y)]
    return Drawing(axis.right, y, (*ground, *marks))


def _years(axis: Axis, top: float, bottom: float, view: View) -> Iterator[Mark]:
    """The name of each year above its column, and a thin line before it."""
    columns = list(axis.columns())
    if axis.earlier:
        columns.insert(0, (view.words(_("earlier")), axis.left, axis.left + axis.earlier))
    for n, (name, left, right) in enumerate(columns):
        yield rule(f"year-{n} edge", 0.7, bottom - top, BAND_EDGE).at(left, (top + bottom) / 2)
        words = text(f"year-{n}", (Line(name, SMALL, color=QUIET),), align="center", ground=PAPER)
        yield words.at((left + right) / 2, top + _YEARS / 2)


def _unknown(found: Sequence[Day], axis: Axis, top: float, bottom: float) -> Iterator[Frame]:
    """A ground of its own for the days of which nothing is known."""
    for one in found:
        if one.id == "known" and axis.holds(one.day):
            yield Frame("later", axis.middle_of(one.day), top, axis.right, bottom, _LATER)


def _level(row: Row, axis: Axis, view: View) -> tuple[list[Mark], float]:
    """The name of a level, with a line above it."""
    id = f"level-{row.bar.level or 'unknown'}"
    name: Said | str = view.snapshot.label(row.bar.level) if row.bar.level else _("level not known")
    lines = list(view.lines(name, axis.right, NAME, bold=True, color=QUIET))
    words = text(id, lines)
    high = max(_LEVEL, words.height + 8)
    line = rule(f"{id} edge", axis.right, 0.8, BAND_EDGE)
    return [line.cornered(0, 2), words.cornered(0, high - words.height - 2)], high


def _explained(found: Sequence[Decided], axis: Axis, view: View) -> Iterator[Drawing]:
    """Each decision beside its number."""
    if not found:
        return
    title = text(id="decisions", lines=view.lines(_("Decisions and positions"), axis.right, NAME, bold=True))
    yield Drawing(axis.right, title.height + 8, (title.cornered(0, 8),))
    pins = [mark(one.number, f"explained-{one.number}") for one in found]
    left = max(pin.width for pin in pins) + 6
    for one, pin in zip(found, pins, strict=True):
        words = text(f"decided-{one.number}", view.lines(told(one, view.snapshot), axis.right - left))
        high = max(pin.height, words.height)
        at = (
            pin.at((left - 6) / 2, pin.height / 2),
            words.cornered(left, (pin.height - words.lines[0].size * 1.2) / 2),
        )
        yield Drawing(axis.right, high, at)
