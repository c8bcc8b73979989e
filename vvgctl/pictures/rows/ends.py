"""Where lines are tied to the edges of boxes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate

from vvgctl.pictures.rows.gaps import Passed
from vvgctl.pictures.rows.lines import Tied
from vvgctl.pictures.rows.standing import Span, Standing


def tied(standing: Standing, passes: Mapping[Passed, float]) -> dict[Tied, float]:
    """Side by side along the edge of each box, in the order of where they lead."""
    at: dict[Tied, float] = {}
    leads = dict(_leads(standing, passes))
    alone = set()
    for (name, _upper), ends in standing.net.ends().items():
        ends.sort(key=lambda end: (leads[end[0]], str(end[0])))
        left, right = standing.edge(name)
        total = sum(width for _end, width in ends)
        for (end, width), until in zip(ends, accumulate(width for _end, width in ends), strict=True):
            at[end] = left + (right - left) * (until - width / 2) / total
        if len(ends) == 1:
            alone.add(ends[0][0])
    _straighten(at, alone, passes, standing)
    return at


def _leads(standing: Standing, passes: Mapping[Passed, float]) -> Iterator[tuple[Tied, float]]:
    """Where the next turn of each line lies."""
    net, middles = standing.net, standing.middles
    for bus, links in net.buses.items():
        rows = net.passed(bus)
        for link in links:
            ahead = [r for r in rows if (r < net.row_of[link.tail]) == (net.row_of[link.head] < r)]
            yield link, passes[bus, ahead[0]] if ahead else middles[bus.head]
        yield bus, passes[bus, rows[-1]] if rows else sum(middles[one.tail] for one in links) / len(links)


def _straighten(
    at: dict[Tied, float], alone: set[Tied], passes: Mapping[Passed, float], standing: Standing
) -> None:
    """Let a line run straight into a box, or between two rows, where one of its ends is free to move."""
    for bus, links in standing.net.buses.items():
        head = standing.edge(bus.head)
        if rows := standing.net.passed(bus):
            if bus in alone and _within(head, passes[bus, rows[-1]]):
                at[bus] = passes[bus, rows[-1]]
        elif len(links) == 1 and links[0].tail != bus.head:
            link = links[0]
            if link in alone and _within(standing.edge(link.tail), at[bus]):
                at[link] = at[bus]
            elif bus in alone and _within(head, at[link]):
                at[bus] = at[link]


def _within(span: Span, x: float) -> bool:
    return span[0] <= x <= span[1]
