"""The columns of the table as they are told: all seats, those of each side, then those of each party."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from vvgctl.messages import Said, plural
from vvgctl.messages import message as _
from vvgctl.pictures.order import by_name
from vvgctl.pictures.seats.matrix import Column, Row, all_on, columns, in_all, sides_met
from vvgctl.pictures.seats.wording import NO_MARK
from vvgctl.pictures.theme import BAND, PLAIN, SIDES, Paint, mark, paint
from vvgctl.pictures.view import View
from vvgctl.structure.numbers import VagueNumber


@dataclass(frozen=True, slots=True)
class Told:
    """A column: its name, what stands at its top, its colours, and how many there are in a row and in all."""

    id: str
    name: Said | str
    mark: str
    colours: Paint
    of: Callable[[Row], VagueNumber | None]
    in_all: VagueNumber
    sums: bool = False


def told(found: Sequence[Row], view: View) -> Iterator[Told]:
    """All of them, from the left."""
    if not any(row.parties for row in found):
        return
    for side in (None, *sides_met(found, view.snapshot)):
        name = view.snapshot.label(side) if side else _("in all")
        id = f"all-{side or ''}"
        colours = Paint(BAND, _colours(side, view).dark)
        yield Told(id, name, _mark(side, view), colours, _on(side), all_on(found, side), sums=True)
    for column in columns(found, view.snapshot):
        side = column.side
        shown, name = _mark(side, view) or NO_MARK, _name(column, view)
        yield Told(
            f"column-{column.id}", name, shown, _colours(side, view), _by(column), in_all(found, column)
        )


def _on(side: str | None) -> Callable[[Row], VagueNumber | None]:
    return lambda row: row.side(side)


def _by(column: Column) -> Callable[[Row], VagueNumber | None]:
    return lambda row: row.cell(column)


def _mark(side: str | None, view: View) -> str:
    return mark(side, view.snapshot.structure.ids("sides")).strip()


def _colours(side: str | None, view: View) -> Paint:
    return paint(SIDES, side, view.snapshot.structure.ids("sides")) if side else PLAIN


def _name(column: Column, view: View) -> Said | str:
    label = view.snapshot.label
    if len(column.parties) == 1:
        return label(column.id)
    names = sorted((view.words(label(id)) for id in column.parties), key=by_name)
    return plural("{count} party: {names}", "{count} parties: {names}", len(names), names=tuple(names))
