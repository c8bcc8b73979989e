"""Headings of narrow columns: each name lies on a step of its own, and its column rises to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from vvgctl.pictures.drawing.marks import LEADING, Drawing, Frame, Line, Mark, Value, size, text
from vvgctl.pictures.theme import SMALL

_PADDING = 2.5
LOWEST = SMALL * LEADING + 2 * _PADDING
"""No step is lower."""


@dataclass(frozen=True, slots=True)
class Step:
    """A column between two places, its name, what stands at its top, and how it is filled."""

    id: str
    left: float
    right: float
    name: tuple[Line, ...]
    top: tuple[Line, ...] = ()
    look: Mapping[str, Value] = field(default_factory=dict)


def stairs(steps: Sequence[Step], width: float) -> Drawing:
    """The name of the first column lies lowest; each ends where its column begins."""
    heights = [max(size(step.name)[1], size(step.top)[1]) + 2 * _PADDING for step in steps]
    height = sum(heights)
    marks: list[Mark] = []
    for step, high, up in zip(steps, heights, accumulate(heights), strict=True):
        marks.append(strip(step, height - up, height))
        name, top = (text(f"{step.id}{end}", lines) for end, lines in (("", step.name), ("-top", step.top)))
        middle = height - up + high / 2
        marks.append(name.at(step.left - 4 - name.width / 2, middle))
        if step.top:
            marks.append(top.at((step.left + step.right) / 2, middle))
    return Drawing(width, height, tuple(marks))


def strip(step: Step, top: float, bottom: float, row: str = "") -> Frame:
    """The ground of a column, or of one of its cells."""
    return Frame(
        f"{step.id} strip {row}", step.left + 0.75, top, step.right - 0.75, bottom, step.look, strip=True
    )
