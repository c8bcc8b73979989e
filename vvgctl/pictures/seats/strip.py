"""All the seats of a body at a glance: a cluster of small shapes for each side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vvgctl.messages import message as _
from vvgctl.pictures.drawing.folding import folded
from vvgctl.pictures.drawing.marks import Drawing, Line, stacked, text
from vvgctl.pictures.drawing.sheets import alone, beside
from vvgctl.pictures.seats.appointers import Appointer, Dot, dots, seats_of, sides
from vvgctl.pictures.seats.dots import PITCH, dots_drawn
from vvgctl.pictures.seats.wording import figure, side_in_words
from vvgctl.pictures.theme import HEADING, PLAIN, SIDES, SMALL, paint
from vvgctl.pictures.ties import seats_in_words
from vvgctl.pictures.view import View
from vvgctl.structure import BodyOnDay
from vvgctl.structure.numbers import ANY

MOST = 200
"""More seats than these are told only in numbers."""
_LONGEST, _APART = 25, 26.0


def strip(body: BodyOnDay, parties: tuple[Appointer, ...], view: View, width: float) -> Drawing:
    """How many there are, and under it the seats of each side."""
    told = text(
        f"seats-{body.id}-in-all",
        view.lines(seats_in_words(seats_of(parties)), width, HEADING, bold=True),
        align="center",
    )
    clusters = [_cluster(body, side, here, view, width) for side, here in sides(parties, body)]
    rows = [_centred(row, width) for row in folded(clusters, width, _APART)]
    return stacked((_centred([alone(told)], width), *rows), 2)


def countable(parties: Iterable[Appointer]) -> bool:
    """Whether each seat can be drawn."""
    return sum(_drawn(group.count.least, group.count.most) for one in parties for group in one.groups) <= MOST


def _drawn(least: int, most: int) -> int:
    return least + 2 if most >= ANY else most


def _cluster(
    body: BodyOnDay, side: str | None, parties: Sequence[Appointer], view: View, width: float
) -> Drawing:
    id = f"seats-{body.id}-{side or 'unsaid'}"
    declared = view.snapshot.structure.ids("sides")
    colours = paint(SIDES, side, declared) if side else PLAIN
    words = view.words(_("{side}: {count}", side=side_in_words(side, view), count=figure(seats_of(parties))))
    lines = (Line(line.text, SMALL, color=colours.dark) for line in view.lines(words, width))
    caption = alone(text(f"{id}-caption", lines, align="center"))
    told = sorted(dots(parties), key=lambda dot: _order(dot, declared)) if countable(parties) else []
    longest = max(1, min(_LONGEST, int(width // PITCH)))
    shapes = dots_drawn(f"{id}-dot", told, longest, view)
    wide = max(caption.width, shapes.width)
    return stacked((_centred([part], wide) for part in (shapes, caption) if part.marks), 2)


def _order(dot: Dot, declared: tuple[str, ...]) -> tuple[int, bool, bool]:
    side = declared.index(dot.side) if dot.side in declared else len(declared)
    return side, not dot.certain, dot.and_more


def _centred(row: Sequence[Drawing], width: float) -> Drawing:
    left = (width - sum(one.width for one in row) - _APART * (len(row) - 1)) / 2
    parts = []
    for one in row:
        parts.append((left, one))
        left += one.width + _APART
    return beside(parts, width, padding=1)
