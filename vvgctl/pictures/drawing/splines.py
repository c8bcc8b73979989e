"""A line with corners as the splines that Graphviz draws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import hypot

Point = tuple[float, float]

_ROUND, _ARROW = 6.0, 9.0


def spline(corners: Iterable[Point], height: float, scale: float = 1, *, arrow: bool) -> str:
    """The `pos` of an edge through these corners, counted from the top of a sheet of that height.

    The last stretch is left to the arrow, where there is one.
    """
    points = [(x, height - y) for x, y in _distinct(corners)]
    end = points[-1]
    if arrow:
        points[-1] = _toward(end, points[-2], _ARROW)
    written = [_written(point, scale) for point in _curved(points)]
    return " ".join([f"e,{_written(end, scale)}", *written] if arrow else written)


def _distinct(corners: Iterable[Point]) -> list[Point]:
    """The corners at which the line really turns."""
    kept: list[Point] = []
    for corner in corners:
        if kept and _length(kept[-1], corner) < 0.1:
            continue
        straight = len(kept) > 1 and (
            kept[-2][0] == kept[-1][0] == corner[0] or kept[-2][1] == kept[-1][1] == corner[1]
        )
        kept[-1 if straight else len(kept) :] = [corner]
    return kept if len(kept) > 1 else [*kept, (kept[0][0], kept[0][1] - 1)]


def _curved(points: list[Point]) -> Iterator[Point]:
    """Cubic Bézier curves: straight stretches, and a quarter of a circle or so at each corner."""
    at = points[0]
    yield at
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_ROUND, _length(before, corner) / 2, _length(corner, after) / 2)
        start, stop = _toward(corner, before, radius), _toward(corner, after, radius)
        yield from (at, start, start, corner, corner, stop)
        at = stop
    yield from (at, points[-1], points[-1])


def _toward(start: Point, other: Point, length: float) -> Point:
    """The point that far from `start` on the way to the other."""
    whole = _length(start, other) or 1
    share = min(1, length / whole)
    return start[0] + (other[0] - start[0]) * share, start[1] + (other[1] - start[1]) * share


def _length(a: Point, b: Point) -> float:
    return hypot(b[0] - a[0], b[1] - a[1])


def _written(point: Point, scale: float) -> str:
    return f"{point[0] * scale:.1f},{point[1] * scale:.1f}"
