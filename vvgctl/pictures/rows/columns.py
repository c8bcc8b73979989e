"""How far to the right everything stands: boxes in their rows, lines at the edges of boxes and in gaps."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

from vvgctl.pictures.drawing.marks import Box
from vvgctl.pictures.rows.lines import Bus, Net, Row, Tied

GAP, WIDE_GAP = 12.0, 44.0
APART = 7.0  # between lines
_INSET = 8.0


@dataclass(frozen=True)
class Columns:
    """The middle of each box, where each line is tied, where each bus passes a row; from 0 to `width`."""

    boxes: Mapping[str, float]
    tied: Mapping[Tied, float]
    passing: Mapping[tuple[Bus, int], float]
    width: float


def columns(
    net: Net, boxes: Mapping[str, Box], main: str | None, narrowest: float, kinds: Mapping[str, object]
) -> Columns:
    """A place for everything, on a page at least that wide; the main box in its middle, kinds apart."""
    gaps = [_gaps(row, net, kinds) for row in net.rows]
    width = max([narrowest, *(_length(row, boxes, gap) for row, gap in zip(net.rows, gaps, strict=True))])
    middles = _middles(net.rows, boxes, gaps, main, width)
    chosen = _choose_gaps(net, boxes, middles)
    through = Counter((row, gap) for (_bus, row), gap in chosen.items())
    for (row, gap), count in through.items():
        gaps[row][gap] = max(gaps[row][gap], (count + 1) * APART)
    width = max([narrowest, *(_length(row, boxes, gap) for row, gap in zip(net.rows, gaps, strict=True))])
    middles = _middles(net.rows, boxes, gaps, main, width)
    passing = _slots(net, boxes, middles, chosen)
    tied = _tied(net, boxes, middles, passing)
    _straighten_passing(passing, tied, net, boxes, middles)
    return Columns(middles, tied, passing, width)


def _gaps(row: Row, net: Net, kinds: Mapping[str, object]) -> list[float]:
    """The space before, between and after the boxes of a row."""
    joined = {frozenset((link.tail, link.head)) for link in net.beside}
    wide = ({a, b} in joined or kinds.get(a) != kinds.get(b) for a, b in pairwise(row))
    between = [WIDE_GAP if far else GAP for far in wide]
    return [0.0, *between, 0.0]


def _length(row: Row, boxes: Mapping[str, Box], gaps: Iterable[float]) -> float:
    return sum(boxes[name].width for name in row) + sum(gaps)


def _middles(
    rows: Iterable[Row], boxes: Mapping[str, Box], gaps: list[list[float]], main: str | None, width: float
) -> dict[str, float]:
    """Each row in the middle of the page; the main box in the very middle where there is room."""
    middles: dict[str, float] = {}
    for row, gap in zip(rows, gaps, strict=True):
        length = _length(row, boxes, gap)
        spare = (width - length) / 2
        airy = [
            min(3 * WIDE_GAP, 2 * spare / (len(row) + 1)) if 0 < n < len(row) else 0 for n in range(len(gap))
        ]
        spread = [g + a for g, a in zip(gap, airy, strict=True)]
        left = (width - _length(row, boxes, spread)) / 2
        here: dict[str, float] = {}
        for name, space in zip(row, spread, strict=False):
            here[name] = left + space + boxes[name].width / 2
            left += space + boxes[name].width
        wish = width / 2 - here[main] if main in here else 0.0
        first, last = row[0], row[-1]
        most_left = gap[0] - (here[first] - boxes[first].width / 2)
        most_right = width - gap[-1] - (here[last] + boxes[last].width / 2)
        shift = min(max(wish, most_left), most_right)
        middles |= {name: x + shift for name, x in here.items()}
    return middles


def _choose_gaps(
    net: Net, boxes: Mapping[str, Box], middles: Mapping[str, float]
) -> dict[tuple[Bus, int], int]:
    """For each bus and row that it passes, the gap nearest to its way."""
    chosen = {}
    for bus in net.buses:
        for row in net.passed(bus):
            names = net.rows[row]
            edges = [(middles[n] - boxes[n].width / 2, middles[n] + boxes[n].width / 2) for n in names]
            starts = [edges[0][0] - GAP, *(right for _left, right in edges)]
            stops = [*(left for left, _right in edges), edges[-1][1] + GAP]
            tails = [middles[link.tail] for link in net.buses[bus]]
            aim = (middles[bus.head] + sum(tails) / len(tails)) / 2
            spots = [(abs((a + b) / 2 - aim), n) for n, (a, b) in enumerate(zip(starts, stops, strict=True))]
            chosen[bus, row] = min(spots)[1]
    return chosen


def _slots(
    net: Net,
    boxes: Mapping[str, Box],
    middles: Mapping[str, float],
    chosen: Mapping[tuple[Bus, int], int],
) -> dict[tuple[Bus, int], float]:
    slots = {}
    through: dict[tuple[int, int], list[Bus]] = {}
    for (bus, row), gap in chosen.items():
        through.setdefault((row, gap), []).append(bus)
    for (row, gap), inside in sorted(through.items()):
        names = net.rows[row]
        before = names[gap - 1] if gap > 0 else None
        after = names[gap] if gap < len(names) else None
        room = (len(inside) + 1) * APART
        stop = middles[after] - boxes[after].width / 2 if after else None
        start = middles[before] + boxes[before].width / 2 if before else (stop or room) - room
        stop = start + room if stop is None else stop
        inside.sort(key=lambda bus: middles[bus.head])
        for n, bus in enumerate(inside, 1):
            slots[bus, row] = start + (stop - start) * n / (len(inside) + 1)
    return slots


def _tied(
    net: Net,
    boxes: Mapping[str, Box],
    middles: Mapping[str, float],
    passing: Mapping[tuple[Bus, int], float],
) -> dict[Tied, float]:
    """Side by side along the edge of each box, in the order of where they lead."""
    tied: dict[Tied, float] = {}
    leads = _leads(net, middles, passing)
    alone = set()
    for (name, _upper), ends in net.ends().items():
        ends.sort(key=lambda end: (leads[end[0]], str(end[0])))
        room = boxes[name].width - 2 * _INSET
        total = sum(width for _end, width in ends)
        left = middles[name] - room / 2
        for (end, width), until in zip(ends, accumulate(width for _end, width in ends), strict=True):
            tied[end] = left + room * (until - width / 2) / total
        if len(ends) == 1:
            alone.add(ends[0][0])
    _straighten(tied, alone, net, boxes, middles)
    _keep_apart(tied, net)
    return tied


def _leads(
    net: Net, middles: Mapping[str, float], passing: Mapping[tuple[Bus, int], float]
) -> dict[Tied, float]:
    """Where the next turn of each line lies."""
    leads: dict[Tied, float] = {}
    for bus, links in net.buses.items():
        rows = net.passed(bus)
        for link in links:
            ahead = [r for r in rows if (r < net.row_of[link.tail]) == (net.row_of[link.head] < r)]
            leads[link] = passing[bus, ahead[0]] if ahead else middles[bus.head]
        leads[bus] = (
            passing[bus, rows[-1]] if rows else sum(middles[link.tail] for link in links) / len(links)
        )
    return leads


def _straighten(
    tied: dict[Tied, float],
    alone: set[Tied],
    net: Net,
    boxes: Mapping[str, Box],
    middles: Mapping[str, float],
) -> None:
    """Let a line between two rows run straight where one of its ends is free to move."""

    def within(name: str, x: float) -> bool:
        return abs(x - middles[name]) <= boxes[name].width / 2 - _INSET

    for bus, links in net.buses.items():
        if len(links) != 1 or len(net.channels(bus)) != 1 or links[0].tail == bus.head:
            continue
        link = links[0]
        if link in alone and within(link.tail, tied[bus]):
            tied[link] = tied[bus]
        elif bus in alone and within(bus.head, tied[link]):
            tied[bus] = tied[link]


def _straighten_passing(
    passing: dict[tuple[Bus, int], float],
    tied: Mapping[Tied, float],
    net: Net,
    boxes: Mapping[str, Box],
    middles: Mapping[str, float],
) -> None:
    """Let a bus pass a row right where it goes on, if there is neither a box nor another line."""
    lined: dict[int, list[float]] = {}
    for (_bus, row), at in passing.items():
        insort(lined.setdefault(row, []), at)
    for bus in net.buses:
        x = tied[bus]
        for row in reversed(net.passed(bus)):
            lined[row].remove(passing[bus, row])
            boxed = any(abs(x - middles[n]) < boxes[n].width / 2 + APART / 2 for n in net.rows[row])
            near = bisect_right(lined[row], x - APART)
            if not boxed and not (near < len(lined[row]) and lined[row][near] < x + APART):
                passing[bus, row] = x
            x = passing[bus, row]
            insort(lined[row], x)


def _keep_apart(tied: dict[Tied, float], net: Net) -> None:
    """No line leaves a box right above where one of another bus leaves the row below."""
    taken: dict[int, list[tuple[float, Bus]]] = {}
    for bus, links in net.buses.items():
        last = net.channels(bus)[-1]
        ends: list[tuple[Tied, int]] = [(link, net.first_channel(link, bus.way)) for link in links]
        for end, channel in ((bus, last), *ends):
            others = [x for x, its in taken.get(channel, []) if its != bus]
            moves = (0, 5, -5, 10, -10)
            clear = (tied[end] + m for m in moves if all(abs(tied[end] + m - x) >= 5 for x in others))
            tied[end] = next(clear, tied[end])
            taken.setdefault(channel, []).append((tied[end], bus))
