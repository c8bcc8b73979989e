"""Where the words of a bar stand: in it where there is room, else beside it, else below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from vvgctl.layout import text_width
from vvgctl.pictures.drawing.marks import At, Box, Line, Value, text
from vvgctl.pictures.theme import INK, PAPER, PLAIN, QUIET, SMALL
from vvgctl.pictures.timeline.axis import Axis
from vvgctl.pictures.timeline.bars import Bar, Stretch, Words
from vvgctl.pictures.timeline.look import HIGH, fill
from vvgctl.pictures.view import View
from vvgctl.structure.dates import BEGINNING, LONG_AGO

_INSIDE = 5.0
_WIDEST = 240.0

Loose = tuple[float, Box]
"""Words that stand below the bar, and how far to the right they belong."""


@dataclass(frozen=True, slots=True)
class _Room:
    """A place for words, from left to right; they begin at its left, or end at its right."""

    name: str
    left: float
    right: float
    color: str = INK
    ground: str | None = PAPER
    ends: bool = False
    hatched: bool = False


def told_at(bar: Bar, axis: Axis, view: View, *, main: bool) -> tuple[list[At], list[Loose]]:
    """What is said in the bar or beside it, around a line at 0, and what is said below."""
    placed: list[At] = []
    below: list[Loose] = []
    taken: set[str] = set()
    for n, one in enumerate(bar.words, 1):
        id, told = f"words-{bar.id}-{n}", view.words(one.text)
        wide = text_width(told, SMALL) + 2 * _INSIDE
        rooms = () if one.renamed else _rooms(bar, one, axis, main=main)
        free = (room for room in rooms if room.right - room.left >= wide and room.name not in taken)
        room = next(free, None)
        if room is None:
            lines = view.lines(told, _WIDEST, color=QUIET)
            below.append((_starts(one, axis), text(id, lines, ground=PAPER)))
        else:
            taken.add(room.name)
            placed += _in(room, text(id, (Line(told, SMALL, color=room.color),), ground=room.ground))
    return placed, below


def edges(stretch: Stretch, axis: Axis) -> tuple[float, float]:
    """Where a stretch begins and ends."""
    return axis.x(stretch.first), axis.after(stretch.last)


def _rooms(bar: Bar, one: Words, axis: Axis, *, main: bool) -> Iterator[_Room]:
    """The stretches of its time that are certain, the space after or before the bar, then what is vague.

    What only is as last known says nothing of when a time began, unless all of it is.
    """
    own = [n for n, stretch in enumerate(bar.stretches) if one.span.may_hold(stretch.first)]
    for n in own:
        if bar.stretches[n].certain and (n == own[0] or not bar.stretches[n].lately):
            yield from _stretch(n, bar, axis, main=main)
    if own and own[-1] == len(bar.stretches) - 1:
        yield _Room("after", edges(bar.stretches[-1], axis)[1], axis.right, QUIET)
    if own and own[0] == 0:
        yield _Room("before", axis.left, edges(bar.stretches[0], axis)[0], QUIET, ends=True)
    for n in own:
        if not bar.stretches[n].certain:
            yield from _stretch(n, bar, axis, main=main)


def _stretch(number: int, bar: Bar, axis: Axis, *, main: bool) -> Iterator[_Room]:
    """The room in a stretch, between the lines where the body takes other names."""
    stretch = bar.stretches[number]
    filled = fill(stretch, PLAIN, main=main)
    plain = stretch.certain and "paused" not in stretch.states
    color = PAPER if filled == PLAIN.dark else INK
    left, right = edges(stretch, axis)
    cuts = [left, *(x for x in renamings(bar, axis) if left < x < right), right]
    for start, stop in pairwise(cuts):
        ground = None if plain else PAPER
        yield _Room(f"stretch {number}", start, stop, color, ground, hatched=not plain)


def renamings(bar: Bar, axis: Axis) -> list[float]:
    """Where the body takes another name."""
    starts = (one.span.start for one in bar.words if one.renamed)
    places = {axis.middle(start) for start in starts if start != LONG_AGO}
    return sorted(min(max(x, axis.left + 1), axis.right - 1) for x in places)


def _in(room: _Room, box: Box) -> Iterator[At]:
    """The words; on hatching they stand in a gap of it."""
    half = box.width / 2 + _INSIDE
    x = room.right - half if room.ends else room.left + half
    if room.hatched:
        look: dict[str, Value] = {"style": "filled", "fillcolor": PAPER, "color": PAPER, "penwidth": 0}
        yield Box(f"{box.id} gap", "", (), look, box.width + _INSIDE, HIGH - 2).at(x, 0)
    yield box.at(x, 0)


def _starts(one: Words, axis: Axis) -> float:
    """Where its time begins; a name of which only the last possible day is known stands there."""
    start = one.span.start
    return axis.x(start.latest if one.renamed and start.earliest == BEGINNING else start.earliest)
