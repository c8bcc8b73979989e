"""Lines kept from standing above or on each other, so that none reads as the continuation of another."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from vvgctl.pictures.rows.gaps import Passed
from vvgctl.pictures.rows.lines import Bus, Tied
from vvgctl.pictures.rows.standing import Span, Standing

_CLEAR = (8.0, 4.0, 2.0)
"""So far apart, or less where there is no room."""
_STEP, _FAR, _NEAR = 2.0, 60.0, 10.0
"""Moved in such steps, at most so far, or so far where others are tied to the same edge."""


@dataclass(frozen=True, slots=True)
class _Upright:
    """A stretch of a bus, straight up or down: what lies on it, its room to move, and where it is seen."""

    bus: Bus
    at: float
    ends: tuple[Tied, ...]
    rows: tuple[int, ...]
    room: Span
    channels: frozenset[int]


def keep_apart(ends: dict[Tied, float], passes: dict[Passed, float], standing: Standing) -> None:
    """Move what stands right above or below an upright of another bus, if there is room beside it."""
    taken: dict[int, list[tuple[float, int]]] = {}
    number = {bus: n for n, bus in enumerate(standing.net.buses)}
    for one in sorted(_uprights(ends, passes, standing), key=lambda one: bool(one.rows)):
        others = [
            at
            for channel in one.channels
            for at, bus in _around(taken.get(channel, []), one.at)
            if bus != number[one.bus]
        ]
        x = _clear(one, others, standing)
        ends |= dict.fromkeys(one.ends, x)
        passes |= {(one.bus, row): x for row in one.rows}
        for channel in one.channels:
            insort(taken.setdefault(channel, []), (x, number[one.bus]))


def _around(taken: list[tuple[float, int]], x: float) -> list[tuple[float, int]]:
    """What stands so near that it may be met."""
    far = _FAR + _CLEAR[0]
    return taken[bisect_left(taken, (x - far, -1)) : bisect_left(taken, (x + far, -1))]


def _clear(one: _Upright, others: list[float], standing: Standing) -> float:
    """The nearest place that is clear of the others, or as clear as there is; else where it is."""
    spots = [one.at + sign * n * _STEP for n in range(int(_FAR / _STEP)) for sign in (1, -1)]
    within = [x for x in spots if one.room[0] <= x <= one.room[1]]
    apart = (x for far in _CLEAR for x in within if all(abs(x - at) >= far for at in others))
    return next((x for x in apart if all(standing.free(row, x) for row in one.rows)), one.at)


def _uprights(
    ends: Mapping[Tied, float], passes: Mapping[Passed, float], standing: Standing
) -> Iterator[_Upright]:
    """The stretches of each line: where it leaves, where it passes rows, and where it arrives."""
    net = standing.net
    rooms = dict(_rooms(ends, standing))
    for bus, links in net.buses.items():
        rows = net.passed(bus)[::-1]
        straight = not rows and len(links) == 1 and ends[links[0]] == ends[bus]
        way: list[tuple[float, Tied | int]] = [(ends[bus], bus), *((passes[bus, row], row) for row in rows)]
        way += [(ends[link], link) for link in links if straight]
        for at, stretch in groupby(way, key=lambda one: one[0]):
            on = [one for _at, one in stretch]
            tied = tuple(one for one in on if not isinstance(one, int))
            passed = tuple(one for one in on if isinstance(one, int))
            channels = {channel for row in passed for channel in (row, row + 1)}
            channels |= {net.channels(bus)[-1]} if bus in tied else set()
            room = _narrowest([rooms[one] for one in tied] or [(at - _FAR, at + _FAR)])
            yield _Upright(bus, at, tied, passed, room, frozenset(channels))
        for link in links if not straight else ():
            first = frozenset({net.first_channel(link, bus.way)})
            yield _Upright(bus, ends[link], (link,), (), rooms[link], first)


def _rooms(ends: Mapping[Tied, float], standing: Standing) -> Iterator[tuple[Tied, Span]]:
    """How far each end may be moved along the edge that it is tied to."""
    for (name, _upper), tied in standing.net.ends().items():
        left, right = standing.edge(name)
        for end, _width in tied:
            far = _FAR if len(tied) == 1 else _NEAR
            yield end, (max(left, ends[end] - far), min(right, ends[end] + far))


def _narrowest(rooms: list[Span]) -> Span:
    return max(left for left, _right in rooms), min(right for _left, right in rooms)
