"""Parties that appoint alike: where they are many, their names stand in columns under one number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from vvgctl.messages import message as _
from vvgctl.pictures.drawing.marks import Drawing, text
from vvgctl.pictures.drawing.sheets import alone, beside
from vvgctl.pictures.packs import packs
from vvgctl.pictures.seats.appointers import Appointer, dots, seats_of
from vvgctl.pictures.seats.dots import dots_drawn
from vvgctl.pictures.seats.rows import LONGEST, Columns, ruled
from vvgctl.pictures.seats.wording import figure
from vvgctl.pictures.theme import NAME, SMALL
from vvgctl.pictures.ties import seats_in_words
from vvgctl.pictures.view import View
from vvgctl.structure import BodyOnDay

_APART, _EDGE = 12.0, 8.0


def gathered(parties: Sequence[Appointer]) -> Iterator[list[Appointer]]:
    """Those that are alike together where they are many, each of the others with all its roles."""
    roles: dict[str, list[Appointer]] = {}
    for one in parties:
        roles.setdefault(one.party, []).append(one)
    packed = [pack.ids for pack in packs({id: _signature(some) for id, some in roles.items()})]
    first = {ids[0]: ids for ids in packed}
    later = {id for ids in packed for id in ids[1:]}
    for id in roles:
        if id not in later:
            yield [one for other in first.get(id, (id,)) for one in roles[other]]


def names(body: BodyOnDay, parties: Sequence[Appointer], view: View, columns: Columns) -> Iterator[Drawing]:
    """How many they are and how many seats each has, then rows of names, in an order that runs down."""
    id = f"seats-{body.id}-{parties[0].side or 'unsaid'}-{parties[0].role or ''}-{parties[0].party}"
    each = _("{count} parties, each with {seats}", count=len(parties), seats=seats_in_words(parties[0].count))
    told = each, figure(seats_of(parties)), view.snapshot.label(parties[0].role or "")
    columns_of = columns.heading, columns.figure, columns.detail
    looks = (NAME, False), (NAME, True), (SMALL, False)
    words = [
        (left, tuple(view.lines(one, wide, points, bold=bold)))
        for (left, wide), one, (points, bold) in zip(columns_of, told, looks, strict=True)
    ]
    yield ruled(id, words, columns)
    cells = [_cell(id, one, view, columns.width / 2) for one in parties]
    wide = max(cell.width for cell in cells)
    across = max(1, int((columns.width - 2 * _EDGE + _APART) // (wide + _APART)))
    down = ceil(len(cells) / across)
    for row in range(down):
        lefts = (_EDGE + n * (wide + _APART) for n in range(across))
        yield beside(zip(lefts, cells[row::down], strict=False), columns.width, padding=1)


def _signature(roles: Sequence[Appointer]) -> tuple[object, ...] | None:
    """What two parties have in common that are alike; None where there is more to say of one."""
    one = roles[0]
    if len(roles) > 1 or one.bounds or one.on_behalf_of or one.if_there is not None:
        return None
    return one.role, one.count


def _cell(id: str, one: Appointer, view: View, width: float) -> Drawing:
    told = list(dots([one])) if one.count.most <= LONGEST else []
    shapes = dots_drawn(f"{id}-{one.party}-dot", told, LONGEST, view)
    left = shapes.width + 3 if told else 0.0
    name = text(f"{id}-{one.party}", view.lines(view.snapshot.label(one.party), width - left))
    return beside(((0, shapes), (left, alone(name))), left + name.width, padding=0)
