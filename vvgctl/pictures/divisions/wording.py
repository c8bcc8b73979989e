"""Divisions, their areas and their differences in words."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.divisions.parts import Compared, Part
from vvgctl.pictures.divisions.people import dated, inhabitants
from vvgctl.pictures.divisions.placings import areas, holds_with
from vvgctl.pictures.order import by_name
from vvgctl.reports.pages.lines import bracketed, colon, commas
from vvgctl.reports.pages.unknowns import questions
from vvgctl.reports.pages.wording import lasting
from vvgctl.structure import Snapshot
from vvgctl.structure.dates import Span
from vvgctl.structure.records.division import Area, Division

DIFFERS, SAME = "≠", "="


def state(division: Division, snapshot: Snapshot) -> Iterator[Said]:
    """Whether it holds on the day, and whether all of it is known."""
    if not division.span.may_hold(snapshot.day):
        yield _("does not hold that day")
    elif (unsure := perhaps(division.span, snapshot)) is not None:
        yield unsure
    if not division.complete:
        yield _("not all areas are known")


def doubt(area: Area, division: Division, snapshot: Snapshot) -> Said | None:
    """That an area only may be there on the day, even if its division is."""
    return None if holds_with(area.span, division, snapshot.day) else perhaps(area.span, snapshot)


def perhaps(span: Span, snapshot: Snapshot) -> Said | None:
    """That something only may hold on the day."""
    if span.holds(snapshot.day) is not None:
        return None
    when = lasting(span)
    return _("perhaps; {when}", when=when) if when else _("perhaps")


def names(ids: tuple[str, ...], snapshot: Snapshot) -> tuple[Said | str, ...]:
    """What the principals are called, in order."""
    return tuple(sorted(snapshot.labels(ids), key=lambda name: by_name(str(name))))


def strayed(part: Part, found: Compared) -> Iterator[Said]:
    """That a part lies apart from most of an area, and in which other divisions."""
    for others, areas_ in found.strays(part).items():
        divisions = tuple(found.divisions[n].name for n in others)
        yield _("apart from most of {areas} in {divisions}", areas=areas_, divisions=divisions)


def divided_by(n: int, area: Area, found: Compared) -> Said | None:
    """That other divisions divide an area."""
    others = tuple(division.name for division in found.divided(n, area.id))
    return _("divided by {divisions}", divisions=others) if others else None


def told(found: Compared) -> Iterator[Said | str]:
    """All that the picture shows, a sentence at a time."""
    snapshot = found.snapshot
    for n, division in enumerate(found.divisions):
        yield colon(division.name, commas(*state(division, snapshot), *found.people(n).told()))
        for area in areas(division, snapshot):
            yield about(area, n, found)
            if (divided := divided_by(n, area, found)) is not None:
                yield colon(area.name, divided)
            if (same := same_as(n, area, found)) is not None:
                yield _("{area} has the same principals as {other}", area=area.name, other=same)
    for part in found.parts:
        places = (
            bracketed(place.told(division), division.name)
            for place, division in zip(part.placings, found.divisions, strict=True)
        )
        yield colon(_principals(part, found), commas(*places))
        for apart in strayed(part, found):
            yield colon(_("{names}", names=names(part.principals, snapshot)), apart)
    yield from notes(found)


def about(area: Area, n: int, found: Compared) -> Said:
    """How many belong to an area of a division, and whether it is certain to be there."""
    unsure = doubt(area, found.divisions[n], found.snapshot)
    return colon(area.name, commas(*((unsure,) if unsure else ()), *found.people(n, area.id).told()))


def same_as(n: int, area: Area, found: Compared) -> Said | None:
    """The area of another division that has the same principals."""
    same = found.same(n, area.id)
    return bracketed(same[1].name, found.divisions[same[0]].name) if same else None


def unseen(found: Compared) -> Iterator[Said]:
    """The areas that no row is certain to belong to."""
    for n, division in enumerate(found.divisions):
        for area in areas(division, found.snapshot):
            if not found.people(n, area.id).certain:
                yield about(area, n, found)


def _principals(part: Part, found: Compared) -> Said:
    """Their names, in a picture of one division with how many live there."""
    if len(found.divisions) > 1:
        return _("{names}", names=names(part.principals, found.snapshot))
    told = (bracketed(found.snapshot.label(id), inhabitants(id, found.snapshot)) for id in part.principals)
    return _("{names}", names=tuple(told))


def notes(found: Compared) -> Iterator[Said | str]:
    """Of which day the numbers are, and what is to be asked."""
    yield from dated(found.everyone)
    asked = [
        one
        for division in found.divisions
        for place in division.unplaced
        if place.span.may_hold(found.snapshot.day)
        for one in questions(place, found.snapshot.day)
    ]
    for question, ask in dict.fromkeys(asked):
        if ask:
            yield _("{question} Ask {whom}.", question=question, whom=found.snapshot.labels(ask))
        else:
            yield question
