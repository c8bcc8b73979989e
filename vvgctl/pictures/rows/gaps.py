"""Where lines pass the rows between their ends: through which gap between boxes, and how far to the right."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise, zip_longest

from vvgctl.pictures.rows.lines import APART, Bus, Net, Row, Tied
from vvgctl.pictures.rows.standing import Span, Standing, common

GAP, WIDE_GAP = 12.0, 44.0

Passed = tuple[Bus, int]
"""A bus, and a row that it passes."""
Gap = tuple[int, int]
"""A row, and how many of its boxes stand to the left."""


def gaps(row: Row, net: Net, kinds: Mapping[str, object]) -> list[float]:
    """The space before, between and after the boxes of a row."""
    joined = {frozenset((link.tail, link.head)) for link in net.beside}
    wide = ({a, b} in joined or kinds.get(a) != kinds.get(b) for a, b in pairwise(row))
    between = [WIDE_GAP if far else GAP for far in wide]
    return [0.0, *between, 0.0]


def choose_gaps(standing: Standing) -> dict[Passed, int]:
    """For each bus and row that it passes, the gap nearest to its way."""
    net, middles, chosen = standing.net, standing.middles, {}
    for bus, links in net.buses.items():
        aim = (middles[bus.head] + sum(middles[link.tail] for link in links) / len(links)) / 2
        for row in net.passed(bus):
            names = net.rows[row]
            starts = [standing.left(names[0]) - GAP, *map(standing.right, names)]
            stops = [*map(standing.left, names), standing.right(names[-1]) + GAP]
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


def passing(standing: Standing, chosen: Mapping[Passed, int]) -> dict[Passed, float]:
    """Side by side in each gap; a bus that is alone runs straight through as many rows as it can."""
    net = standing.net
    through: dict[Gap, list[Bus]] = {}
    for (bus, row), gap in chosen.items():
        through.setdefault((row, gap), []).append(bus)
    spans = {gap: _span(gap, len(buses), standing) for gap, buses in through.items()}
    slots = dict(_side_by_side(through, spans, standing))
    ends = Counter({end: len(tied) for end, tied in net.ends().items()})
    for bus in net.buses:
        gaps_ = [(row, chosen[bus, row]) for row in reversed(net.passed(bus))]
        if all(len(through[gap]) == 1 for gap in gaps_):
            head = standing.edge(bus.head) if ends[bus.lands] == 1 else None
            slots |= {(bus, row): x for row, x in _straight(gaps_, head, spans)}
    return slots


def _span(gap: Gap, lines: int, standing: Standing) -> Span:
    """From where to where a gap reaches; beside the outermost boxes as far as its lines need."""
    names, room = standing.net.rows[gap[0]], (lines + 1) * APART
    if gap[1] == 0:
        stop = standing.left(names[0])
        return stop - room, stop
    start = standing.right(names[gap[1] - 1])
    return start, standing.left(names[gap[1]]) if gap[1] < len(names) else start + room


def _side_by_side(
    through: Mapping[Gap, list[Bus]], spans: Mapping[Gap, Span], standing: Standing
) -> Iterator[tuple[Passed, float]]:
    for gap, inside in sorted(through.items(), key=lambda one: one[0]):
        start, stop = spans[gap]
        ordered = sorted(inside, key=lambda bus: standing.middles[bus.head])
        for n, bus in enumerate(ordered, 1):
            yield (bus, gap[0]), start + (stop - start) * n / (len(inside) + 1)


def _straight(
    gaps_: Iterable[Gap], head: Span | None, spans: Mapping[Gap, Span]
) -> Iterator[tuple[int, float]]:
    """Where a bus passes rows, from its head, without a turn where their gaps lie above each other."""
    runs: list[tuple[Span, list[int]]] = []
    for gap in gaps_:
        inner = spans[gap][0] + APART, spans[gap][1] - APART
        if runs and (both := common(runs[-1][0], inner)):
            runs[-1] = both, [*runs[-1][1], gap[0]]
        else:
            runs.append((inner, [gap[0]]))
    if runs and head and (both := common(runs[0][0], head)):
        runs[0] = both, runs[0][1]
    for span, together in runs:
        yield from ((row, sum(span) / 2) for row in together)


def straighten_passing(passes: dict[Passed, float], ends: Mapping[Tied, float], standing: Standing) -> None:
    """Let a bus pass a row right where it goes on, if there is neither a box nor another line."""
    lined: dict[int, list[float]] = {}
    for (_bus, row), at in passes.items():
        insort(lined.setdefault(row, []), at)
    for bus in standing.net.buses:
        x, rows = ends[bus], standing.net.passed(bus)[::-1]
        for row, farther in zip_longest(rows, rows[1:]):
            if (
                farther is None or passes[bus, row] != passes[bus, farther]
            ):  # else it runs straight on already
                lined[row].remove(passes[bus, row])
                if standing.free(row, x) and not _near(lined[row], x):
                    passes[bus, row] = x
                insort(lined[row], passes[bus, row])
            x = passes[bus, row]


def _near(lined: list[float], x: float) -> bool:
    """Whether a line passes less than `APART` from there."""
    after = bisect_right(lined, x - APART)
    return after < len(lined) and lined[after] < x + APART
