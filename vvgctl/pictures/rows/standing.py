"""Boxes at their places in rows, and where there is room beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vvgctl.pictures.drawing.marks import Box
from vvgctl.pictures.rows.lines import Net

_INSET = 8.0
"""No line is tied nearer than that to the corner of a box."""
_CLEAR = 7.0
"""No line that has room passes nearer to a box, beside which it would look like an edge of it."""

Span = tuple[float, float]


@dataclass(frozen=True)
class Standing:
    """The rows of a net, with the middle of each box."""

    net: Net
    boxes: Mapping[str, Box]
    middles: Mapping[str, float]

    def left(self, name: str) -> float:
        return self.middles[name] - self.boxes[name].width / 2

    def right(self, name: str) -> float:
        return self.middles[name] + self.boxes[name].width / 2

    def edge(self, name: str) -> Span:
        """Where a line may be tied to a box."""
        return self.left(name) + _INSET, self.right(name) - _INSET

    def free(self, row: int, x: float) -> bool:
        """Whether a line may pass a row there, clear of its boxes."""
        return not any(self.left(one) - _CLEAR < x < self.right(one) + _CLEAR for one in self.net.rows[row])


def common(one: Span, other: Span) -> Span | None:
    """Where both reach."""
    start, stop = max(one[0], other[0]), min(one[1], other[1])
    return (start, stop) if start <= stop else None
