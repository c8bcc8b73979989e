"""Strips that go on below each other, drawn as one: thousands of frames keep Graphviz busy for minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vvgctl.pictures.drawing.marks import Frame, Mark

_Edge = tuple[object, ...]


def joined(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks, each strip as long as it goes on; it lies where its first part lay."""
    found: list[Mark] = []
    ends: dict[_Edge, tuple[int, Frame]] = {}
    for mark in marks:
        if isinstance(mark, Frame) and mark.strip:
            n, above = ends.pop(_edge(mark, mark.top), (len(found), mark))
            whole = replace(above, bottom=mark.bottom)
            found[n : n + 1] = [whole]
            ends[_edge(whole, whole.bottom)] = n, whole
        else:
            found.append(mark)
    return tuple(found)


def _edge(strip: Frame, y: float) -> _Edge:
    """Where a strip begins or ends, and how it looks."""
    return round(strip.left, 3), round(strip.right, 3), round(y, 3), *sorted(strip.look.items())
