"""The way of each line through the channels between rows, corner by corner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vvgctl.pictures.rows.columns import Columns
from vvgctl.pictures.rows.lines import APART, Bus, Link, Net, Way

CLEAR = 10.0  # between a box and the first line along the channel

_STRAIGHT = 0.5

Point = tuple[float, float]


@dataclass(frozen=True)
class Channel:
    """What the space above a row must hold: notes of the row above, lanes, notes of the row below, arrows."""

    upper: float
    lanes: int
    lower: float
    arrows: bool

    @property
    def height(self) -> float:
        clear = 2 * CLEAR if self.lanes else CLEAR if self.arrows else 0.0
        return self.upper + self.lower + max(0, self.lanes - 1) * APART + clear


@dataclass(frozen=True)
class Route:
    """The corners of a line, and whether it is the one of its bus that reaches the head."""

    corners: tuple[Point, ...]
    arrives: bool


def lanes(net: Net, columns: Columns) -> dict[tuple[Bus, int], int]:
    """The lane of each bus in each channel: the first in which no other is in its way.

    One that runs straight on to the next row needs none.
    """
    taken: dict[int, list[list[tuple[float, float]]]] = {}
    chosen = {}
    for bus in net.buses:
        for channel in net.channels(bus):
            xs = [*_sources(bus, channel, net, columns), _exit(bus, channel, net, columns)]
            if _straight_on(bus, channel, net, xs):
                continue
            first, last = min(xs) - APART, max(xs) + APART
            rows = taken.setdefault(channel, [])
            free = (n for n, spans in enumerate(rows) if all(last < a or b < first for a, b in spans))
            lane = next(free, len(rows))
            if lane == len(rows):
                rows.append([])
            rows[lane].append((first, last))
            chosen[bus, channel] = lane
    return chosen


def channels(net: Net, chosen: Mapping[tuple[Bus, int], int]) -> tuple[Channel, ...]:
    """The room that each channel needs."""
    notes = [[0.0, 0.0] for _row in net.rows]
    for bus, links in net.buses.items():
        for link in links:
            zone = notes[net.first_channel(link, bus.way)]
            lower = bus.way is not Way.DOWN
            zone[lower] = max(zone[lower], link.height)
    counts = [0] * len(notes)
    for (_bus, channel), lane in chosen.items():
        counts[channel] = max(counts[channel], lane + 1)
    ends = {net.channels(bus)[-1] for bus in net.buses}
    return tuple(
        Channel(upper, count, lower, number in ends)
        for number, ((upper, lower), count) in enumerate(zip(notes, counts, strict=True))
    )


def routes(
    bus: Bus,
    net: Net,
    columns: Columns,
    lane_at: Mapping[int, float],
    edges: Mapping[str, tuple[float, float]],
) -> Iterator[tuple[Link, Route]]:
    """The way of each line of a bus; where lines run together only one of them is drawn."""
    paths: dict[Link, list[Point]] = {}
    carrier: Link | None = None
    for channel in net.channels(bus):
        if channel not in lane_at:  # there it runs straight on
            continue
        lane, out = lane_at[channel], _exit(bus, channel, net, columns)
        for link in net.buses[bus]:
            if net.first_channel(link, bus.way) == channel:
                start = edges[link.tail][bus.way is Way.DOWN]
                paths[link] = [(columns.tied[link], start)]
                paths[link].append((columns.tied[link], lane))
        here = [link for link in paths if link is carrier or net.first_channel(link, bus.way) == channel]
        if carrier:
            paths[carrier].append((paths[carrier][-1][0], lane))
        here.sort(key=lambda link: (paths[link][-1][0], link.id))
        carrier = here[0] if paths[here[0]][-1][0] <= out else here[-1]
        onward = -APART if bus.way is Way.UP else APART
        other = here[-1]  # the farthest on the other side, if there are any
        if other is not carrier and paths[other][-1][0] > out:
            paths[other] += [(out, lane), (out, lane + onward)]
        paths[carrier].append((out, lane))
    assert carrier
    paths[carrier].append((columns.tied[bus], edges[bus.head][bus.way is Way.UP]))
    for link, path in paths.items():
        yield link, Route(tuple(path), link is carrier)


def _straight_on(bus: Bus, channel: int, net: Net, xs: list[float]) -> bool:
    begins = any(net.first_channel(link, bus.way) == channel for link in net.buses[bus])
    return not begins and max(xs) - min(xs) < _STRAIGHT


def _sources(bus: Bus, channel: int, net: Net, columns: Columns) -> Iterator[float]:
    """Where lines of the bus come into a channel."""
    for link in net.buses[bus]:
        if net.first_channel(link, bus.way) == channel:
            yield columns.tied[link]
    if place := net.channels(bus).index(channel):
        yield columns.passing[bus, net.passed(bus)[place - 1]]


def _exit(bus: Bus, channel: int, net: Net, columns: Columns) -> float:
    """Where the bus leaves a channel: to its head, or past the next row."""
    rows, place = net.passed(bus), net.channels(bus).index(channel)
    return columns.passing[bus, rows[place]] if place < len(rows) else columns.tied[bus]
