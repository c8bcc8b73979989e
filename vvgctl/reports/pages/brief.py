"""A body in short: what it is, belongs to and is for."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message, Said, plural
from vvgctl.messages import message as _
from vvgctl.reports.pages.divisions import whether_in
from vvgctl.reports.pages.facts import fact, many, missing, on
from vvgctl.reports.pages.lines import Line, commas, ended
from vvgctl.reports.pages.naming import name_of
from vvgctl.reports.pages.wording import AnyOf, InWords, number, on_the_day
from vvgctl.rules.always.remarks import is_over
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.dates import LONG_AGO
from vvgctl.structure.records.body import InArea
from vvgctl.structure.records.mandate import Mandate


def kind_of_body(body: BodyOnDay) -> Message | Said | str:
    """`management group at county level, officials`."""
    label = body.snapshot.label
    kind, level, sphere = fact(body, "kind"), fact(body, "level"), fact(body, "sphere")
    told: Message | Said | str = label(kind) if isinstance(kind, str) else _("body")
    if isinstance(level, str):
        told = _("{kind} at {level}", kind=told, level=label(level))
    if isinstance(sphere, str):
        return commas(told, label(sphere))
    if isinstance(sphere, Unknown):
        spheres = body.snapshot.labels(body.snapshot.structure.ids("spheres"))
        return _("{kind}; whether {spheres} is unknown", kind=told, spheres=AnyOf(spheres))
    return told


def belonging(body: BodyOnDay) -> Iterator[Line]:
    """What it belongs to and what belongs to it, where it works, for whom and in which fields."""
    label, labels = body.snapshot.label, body.snapshot.labels
    if isinstance(to := fact(body, "belongs_to"), str):
        yield _("Belongs to {body}.", body=label(to))
    if own := [other.id for other in body.snapshot.bodies if fact(other, "belongs_to") == body.id]:
        yield _("{bodies} belongs to it.", bodies=labels(own))
    yield from _area(body)
    if serves := many(body, "serves"):
        yield _("Promotes collaboration at {levels}.", levels=labels(serves))
    if fields := many(body, "fields_of_work"):
        yield plural("Its field is {fields}.", "Its fields are {fields}.", len(fields), fields=labels(fields))
    if participants := many(body, "participants"):
        yield _("Those who meet in it: {participants}.", participants=labels(participants))
    for name in ("belongs_to", "area", "serves", "fields_of_work", "participants"):
        yield from missing(body, name)


def _area(body: BodyOnDay) -> Iterator[Line]:
    place = fact(body, "area")
    if not isinstance(place, InArea):
        return
    area = body.snapshot.area(place.division, place.area)
    members = [m.principal for m in on(area.members, body.day)] if area else []
    told = _(
        "Works in the area {area} ({division})",
        area=area.name if area else place.area,
        division=body.snapshot.label(place.division),
    )
    if members:
        told = plural(
            "{told}, with one principal: {members}",
            "{told}, with {number} principals: {members}",
            len(members),
            told=told,
            number=number(len(members)),
            members=frozenset(body.snapshot.labels(members)),
        )
    yield ended(told, ".")
    division = body.snapshot.structure.find(("division",), place.division)
    if area and division:
        yield from whether_in(area, division, body.snapshot)


def mandate(body: BodyOnDay) -> Iterator[Line]:
    """In which document its charge is written, and since when that is in force."""
    match fact(body, "mandate"):
        case str() as id:
            found = body.snapshot.structure.find(("mandate",), id)
            title = name_of(found, body.snapshot) if found else id
            yield _("Its charge is written in {document}{force}.", document=title, force=_in_force(found))
        case _:
            yield from missing(body, "mandate")


def _in_force(found: Mandate | None) -> Message | str:
    if found is None or found.in_force.span.start == LONG_AGO:
        return ""
    return _(", in force from {start}", start=InWords(found.in_force.span.start))


def other_names(body: BodyOnDay) -> Iterator[Line]:
    """What else it is called."""
    current = on(body.body.also_called, body.day)
    if others := tuple(on_the_day(other.name, other.span, body.day) for other in current):
        yield _("Is also called {names}.", names=others)


def mistaken(body: BodyOnDay) -> Iterator[Line]:
    """What it is not, though the names are alike."""
    for other in body.body.mistaken_for:
        yield _("Not to be mistaken for {name}: {says}.", name=other.name, says=other.says)


def remarks(body: BodyOnDay) -> Iterator[Line]:
    """What sources remark on."""
    for remark in (one for one in on(body.body.remarks, body.day) if not is_over(one, body)):
        yield ended(_("Remarked on: {remark}", remark=on_the_day(remark.says, remark.span, body.day)), ".")
