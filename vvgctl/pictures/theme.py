"""How every picture looks: the roles that colours have, sizes of text in points, and kinds of line.

What colour a role has is written in a theme file (`themes/`), which a county can replace. Text has a contrast
of at least 4.5 to 1 against what it stands on, lines of at least 3 to 1 (WCAG 2.2, AA).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

SMALL, NAME, MAIN, HEADING = 9.0, 10.0, 16.0, 12.0

PAPER, INK, QUIET, LINE = "paper", "ink", "quiet", "line"
BAND, BAND_EDGE = "band", "band-edge"

Theme = Mapping[str, str]
"""The colour of each role, as `#rrggbb`."""


@dataclass(frozen=True, slots=True)
class Paint:
    """The role of a light colour to fill a box with, and of a dark one of its hue for edge and words."""

    light: str
    dark: str


def _paints(name: str) -> tuple[Paint, ...]:
    return tuple(Paint(f"{name}-{n}", f"{name}-{n}-dark") for n in (1, 2, 3))


PLAIN = Paint("plain", "plain-dark")
SPHERES, SIDES = _paints("sphere"), _paints("side")
TODAY = Paint("today", "today-dark")
ADDED, REMOVED, ALTERED = (Paint(name, f"{name}-dark") for name in ("added", "removed", "altered"))
PAINTS = (PLAIN, *SPHERES, *SIDES, TODAY, ADDED, REMOVED, ALTERED)

MARKS = ("■", "●", "▲")
"""A mark for each side, in the order in which they are declared: no colour says anything alone."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A kind of line, told from the others by its dashes, its width and its arrow: never by colour alone."""

    style: str
    arrowhead: str
    penwidth: float


PLAIN_LINE = Stroke("solid", "normal", 1.1)
LINES = {
    "appoints": PLAIN_LINE,
    "prepares": Stroke("dashed", "vee", 1.4),
    "belongs": Stroke("dotted", "odiamond", 1.8),
    "refers": Stroke("solid", "normal", 2.6),
}


def paint(palette: tuple[Paint, ...], word: str | None, declared: tuple[str, ...]) -> Paint:
    """The colours of a declared word: its place in the list that declares it."""
    return palette[declared.index(word) % len(palette)] if word in declared else PLAIN


def mark(word: str | None, declared: tuple[str, ...]) -> str:
    """The mark of a declared side, with a space after it; nothing for what is not declared."""
    return f"{MARKS[declared.index(word) % len(MARKS)]} " if word in declared else ""


def pairs() -> Iterator[tuple[str, str, float]]:
    """Every role that is seen against another, and the least contrast between them."""
    grounds = (PAPER, BAND, *(paint.light for paint in PAINTS))
    yield from ((INK, ground, 4.5) for ground in grounds)
    yield from ((QUIET, ground, 4.5) for ground in (PAPER, BAND))
    yield from ((LINE, ground, 3) for ground in (PAPER, BAND))
    for one in PAINTS:
        yield from ((one.dark, one.light, 4.5), (one.dark, PAPER, 4.5), (one.dark, BAND, 3))
