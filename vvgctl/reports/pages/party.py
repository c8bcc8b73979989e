"""A principal or organisation: what it is, and its part in the collaboration; bodies share the latter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import on
from vvgctl.reports.pages.lines import Item, Line, commas
from vvgctl.reports.pages.seats import seats_elsewhere
from vvgctl.reports.pages.wording import InWords, on_the_day, principals_meant
from vvgctl.reports.pages.working import prepares
from vvgctl.structure import NotKnownError, Snapshot
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.records.party import Organisation, Principal, PrincipalFilter


def kind_of_party(party: Principal | Organisation, snapshot: Snapshot) -> Said | str:
    """`region on the regional side`."""
    kind = snapshot.label(party.kind) if isinstance(party, Principal) else _("organisation")
    told = commas(kind, snapshot.label(party.side)) if party.side else kind
    if not party.outside:
        return told
    outside = (
        _("{kind}, outside the county") if isinstance(party, Principal) else _("{kind} that takes no part")
    )
    return outside.with_values(kind=told)


def about_party(party: Principal | Organisation, snapshot: Snapshot) -> Iterator[Line]:
    """Whom it acts for, what it is part of, its parts, its offices and how many live there."""
    label, labels = snapshot.label, snapshot.labels
    if isinstance(party, Organisation):
        if party.acts_for:
            yield _("Acts for {principals}.", principals=_acts_for(party, snapshot))
        if party.part_of:
            yield _("Is part of {party}.", party=label(party.part_of))
    else:
        yield from _population(party, snapshot)
        yield from _areas(party, snapshot)
    organisations = on(snapshot.structure.organisations, snapshot.day)
    if parts := [one.id for one in organisations if one.part_of == party.id]:
        yield _("Parts of it that act here: {parties}.", parties=labels(parts))
    if posts := on(party.posts, snapshot.day):
        yield _("Offices: {posts}.", posts=tuple(on_the_day(p.name, p.span, snapshot.day) for p in posts))
    if others := on(party.also_called, snapshot.day):
        yield _("Is also called {names}.", names=tuple(o.name for o in others))


def _acts_for(party: Organisation, snapshot: Snapshot) -> Said | tuple[Said | str, ...]:
    if isinstance(party.acts_for, PrincipalFilter):
        return principals_meant(party.acts_for, snapshot)
    return snapshot.labels(party.acts_for)


def _population(party: Principal, snapshot: Snapshot) -> Iterator[Line]:
    if party.code:
        yield _("Code: {code}.", code=party.code)
    if found := snapshot.population(party.code):
        day, count = found
        yield _("Population: {count} on {day}.", count=grouped(count), day=InWords(day))


def population_of(ids: Iterable[str], snapshot: Snapshot) -> tuple[VagueDate, int] | None:
    """How many live in some principals together, and on which day or days; None where one is not known."""
    known = [snapshot.population(getattr(snapshot.party(id), "code", None)) for id in ids]
    found = [one for one in known if one is not None]
    if not found or len(found) < len(known):
        return None
    days = [day for day, _count in found]
    return VagueDate(min(days), max(days)), sum(count for _day, count in found)


def grouped(count: int) -> str:
    """A large number with spaces between its thousands."""
    return f"{count:,}".replace(",", " ")


def _areas(party: Principal, snapshot: Snapshot) -> Iterator[Line]:
    """The area it belongs to in each division."""
    for division in on(snapshot.structure.divisions, snapshot.day):
        for area in division.areas:
            if any(member.principal == party.id for member in on(area.members, snapshot.day)):
                yield _("In {division}: {area}.", division=division.name, area=area.name)
        for one in on(division.unplaced, snapshot.day):
            if one.principal == party.id:
                yield _("In {division}: which area is unknown.", division=division.name)


def part(id: str, snapshot: Snapshot) -> Iterator[Line]:
    """The seats it has or appoints to, the chairs it may hold, and those it prepares for."""
    for body in snapshot.bodies:
        for told in seats_elsewhere(id, body):
            yield Item(told, tuple(_leads(id, body.id, snapshot)))
    if snapshot.body(id) is None:
        yield from prepares(id, snapshot)


def _leads(id: str, body: str, snapshot: Snapshot) -> Iterator[Said]:
    found = snapshot.body(body)
    try:
        chair = found.chair if found else None
    except NotKnownError:
        return
    if chair and chair.party == id:
        yield _("holds the chair")
    if chair and chair.alternates and id in chair.alternates.between:
        others = snapshot.labels(party for party in chair.alternates.between if party != id)
        yield _("holds the chair by turns with {others}", others=others)
