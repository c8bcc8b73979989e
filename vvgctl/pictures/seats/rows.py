"""The rows of a card: name, seats, how many, and what more there is to say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vvgctl.pictures.drawing.marks import Drawing, Frame, Line, Value, text
from vvgctl.pictures.drawing.sheets import alone, beside
from vvgctl.pictures.seats.dots import PITCH
from vvgctl.pictures.theme import BAND_EDGE, Paint

LONGEST = 8
"""So many seats beside each other."""
_EDGE, _GAP, _FIGURE = 8.0, 8.0, 48.0
_RULE: dict[str, Value] = {"color": BAND_EDGE, "fillcolor": BAND_EDGE, "style": "filled", "penwidth": 0}

Column = tuple[float, float]
"""Where it begins, and how wide it is."""
Words = Iterable[tuple[float, tuple[Line, ...]]]


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a card of that width."""

    width: float

    @property
    def name(self) -> Column:
        return _EDGE, (self.width - 2 * _EDGE - LONGEST * PITCH - _FIGURE - 3 * _GAP) * 0.48

    @property
    def dots(self) -> Column:
        return sum(self.name) + _GAP, LONGEST * PITCH

    @property
    def figure(self) -> Column:
        return sum(self.dots) + _GAP, _FIGURE

    @property
    def detail(self) -> Column:
        left = sum(self.figure) + _GAP
        return left, self.width - _EDGE - left

    @property
    def heading(self) -> Column:
        return _EDGE, self.figure[0] - _GAP - _EDGE

    @property
    def result(self) -> Column:
        return self.figure[0], self.width - _EDGE - self.figure[0]


def banded(id: str, words: Words, columns: Columns, colours: Paint) -> Drawing:
    """Words on a ground of a colour."""
    row = _row(id, words, columns, 4.5)
    look: dict[str, Value] = {
        "color": colours.dark,
        "fillcolor": colours.light,
        "style": "filled",
        "penwidth": 1,
    }
    ground = Frame(f"{id} ground", 0, 0, row.width, row.height, look)
    return Drawing(row.width, row.height, (ground, *row.marks))


def ruled(id: str, words: Words, columns: Columns, shapes: Drawing | None = None) -> Drawing:
    """Words over a thin line, and shapes beside them."""
    row = _row(id, words, columns, 3.5, shapes)
    rule = Frame(f"{id} rule", 0, row.height - 0.5, row.width, row.height, _RULE)
    return Drawing(row.width, row.height, (rule, *row.marks))


def _row(id: str, words: Words, columns: Columns, padding: float, shapes: Drawing | None = None) -> Drawing:
    parts = [(left, alone(text(f"{id}-words-{n}", lines))) for n, (left, lines) in enumerate(words) if lines]
    if shapes:
        parts.append((columns.dots[0], shapes))
    return beside(parts, columns.width, padding=padding)
