"""How far to the right everything stands: boxes in their rows, lines at the edges of boxes and in gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from vvgctl.pictures.drawing.marks import Box
from vvgctl.pictures.rows.ends import tied
from vvgctl.pictures.rows.gaps import Passed, choose_gaps, gaps, passed_together, passing, straighten_passing
from vvgctl.pictures.rows.lines import APART, Net, Tied
from vvgctl.pictures.rows.middles import Breadth, middles
from vvgctl.pictures.rows.standing import Standing
from vvgctl.pictures.rows.uprights import keep_apart


@dataclass(frozen=True)
class Columns:
    """The middle of each box, where each line is tied, where each bus passes a row; from 0 to `width`."""

    boxes: Mapping[str, float]
    tied: Mapping[Tied, float]
    passing: Mapping[Passed, float]
    width: float


def columns(
    net: Net, boxes: Mapping[str, Box], main: str | None, breadth: Breadth, kinds: Mapping[str, object]
) -> Columns:
    """A place for everything on the page; the main box in its middle, kinds apart."""
    spaces = [gaps(row, net, kinds) for row in net.rows]
    together = passed_together(net)
    first, _width = middles(net.rows, boxes, spaces, main, breadth, together)
    chosen = choose_gaps(Standing(net, boxes, first))
    through = Counter((row, gap) for (_bus, row), gap in chosen.items())
    for (row, gap), count in through.items():
        spaces[row][gap] = max(spaces[row][gap], (count + 1) * APART)
    placed, width = middles(net.rows, boxes, spaces, main, breadth, together)
    standing = Standing(net, boxes, placed)
    passes = passing(standing, chosen)
    ends = tied(standing, passes)
    straighten_passing(passes, ends, standing)
    keep_apart(ends, passes, standing)
    return Columns(placed, ends, passes, width)
