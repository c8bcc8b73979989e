"""Things beside each other in as few rows as keep them apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vvgctl.pictures.drawing.marks import Box

_APART = 8.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A box by its upper left corner."""

    box: Box
    left: float
    top: float


def laid(wanted: Iterable[tuple[float, Box]], right: float) -> tuple[tuple[Placed, ...], float]:
    """Each box where it is wanted, or so far to the left that it ends at the right edge; and their height."""
    lanes: list[list[tuple[float, Box]]] = []
    for wish, box in wanted:
        left = max(0.0, min(wish, right - box.width))
        free = next((lane for lane in lanes if _free(lane, left, box)), None)
        if free is None:
            lanes.append(free := [])
        free.append((left, box))
    placed, top = [], 0.0
    for lane in lanes:
        placed += [Placed(box, left, top) for left, box in lane]
        top += max(box.height for _left, box in lane)
    return tuple(placed), top


def _free(lane: Iterable[tuple[float, Box]], left: float, box: Box) -> bool:
    return all(at + other.width + _APART <= left or left + box.width + _APART <= at for at, other in lane)
