"""What tests of pictures need: the real structure, small ones, and where things stand in DOT."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from tests.conftest import ROOT
from vvgctl.check.examples import example
from vvgctl.check.loading import load
from vvgctl.structure import Snapshot, Structure

TODAY = date(2020, 6, 15)
REAL = ROOT / "structure" / "vastra-gotaland"
DAYS = [date(2016, 12, 31), date(2017, 1, 1), date(2026, 11, 21)]

Point = tuple[float, float]


@cache
def real() -> Structure:
    structure = load(REAL).structure
    assert structure
    return structure


def snapshot(text: str) -> Snapshot:
    return Snapshot(example(text).structure, TODAY)


@dataclass(frozen=True)
class Area:
    """Where something stands in DOT."""

    left: float
    low: float
    right: float
    high: float

    def meets(self, other: Area) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.low < other.high
            and other.low < self.high
        )

    def holds(self, other: Area) -> bool:
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.low <= other.low
            and other.high <= self.high
        )


def boxes(dot: str) -> dict[str, Area]:
    """Every box by its `id`."""
    found = re.findall(r' \[.*?height=(\S+) id="([^"]+)" .*?pos="(\S+),(\S+)" .*?width=([0-9.]+)\]', dot)
    areas = {}
    for height, id, x, y, width in found:
        middle, half = (float(x), float(y)), (float(width) * 36, float(height) * 36)
        areas[id] = Area(middle[0] - half[0], middle[1] - half[1], middle[0] + half[0], middle[1] + half[1])
    return {id: area for id, area in areas.items() if id.startswith(("body-", "party-"))}


def frames(dot: str) -> list[Area]:
    return [Area(*map(float, bb.split(","))) for bb in re.findall(r'bb="([^"]+)"', dot)]


def lines(dot: str) -> dict[str, tuple[str, str, list[tuple[Point, Point]]]]:
    """The ends and the stretches of every line between boxes, by its `id`."""
    found = re.findall(r'"(?:body|party) (\S+)" -> "body (\S+)" .*? id="(\S+)" .*? pos="([^"]+)"', dot)
    return {id: (tail, head, _stretches(pos)) for tail, head, id, pos in found}


def _stretches(pos: str) -> list[tuple[Point, Point]]:
    points = [tuple(map(float, p.split(","))) for p in pos.split() if not p.startswith("e")]
    return list(pairwise((p[0], p[1]) for p in points))
