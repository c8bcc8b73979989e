"""How a stretch of a bar looks: its fill, its edge and its hatching each say what it is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from vvgctl.pictures.drawing.marks import At, Box, Value
from vvgctl.pictures.theme import PAPER, Paint
from vvgctl.pictures.timeline.bars import Stretch

HIGH = 17.0
_LINE = 0.8
_DENSE, _SPARSE = 3.5, 11.0
_NARROW = 1.6

Sides = tuple[bool, bool]
"""Whether what is certain lies to the left, and to the right."""


def piece(
    id: str, stretch: Stretch, width: float, colours: Paint, certain: Sides, *, main: bool = False
) -> Box:
    """A stretch as wide as it lasts."""
    width = max(width, _NARROW)
    look: dict[str, Value] = {
        "style": f"filled,{_edge(stretch)}",
        "color": colours.dark,
        "fillcolor": fill(stretch, colours, main=main),
        "penwidth": 1.0,
    }
    inside = tuple(_pattern(id, stretch, width, colours, certain))
    return Box(id, id, (), look, width, HIGH, inside=inside)


def _edge(stretch: Stretch) -> str:
    if not stretch.certain or stretch.lately or stretch.states == ("proposed",):
        return "dotted"
    return "dashed" if stretch.states == ("paused",) else "solid"


def fill(stretch: Stretch, colours: Paint, *, main: bool) -> str:
    """What a stretch is filled with; only what is certain, known and at work has a colour."""
    if not stretch.certain or stretch.states != ("active",):
        return PAPER
    return colours.dark if main and not stretch.lately else colours.light


def _pattern(id: str, stretch: Stretch, width: float, colours: Paint, certain: Sides) -> Iterator[At]:
    """Lines along what rests; lines across what is not certain, closer where it becomes so."""
    numbers = count(1)
    if "paused" in stretch.states:
        for share in (1 / 3, 2 / 3):
            yield _line(f"{id} {next(numbers)}", colours, width, _LINE).at(width / 2, HIGH * share)
    if not stretch.certain:
        for x in _hatches(width, certain):
            yield _line(f"{id} {next(numbers)}", colours, _LINE, HIGH).at(x, HIGH / 2)


def _line(name: str, colours: Paint, width: float, height: float) -> Box:
    look: dict[str, Value] = {
        "style": "filled",
        "fillcolor": colours.dark,
        "color": colours.dark,
        "penwidth": 0,
    }
    return Box(name, "", (), look, width, height)


def _hatches(width: float, certain: Sides) -> Iterator[float]:
    """Where the lines stand: further and further apart, the further from what is certain."""
    left, right = certain
    x = 0.0
    while True:
        share = 0.5 if left == right else x / width
        x += _DENSE + (_SPARSE - _DENSE) * share
        if x >= width - 1:
            return
        yield width - x if right and not left else x
