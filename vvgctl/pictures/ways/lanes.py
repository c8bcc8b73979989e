"""A lane for each kind of matter: boxes for all who have to do with it, station by station."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from vvgctl.messages import plural
from vvgctl.pictures.drawing.marks import Box
from vvgctl.pictures.view import View
from vvgctl.pictures.ways.boxes import Role, stop_box
from vvgctl.pictures.ways.stops import Stop
from vvgctl.pictures.ways.way import BEFORE, CHAIN, HANDLED, Chain, Way

_MOST = 6
"""More than this at one station stand in one box."""


@dataclass(frozen=True, slots=True)
class Part:
    """A box for a stop; whether that is known, and certain too."""

    box: Box
    known: bool
    sure: bool


Stack = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """A way in boxes: of the first stations, of each chain, and of those kept out; `part` counts from 0."""

    way: Way
    before: tuple[Stack, ...]
    chains: tuple[tuple[Stack, ...], ...]
    kept_out: Stack
    part: int = 0

    def columns(self) -> Iterator[tuple[Box, ...]]:
        """The boxes of each station."""
        for stack in self.before:
            yield tuple(part.box for part in stack)
        for station, stacks in zip(CHAIN, zip(*self.chains, strict=True), strict=True):
            below = self.kept_out if station == HANDLED else ()
            yield tuple(part.box for stack in (*stacks, below) for part in stack)

    def split(self) -> Iterator[Lane]:
        """A lane for each chain, the first with what comes before, the last with those kept out."""
        last = len(self.chains) - 1
        for n, chain in enumerate(self.chains):
            before = self.before if n == 0 else ((), ())
            yield replace(
                self, before=before, chains=(chain,), kept_out=self.kept_out if n == last else (), part=n
            )


def lane(way: Way, view: View, widths: Mapping[str, float]) -> Lane:
    """The lane of a way; `widths` says how wide text may be at each station."""
    shown = _few(way)
    parts = {station: iter(_parts(shown, station, view, width)) for station, width in widths.items()}

    def stack(station: str, stops: Sequence[Stop]) -> Stack:
        return tuple(islice(parts[station], len(stops)))

    return Lane(
        way,
        tuple(stack(station, getattr(shown, station)) for station in BEFORE),
        tuple(tuple(stack(s, getattr(chain, s)) for s in CHAIN) for chain in shown.chains),
        tuple(parts[HANDLED]),
    )


def _parts(way: Way, station: str, view: View, width: float) -> Iterator[Part]:
    """The boxes of a station in order, those kept out of it last; a party that is there twice is numbered."""
    role: Role = "handles" if station == HANDLED else "other"
    stops = [(stop, role) for stop in way.stops(station)]
    stops += [(stop, "kept out") for stop in way.kept_out if station == HANDLED]
    seen: set[str | None] = {None}
    for n, (stop, role) in enumerate(stops, 1):
        name = f"{stop.party or ''}.{n}" if stop.party in seen else stop.party
        seen.add(stop.party)
        made = stop_box(f"route-{way.matter.id}-{station}-{name}", stop, view, width, role)
        yield Part(made, stop.known, stop.known and stop.certain)


def _few(way: Way) -> Way:
    """The same way, with many that do the same together."""
    chains = (Chain(*(_together(getattr(chain, station)) for station in CHAIN)) for chain in way.chains)
    return Way(
        way.matter, _together(way.raised), _together(way.sorted), tuple(chains), _together(way.kept_out)
    )


def _together(stops: tuple[Stop, ...]) -> tuple[Stop, ...]:
    if len(stops) <= _MOST:
        return stops
    words = plural("{count} party", "{count} parties", len(stops))
    return (Stop(words, names=tuple(stop.words for stop in stops), beside=stops[-1].beside),)
