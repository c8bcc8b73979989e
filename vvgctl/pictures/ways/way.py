"""The way of each kind of matter: who does what with it at which station, as far as the files tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.ways.stops import Stop, missing, party, stops
from vvgctl.reports.pages.facts import fact, many, on
from vvgctl.reports.pages.matters import negotiation
from vvgctl.reports.pages.wording import on_the_day
from vvgctl.structure import BodyOnDay, Snapshot, Unknown
from vvgctl.structure.records.work import Matter, Negotiation

STATIONS = {
    "raised": _("raised by"),
    "sorted": _("sorted by"),
    "prepared": _("prepared by"),
    "handled": _("handled by"),
    "lifted": _("lifted to"),
    "decided": _("decided by"),
}
"""What is done with a matter, in the order of its way."""
HANDLED = "handled"
BEFORE, CHAIN = ("raised", "sorted"), ("prepared", HANDLED, "lifted", "decided")
"""The stations that all who handle it share, and those that each of them may have for itself."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Those who handle a matter in the same way: who prepares it for them, and where it goes from them."""

    prepared: tuple[Stop, ...]
    handled: tuple[Stop, ...]
    lifted: tuple[Stop, ...]
    decided: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """The way of a kind of matter; those that are `kept_out` do not handle it."""

    matter: Matter
    raised: tuple[Stop, ...]
    sorted: tuple[Stop, ...]
    chains: tuple[Chain, ...]
    kept_out: tuple[Stop, ...]

    def name(self, snapshot: Snapshot) -> Said | str:
        """What the kind of matter is called; with its time where it only may hold on the day."""
        return on_the_day(self.matter.name, self.matter.span, snapshot.day)

    def stops(self, station: str) -> tuple[Stop, ...]:
        """All those at a station."""
        if station in BEFORE:
            found: tuple[Stop, ...] = getattr(self, station)
            return found
        return tuple(stop for one in self.chains for stop in getattr(one, station))

    @property
    def parties(self) -> frozenset[str]:
        """The ids of all who have to do with it."""
        every = (*self.kept_out, *(stop for station in STATIONS for stop in self.stops(station)))
        return frozenset(stop.party for stop in every if stop.party)


def ways(snapshot: Snapshot, only: Iterable[str] = ()) -> tuple[Way, ...]:
    """The ways of the kinds of matter that there may be on the day, or of some, as the files order them."""
    wanted = frozenset(only)
    matters = on(snapshot.structure.matters, snapshot.day)
    return tuple(_way(one, snapshot) for one in matters if not wanted or one.id in wanted)


def _way(matter: Matter, snapshot: Snapshot) -> Way:
    return Way(
        matter,
        stops(matter.raised_by, snapshot),
        stops(matter.sorted_by, snapshot),
        tuple(_chains(matter, snapshot)),
        tuple(party(id, snapshot) for id in matter.not_handled_by),
    )


def _chains(matter: Matter, snapshot: Snapshot) -> Iterator[Chain]:
    """Those who handle it, those with the same way together."""
    found: list[tuple[Chain, list[Stop]]] = []
    for stop in _handling(matter, snapshot):
        around = _around(stop, matter, snapshot)
        alike = next((handling for other, handling in found if other == around), None)
        if alike is None:
            found.append((around, [stop]))
        else:
            alike.append(stop)
    for around, handling in found:
        yield Chain(around.prepared, tuple(handling), around.lifted, around.decided)


def _handling(matter: Matter, snapshot: Snapshot) -> Iterator[Stop]:
    known = on(matter.handled_by, snapshot.day)
    if known or not matter.handled_alone:
        yield from stops(known, snapshot)
    if matter.handled_alone:
        yield Stop(_("each principal on its own"))


def _around(stop: Stop, matter: Matter, snapshot: Snapshot) -> Chain:
    """Who prepares a matter for one that handles it, to whom that one lifts it, and who decides."""
    body = snapshot.body(stop.party) if stop.party else None
    onwards = tuple(_onwards(matter, snapshot))
    lifts = many(body, "refers") if body else ()
    lifted = stops(lifts or (fact(body, "refers") if body else None), snapshot)
    on_the_way = [one for one in (body, *(snapshot.body(lift.to) for lift in lifts)) if one]
    return Chain(
        _preparing(body, snapshot),
        (),
        (*lifted, *onwards) if lifts or not onwards else onwards,
        _deciding(on_the_way, snapshot),
    )


def _preparing(body: BodyOnDay | None, snapshot: Snapshot) -> tuple[Stop, ...]:
    spell = body.body.prepared_by.spell(body.day) if body else None
    if spell and isinstance(spell.value, tuple) and spell.value:
        return tuple(party(id, snapshot, span=spell.span) for id in spell.value)
    return (missing(spell.value if spell else None, snapshot),)


def _onwards(matter: Matter, snapshot: Snapshot) -> Iterator[Stop]:
    """Where a matter of this kind goes, whoever handles it."""
    match matter.goes_to:
        case Negotiation() as talks:
            yield Stop(_("goes to {negotiation}", negotiation=negotiation(talks, snapshot)))
        case Unknown() as unknown:
            yield missing(unknown, snapshot)


def _deciding(bodies: list[BodyOnDay], snapshot: Snapshot) -> tuple[Stop, ...]:
    """Those of the bodies on the way that may decide; else that it is unknown who does."""
    said = [(body, fact(body, "authority")) for body in bodies]
    if deciding := [body.id for body, authority in said if authority == "decides"]:
        return tuple(party(id, snapshot, _("may decide")) for id in deciding)
    unknown = next((authority for _body, authority in said if isinstance(authority, Unknown)), None)
    advising = tuple(body.label for body, authority in said if authority == "recommends")
    told = (_("{bodies} may only recommend", bodies=advising),) if advising else ()
    return (missing(unknown, snapshot, *told),)
