"""How every picture looks: colours, sizes of text in points, and the kinds of line.

Text has a contrast of at least 4.5 to 1 against what it stands on, lines of at least 3 to 1 (WCAG 2.2, AA).
"""

from __future__ import annotations

from dataclasses import dataclass

SMALL, NAME, MAIN = 9.0, 10.0, 16.0

PAPER, INK, QUIET = "#ffffff", "#1b1b1b", "#4a4a4a"
BAND, BAND_EDGE = "#f2f4f7", "#c4c9d1"
LINE = "#3a3f47"


@dataclass(frozen=True, slots=True)
class Paint:
    """A light colour to fill a box with, and a dark one of its hue for the edge, or for the main box."""

    light: str
    dark: str


PLAIN = Paint("#ffffff", "#555b66")
SPHERES = (Paint("#ebe3f6", "#5b3a94"), Paint("#dbe9f8", "#1b5594"), Paint("#dff0ee", "#11635c"))
SIDES = (Paint("#e3f1df", "#2f6b22"), Paint("#fbe6d9", "#97420f"), Paint("#f8e2ee", "#942862"))


@dataclass(frozen=True, slots=True)
class Stroke:
    """A kind of line, told from the others by its dashes, its width and its arrow: never by colour alone."""

    style: str
    arrowhead: str
    penwidth: float


LINES = {
    "appoints": Stroke("solid", "normal", 1.1),
    "prepares": Stroke("dashed", "vee", 1.4),
    "belongs": Stroke("dotted", "odiamond", 1.8),
    "refers": Stroke("solid", "normal", 2.6),
}


def paint(palette: tuple[Paint, ...], word: str | None, declared: tuple[str, ...]) -> Paint:
    """The colour of a declared word: its place in the list that declares it."""
    return palette[declared.index(word) % len(palette)] if word in declared else PLAIN
