"""Divisions and their areas: who belongs to each, how many live there, and which bodies work there."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Said, plural
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import fact, on
from vvgctl.reports.pages.lines import Columns, Item, Line, colon
from vvgctl.reports.pages.party import grouped, population_of
from vvgctl.reports.pages.wording import AnyOf, InWords, lasting, number, principals_meant
from vvgctl.structure import Snapshot
from vvgctl.structure.records.body import InArea
from vvgctl.structure.records.division import Area, Division


def division_of(area: Area, snapshot: Snapshot) -> Division:
    """The division that an area is part of."""
    return next(d for d in snapshot.structure.divisions if any(a is area for a in d.areas))


def members_of(area: Area, snapshot: Snapshot) -> list[str]:
    """The principals that belong to it on the day."""
    return [member.principal for member in on(area.members, snapshot.day)]


def perhaps_in(area: Area, division: Division, snapshot: Snapshot) -> list[str]:
    """The principals of which nobody knows whether they belong to it."""
    return [one.principal for one in on(division.unplaced, snapshot.day) if area.id in one.between]


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


def about_division(division: Division, snapshot: Snapshot) -> Iterator[Line]:
    """What it divides, when it holds, and whether all its areas are known."""
    yield _("Divides {principals}.", principals=principals_meant(division.divides, snapshot))
    if when := lasting(division.span):
        yield _("Holds {when}.", when=when)
    if not division.complete:
        yield _("Not all of its areas and members are known.")


def areas(division: Division, snapshot: Snapshot) -> Iterator[Line]:
    """A row for each area with its principals and their population, and one for the whole."""
    current = on(division.areas, snapshot.day)
    members = {area.id: members_of(area, snapshot) for area in current}
    perhaps = {area.id: perhaps_in(area, division, snapshot) for area in current}
    rows = [_row(area.name, members[area.id], perhaps[area.id], snapshot) for area in current]
    everyone = list(dict.fromkeys(id for found in (members, perhaps) for ids in found.values() for id in ids))
    if rows:
        heading = (_("area"), _("principals"), _("population"))
        yield Columns((heading, *rows, _row(_("In all"), everyone, [], snapshot)), numbers=(1, 2))
    if found := population_of(everyone, snapshot):
        yield _("Population on {day}.", day=InWords(found[0]))


def members(division: Division, snapshot: Snapshot) -> Iterator[Line]:
    """The principals of each area, and those whose area is not known."""
    for area in on(division.areas, snapshot.day):
        if ids := members_of(area, snapshot):
            yield Item(colon(area.name, frozenset(snapshot.labels(ids))))
    names = {area.id: area.name for area in division.areas}
    for one in on(division.unplaced, snapshot.day):
        between = AnyOf(tuple(names.get(id, id) for id in one.between))
        principal = snapshot.label(one.principal)
        yield Item(_("{principal}: {areas}, which is unknown", principal=principal, areas=between))


def _row(
    name: Said | str, certain: list[str], perhaps: list[str], snapshot: Snapshot
) -> tuple[Said | str, str, str]:
    """Name, principals and population; fewest to most where it is not known who belongs there."""
    every = [*certain, *perhaps]
    least, most = (_population(ids, snapshot) for ids in (certain, every))
    return name, _range(str(len(certain)), str(len(every))), _range(least, most)


def _population(ids: list[str], snapshot: Snapshot) -> str:
    found = population_of(ids, snapshot)
    return grouped(found[1]) if found else "0" if not ids else "?"


def _range(least: str, most: str) -> str:
    return least if least == most else f"{least}–{most}"
