"""What tests of pictures need: the real structure, small ones, and where things stand in a drawing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from tests.conftest import ROOT
from vvgctl.check.examples import example
from vvgctl.check.loading import load
from vvgctl.pictures.drawing.marks import At, Drawing, Frame, Path, Point
from vvgctl.pictures.theming import theme
from vvgctl.structure import Snapshot, Structure

TODAY = date(2020, 6, 15)
REAL = ROOT / "structure" / "vastra-gotaland"
DAYS = [date(2016, 12, 31), date(2017, 1, 1), date(2023, 6, 30), date(2024, 1, 29), date(2026, 11, 21)]


@cache
def real() -> Structure:
    structure = load(REAL).structure
    assert structure
    return structure


BEGINS = {
    "svg": b"<?xml",
    "png": b"\x89PNG",
    "pdf": b"%PDF-",
    "dot": b"digraph",
    "mermaid": b"---\ntitle",
}
"""The first bytes of a picture in each format."""
COLOURS = theme(None, example("{}").structure)


def snapshot(text: str) -> Snapshot:
    return Snapshot(example(text).structure, TODAY)


@dataclass(frozen=True)
class Area:
    """Where something stands."""

    left: float
    low: float
    right: float
    high: float

    @staticmethod
    def of(at: At) -> Area:
        across, down = at.box.width / 2, at.box.height / 2
        return Area(at.x - across, at.y - down, at.x + across, at.y + down)

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


def boxes(drawing: Drawing) -> dict[str, Area]:
    """Every body and party by its `id`, also those inside a pack."""
    found = {at.box.id: Area.of(at) for at in placed(drawing)}
    return {id: area for id, area in found.items() if id.startswith(("body-", "party-"))}


def placed(drawing: Drawing) -> list[At]:
    """Every box of a drawing, and those inside others."""
    return [one for mark in drawing.marks if isinstance(mark, At) for one in _with_inner(mark)]


def _with_inner(at: At) -> Iterator[At]:
    yield at
    left, top = at.x - at.box.width / 2, at.y - at.box.height / 2
    for inner in at.box.inside:
        yield from _with_inner(inner.moved(left, top))


def frames(drawing: Drawing) -> list[Area]:
    """The frames of levels."""
    found = (mark for mark in drawing.marks if isinstance(mark, Frame))
    return [
        Area(f.left, f.top, f.right, f.bottom)
        for f in found
        if f.name.startswith("level-") and "edge" not in f.name
    ]


def lines(drawing: Drawing) -> dict[str, tuple[str, str, list[tuple[Point, Point]]]]:
    """The ends and the stretches of every line between boxes, by its `id`."""
    found = (mark for mark in drawing.marks if isinstance(mark, Path) and not mark.id.startswith("legend-"))
    return {path.id: (path.tail, path.head, list(pairwise(path.corners))) for path in found}
