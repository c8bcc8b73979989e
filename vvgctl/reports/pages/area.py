"""An area of a division: who belongs to it, how many live there, and which bodies work in it."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import message as _
from vvgctl.messages import plural
from vvgctl.reports.pages.facts import fact, may_hold
from vvgctl.reports.pages.lines import Line
from vvgctl.reports.pages.party import grouped, population_of
from vvgctl.reports.pages.wording import AnyOf, InWords, lasting, number
from vvgctl.structure import Snapshot
from vvgctl.structure.records.body import InArea
from vvgctl.structure.records.division import Area, Division


def division_of(area: Area, snapshot: Snapshot) -> Division:
    """The division that an area is part of."""
    return next(d for d in snapshot.structure.divisions if any(a is area for a in d.areas))


def members_of(area: Area, snapshot: Snapshot) -> list[str]:
    """The principals that belong to it on the day."""
    return [member.principal for member in area.members if may_hold(member, snapshot.day)]


def perhaps_in(area: Area, division: Division, snapshot: Snapshot) -> list[str]:
    """The principals of which nobody knows whether they belong to it."""
    now = (one for one in division.unplaced if may_hold(one, snapshot.day))
    return [one.principal for one in now if area.id in one.between]


def whether_in(area: Area, division: Division, snapshot: Snapshot) -> Iterator[Line]:
    """A sentence about those."""
    if perhaps := perhaps_in(area, division, snapshot):
        yield _("Whether {principals} belongs to it is unknown.", principals=AnyOf(snapshot.labels(perhaps)))


def about_area(area: Area, snapshot: Snapshot) -> Iterator[Line]:
    """When it holds, its members, its population and its bodies."""
    division = division_of(area, snapshot)
    for span in dict.fromkeys((division.span, area.span)):
        if when := lasting(span):
            yield _("Holds {when}.", when=when)
    ids = members_of(area, snapshot)
    if ids:
        yield plural(
            "One principal: {members}.",
            "{number} principals: {members}.",
            len(ids),
            number=number(len(ids)),
            members=frozenset(snapshot.labels(ids)),
        )
    yield from whether_in(area, division, snapshot)
    if (found := population_of(ids, snapshot)) and ids:
        day, count = found
        yield _("Population: {count} on {day}.", count=grouped(count), day=InWords(day))
    if bodies := [
        body.body.name.known(body.day) or body.id
        for body in snapshot.bodies
        if _works_in(fact(body, "area"), area, division)
    ]:
        yield _("Bodies that work there: {bodies}.", bodies=tuple(bodies))


def _works_in(place: object, area: Area, division: Division) -> bool:
    return isinstance(place, InArea) and (place.division, place.area) == (division.id, area.id)
