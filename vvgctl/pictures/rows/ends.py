"""Where lines are tied to the edges of boxes."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

from vvgctl.pictures.drawing.marks import Box
from vvgctl.pictures.rows.gaps import INSET, Passed
from vvgctl.pictures.rows.lines import Bus, Net, Tied


def tied(
    net: Net,
    boxes: Mapping[str, Box],
    middles: Mapping[str, float],
    passing: Mapping[Passed, float],
) -> dict[Tied, float]:
    """Side by side along the edge of each box, in the order of where they lead."""
    at: dict[Tied, float] = {}
    leads = _leads(net, middles, passing)
    alone = set()
    for (name, _upper), ends in net.ends().items():
        ends.sort(key=lambda end: (leads[end[0]], str(end[0])))
        room = boxes[name].width - 2 * INSET
        total = sum(width for _end, width in ends)
        left = middles[name] - room / 2
        for (end, width), until in zip(ends, accumulate(width for _end, width in ends), strict=True):
            at[end] = left + room * (until - width / 2) / total
        if len(ends) == 1:
            alone.add(ends[0][0])
    _straighten(at, alone, passing, net, boxes, middles)
    _keep_apart(at, net)
    return at


def _leads(net: Net, middles: Mapping[str, float], passing: Mapping[Passed, float]) -> dict[Tied, float]:
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
    passing: Mapping[Passed, float],
    net: Net,
    boxes: Mapping[str, Box],
    middles: Mapping[str, float],
) -> None:
    """Let a line run straight into a box, or between two rows, where one of its ends is free to move."""

    def within(name: str, x: float) -> bool:
        return abs(x - middles[name]) <= boxes[name].width / 2 - INSET

    for bus, links in net.buses.items():
        if rows := net.passed(bus):
            if bus in alone and within(bus.head, passing[bus, rows[-1]]):
                tied[bus] = passing[bus, rows[-1]]
        elif len(links) == 1 and links[0].tail != bus.head:
            link = links[0]
            if link in alone and within(link.tail, tied[bus]):
                tied[link] = tied[bus]
            elif bus in alone and within(bus.head, tied[link]):
                tied[bus] = tied[link]


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
