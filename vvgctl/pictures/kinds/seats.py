"""Who appoints whom: one body with its seats, or all bodies and all who appoint to them in a table."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.drawing.marks import Drawing, stacked
from vvgctl.pictures.drawing.mermaid import Flowchart
from vvgctl.pictures.drawing.sheets import Block, sheets
from vvgctl.pictures.foot import GAP, foot, heading, known, paged, sources
from vvgctl.pictures.legend import Entry, swatch
from vvgctl.pictures.seats.appointers import Appointer, appointers
from vvgctl.pictures.seats.card import card
from vvgctl.pictures.seats.wording import told, unknown_of
from vvgctl.pictures.theme import PLAIN
from vvgctl.pictures.view import View
from vvgctl.structure import BodyOnDay

OPTIONS = frozenset({"focus", "level", "sphere"})
FOCUS = ("body",)

_WIDE = 540.0
_DRAWN = frozenset({"source", "name", "short", "level", "sphere", "life", "seats", "holders"})
_APART = 30.0

Found = tuple[BodyOnDay, tuple[Appointer, ...] | None]


def title(view: View) -> Said:
    what = _("seats in {bodies}", bodies=view.snapshot.labels(view.focus)) if view.focus else _("seats")
    return heading(view.snapshot, what)


def description(view: View) -> Iterator[Said | str]:
    yield from known(view.snapshot)
    for body, parties in _found(view):
        yield from told(body, parties, view)
    yield from unknown_of([parties for _body, parties in _found(view)])


def pages(view: View) -> tuple[Drawing, ...]:
    width = min(_WIDE, view.room[0])
    found = _found(view)
    below = _foot(view, title(view), width).height + GAP
    blocks = [card(body, parties, view, width) for body, parties in found]
    made = list(sheets(blocks, view.room[1] - below, _APART))
    return tuple(
        stacked((one, _foot(view, paged(view, title(view), n, len(made)), width)), GAP)
        for n, one in enumerate(made, 1)
    )


def mermaid(view: View) -> str:
    return Flowchart(view.words(title(view))).text()


def _foot(view: View, told: Said | str, width: float) -> Drawing:
    return foot(view, told, (), sources(view.snapshot, (b.body for b, _p in _found(view)), _DRAWN), width)


def _found(view: View) -> list[Found]:
    bodies = [b for b in map(view.snapshot.body, view.focus) if b]
    return [(body, appointers(body)) for body in bodies]
