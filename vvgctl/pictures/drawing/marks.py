"""What a drawing is made of: boxes, lines and frames in their places, counted in points from the top left.

Colours are roles of the theme (`ink`, `side-1-dark`), so that no picture knows what they look like.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from vvgctl.layout import text_width
from vvgctl.pictures.theme import INK, PLAIN_LINE, SMALL, Stroke

LEADING = 1.2
"""The height of a line of text, in sizes of its letters."""

RING = 4.0
"""How far apart Graphviz draws the two edges of a box that has two, in points that no scale alters."""

Point = tuple[float, float]
Value = str | float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text."""

    text: str
    size: float = SMALL
    bold: bool = False
    color: str = INK


@dataclass(frozen=True, slots=True)
class Box:
    """Lines of text in a shape; with a `ground`, what lies below the text is hidden."""

    name: str
    id: str
    lines: tuple[Line, ...]
    look: Mapping[str, Value]
    width: float
    height: float
    align: Literal["center", "left"] = "center"
    ground: str | None = None
    inside: tuple[At, ...] = ()

    @property
    def words(self) -> Iterator[str]:
        """Its text, and that of the boxes in it."""
        if said := " ".join(line.text for line in self.lines).strip():
            yield said
        for inner in self.inside:
            yield from inner.box.words

    def widened(self, width: float) -> Box:
        return replace(self, width=max(self.width, width))

    def heightened(self, height: float) -> Box:
        return replace(self, height=max(self.height, height))

    def at(self, x: float, y: float) -> At:
        """The box with its middle there."""
        return At(self, x, y)

    def cornered(self, left: float, top: float) -> At:
        """The box with its upper left corner there."""
        return At(self, left + self.width / 2, top + self.height / 2)


@dataclass(frozen=True, slots=True)
class At:
    """A box in its place: the middle of it."""

    box: Box
    x: float
    y: float

    def moved(self, x: float, y: float) -> At:
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True, slots=True)
class Path:
    """A line from box to box, by its corners; with an `arrow`, its last stretch is left to it."""

    tail: str
    head: str
    id: str
    corners: tuple[Point, ...]
    look: Stroke = PLAIN_LINE
    arrow: bool = False
    color: str = "line"

    def moved(self, x: float, y: float) -> Path:
        return replace(self, corners=tuple((a + x, b + y) for a, b in self.corners))


@dataclass(frozen=True, slots=True)
class Frame:
    """A shape behind all else; a `strip` is part of one that may go on above and below."""

    name: str
    left: float
    top: float
    right: float
    bottom: float
    look: Mapping[str, Value] = field(default_factory=dict)
    strip: bool = False

    def moved(self, x: float, y: float) -> Frame:
        return replace(
            self, left=self.left + x, right=self.right + x, top=self.top + y, bottom=self.bottom + y
        )


Mark = At | Path | Frame


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks on a sheet of that size."""

    width: float
    height: float
    marks: tuple[Mark, ...]

    @property
    def words(self) -> Iterator[str]:
        """What each box says, in the order in which they are drawn."""
        for mark in self.marks:
            if isinstance(mark, At):
                yield from mark.box.words

    def moved(self, x: float, y: float) -> Drawing:
        """The same, further to the right and further down on a larger sheet."""
        return Drawing(self.width + x, self.height + y, tuple(mark.moved(x, y) for mark in self.marks))


def stacked(drawings: Iterable[Drawing], gap: float) -> Drawing:
    """Drawings under each other."""
    marks: list[Mark] = []
    width = height = 0.0
    for drawing in drawings:
        top = height + gap if marks else 0.0
        marks += drawing.moved(0, top).marks
        width, height = max(width, drawing.width), top + drawing.height
    return Drawing(width, height, tuple(marks))


def size(lines: Iterable[Line]) -> tuple[float, float]:
    """How wide and high lines are under each other."""
    told = tuple(lines)
    widths = (text_width(line.text, line.size, bold=line.bold) for line in told)
    return max(widths, default=0.0), sum(line.size * LEADING for line in told)


def box(name: str, id: str, lines: Iterable[Line], look: Mapping[str, Value], padding: float = 5) -> Box:
    """A box as large as its lines."""
    told = tuple(lines)
    width, height = size(told)
    return Box(name, id, told, look, width + 2 * padding, height + 2 * padding)


def text(
    id: str,
    lines: Iterable[Line],
    *,
    align: Literal["center", "left"] = "left",
    width: float = 0,
    ground: str | None = None,
) -> Box:
    """Text alone, in a box that is not seen and at least so wide."""
    told = tuple(lines)
    least, height = size(told)
    return Box(id, id, told, {"shape": "plain"}, max(width, least), height, align, ground)
