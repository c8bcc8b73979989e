"""Lines between boxes that stand in rows: which run together, and at which end of a box each is tied.

The space above row `n` is channel `n`. Lines of a kind to one box run together in each channel, as a bus;
past the rows between they run through a gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from vvgctl.pictures.drawing.marks import Line
from vvgctl.pictures.theme import LINE

APART = 7.0
"""Between lines."""

Row = tuple[str, ...]


class Way(Enum):
    """Which way a line goes from its tail."""

    UP = "up"
    DOWN = "down"
    OVER = "over"  # up, along and down again to a box in the same row
    BESIDE = "beside"  # straight to the next box


@dataclass(frozen=True, slots=True)
class Link:
    """A line from box to box, and what is written where it leaves the first."""

    tail: str
    head: str
    kind: str
    id: str
    note: tuple[Line, ...] = ()
    width: float = 0
    height: float = 0
    color: str = LINE


@dataclass(frozen=True, slots=True)
class Bus:
    """Lines of one kind and colour that come to a box from one way."""

    head: str
    kind: str
    way: Way
    color: str = LINE

    @property
    def lands(self) -> End:
        """Where it is tied to the box."""
        return self.head, self.way is not Way.UP


End = tuple[str, bool]
"""A box, and whether its upper edge is meant."""

Tied = Link | Bus
"""What is tied to the edge of a box: a line that leaves, or a bus that arrives."""


@dataclass(frozen=True)
class Net:
    """Rows of boxes, and the lines between them by the bus in which they run."""

    rows: tuple[Row, ...]
    row_of: Mapping[str, int]
    buses: Mapping[Bus, tuple[Link, ...]]
    beside: tuple[Link, ...]

    def channels(self, bus: Bus) -> tuple[int, ...]:
        """The channels through which a bus runs, from the farthest to its head."""
        return self._channels[bus]

    @cached_property
    def _channels(self) -> Mapping[Bus, tuple[int, ...]]:
        return {bus: self._way(bus) for bus in self.buses}

    def _way(self, bus: Bus) -> tuple[int, ...]:
        head, tails = self.row_of[bus.head], [self.row_of[link.tail] for link in self.buses[bus]]
        match bus.way:
            case Way.UP:
                return tuple(range(max(tails), head, -1))
            case Way.DOWN:
                return tuple(range(min(tails) + 1, head + 1))
            case _:
                return (head,)

    def passed(self, bus: Bus) -> tuple[int, ...]:
        """The rows that it passes, from the farthest."""
        channels = self.channels(bus)
        return tuple(n - 1 for n in channels[:-1]) if bus.way is Way.UP else channels[:-1]

    def first_channel(self, link: Link, way: Way) -> int:
        return self.row_of[link.tail] + (way is Way.DOWN)

    def ends(self) -> dict[End, list[tuple[Tied, float]]]:
        """What is tied to each edge, and how wide it is there."""
        ends: dict[End, list[tuple[Tied, float]]] = {}
        for bus, links in self.buses.items():
            ends.setdefault(bus.lands, []).append((bus, 14))
            for link in links:
                leaves = (link.tail, bus.way is not Way.DOWN)
                ends.setdefault(leaves, []).append((link, max(14, link.width + 8)))
        return ends


def net(rows: Iterable[Row], links: Iterable[Link]) -> Net:
    """The lines sorted into buses."""
    told = tuple(rows)
    row_of = {name: number for number, row in enumerate(told) for name in row}
    place = {name: n for row in told for n, name in enumerate(row)}
    buses: dict[Bus, list[Link]] = {}
    beside = []
    for link in links:
        way = _way(link, row_of, place)
        if way is Way.BESIDE:
            beside.append(link)
        else:
            buses.setdefault(Bus(link.head, link.kind, way, link.color), []).append(link)
    return Net(told, row_of, {bus: tuple(links) for bus, links in buses.items()}, tuple(beside))


def neighbours(beside: Iterable[Link]) -> Iterator[tuple[tuple[str, str], list[Link]]]:
    """The links between each two boxes that stand beside each other."""
    found: dict[tuple[str, str], list[Link]] = {}
    for link in beside:
        first, second = sorted((link.tail, link.head))
        found.setdefault((first, second), []).append(link)
    yield from found.items()


def _way(link: Link, row_of: Mapping[str, int], place: Mapping[str, int]) -> Way:
    tail, head = row_of[link.tail], row_of[link.head]
    if tail != head:
        return Way.UP if tail > head else Way.DOWN
    near = abs(place[link.tail] - place[link.head]) == 1
    return Way.BESIDE if near and not link.note else Way.OVER
