"""Where lines pass the rows between their ends: through which gap between boxes, and how far to the right."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise, zip_longest

from vvgctl.pictures.drawing.marks import Box
from vvgctl.pictures.rows.lines import APART, Bus, Net, Row, Tied

GAP, WIDE_GAP = 12.0, 44.0
INSET = 8.0
"""No line is tied nearer than that to the corner of a box."""

Passed = tuple[Bus, int]
"""A bus, and a row that it passes."""
Span = tuple[float, float]


def gaps(row: Row, net: Net, kinds: Mapping[str, object]) -> list[float]:
    """The space before, between and after the boxes of a row."""
    joined = {frozenset((link.tail, link.head)) for link in net.beside}
    wide = ({a, b} in joined or kinds.get(a) != kinds.get(b) for a, b in pairwise(row))
    between = [WIDE_GAP if far else GAP for far in wide]
    return [0.0, *between, 0.0]


def choose_gaps(net: Net, boxes: Mapping[str, Box], middles: Mapping[str, float]) -> dict[Passed, int]:
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


def passed_together(net: Net) -> dict[int, frozenset[int]]:
    """For each row, those that some line passes as well as it."""
    together: dict[int, frozenset[int]] = {}
    for bus in net.buses:
        rows = frozenset(net.passed(bus))
        together |= {row: together.get(row, frozenset()) | rows for row in rows}
    return together


def passing(
    net: Net, boxes: Mapping[str, Box], middles: Mapping[str, float], chosen: Mapping[Passed, int]
) -> dict[Passed, float]:
    """Side by side in each gap; a bus that is alone runs straight through as many rows as it can."""
    slots = {}
    through: dict[tuple[int, int], list[Bus]] = {}
    for (bus, row), gap in chosen.items():
        through.setdefault((row, gap), []).append(bus)
    spans = {place: _span(place, len(buses), net, boxes, middles) for place, buses in sorted(through.items())}
    for (row, gap), inside in sorted(through.items()):
        start, stop = spans[row, gap]
        inside.sort(key=lambda bus: middles[bus.head])
        for n, bus in enumerate(inside, 1):
            slots[bus, row] = start + (stop - start) * n / (len(inside) + 1)
    ends = Counter({end: len(tied) for end, tied in net.ends().items()})
    for bus in net.buses:
        rows = tuple(reversed(net.passed(bus)))
        if all(len(through[row, chosen[bus, row]]) == 1 for row in rows):
            alone = ends[bus.lands] == 1
            half = boxes[bus.head].width / 2 - INSET
            head = (middles[bus.head] - half, middles[bus.head] + half) if alone else None
            slots |= {(bus, row): x for row, x in _straight(rows, head, bus, chosen, spans)}
    return slots


def _span(
    place: tuple[int, int], lines: int, net: Net, boxes: Mapping[str, Box], middles: Mapping[str, float]
) -> Span:
    """From where to where a gap of a row reaches; beside the outermost boxes as far as its lines need."""
    row, gap = place
    names, room = net.rows[row], (lines + 1) * APART
    before = names[gap - 1] if gap > 0 else None
    after = names[gap] if gap < len(names) else None
    stop = middles[after] - boxes[after].width / 2 if after else None
    start = middles[before] + boxes[before].width / 2 if before else (stop or room) - room
    return start, start + room if stop is None else stop


def _straight(
    rows: Iterable[int],
    head: Span | None,
    bus: Bus,
    chosen: Mapping[Passed, int],
    spans: Mapping[tuple[int, int], Span],
) -> Iterator[tuple[int, float]]:
    """Where a bus passes rows, from its head, without a turn where their gaps lie above each other."""
    runs: list[tuple[Span, list[int]]] = []
    for row in rows:
        start, stop = spans[row, chosen[bus, row]]
        inner = start + APART, stop - APART
        if runs and (both := _common(runs[-1][0], inner)):
            runs[-1] = both, [*runs[-1][1], row]
        else:
            runs.append((inner, [row]))
    if runs and head and (both := _common(runs[0][0], head)):
        runs[0] = both, runs[0][1]
    for span, together in runs:
        yield from ((row, sum(span) / 2) for row in together)


def _common(one: Span, other: Span) -> Span | None:
    start, stop = max(one[0], other[0]), min(one[1], other[1])
    return (start, stop) if start <= stop else None


def straighten_passing(
    passing: dict[Passed, float],
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
        x, rows = tied[bus], net.passed(bus)[::-1]
        for row, farther in zip_longest(rows, rows[1:]):
            if farther is not None and passing[bus, row] == passing[bus, farther]:
                x = passing[bus, row]  # it runs straight on already
                continue
            lined[row].remove(passing[bus, row])
            boxed = any(abs(x - middles[n]) < boxes[n].width / 2 + APART / 2 for n in net.rows[row])
            near = bisect_right(lined[row], x - APART)
            if not boxed and not (near < len(lined[row]) and lined[row][near] < x + APART):
                passing[bus, row] = x
            x = passing[bus, row]
            insort(lined[row], x)
