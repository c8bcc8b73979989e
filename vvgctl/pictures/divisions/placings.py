"""Where each principal lies in a division on the day, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.order import by_name
from vvgctl.reports.pages.facts import on
from vvgctl.reports.pages.wording import AnyOf
from vvgctl.structure import Snapshot
from vvgctl.structure.dates import Span
from vvgctl.structure.records.division import Area, Division


class Sure(Enum):
    """What is known of where a principal lies."""

    CERTAIN = "certain"
    PERHAPS = "perhaps"
    NOWHERE = "in no area"
    UNKNOWN = "unknown"
    APART = "not divided"


@dataclass(frozen=True, slots=True)
class Placing:
    """The areas that a principal lies in; where they are several and not certain, it is one of them."""

    areas: tuple[str, ...]
    sure: Sure

    @property
    def certain(self) -> bool:
        return self.sure is Sure.CERTAIN

    def told(self, division: Division) -> Said | str:
        """`Fyrbodal`, `perhaps Fyrbodal`, `Fyrbodal or Skaraborg: not known which`."""
        names = tuple(area.name for area in division.areas if area.id in self.areas)
        match self.sure:
            case Sure.CERTAIN:
                return names[0] if len(names) == 1 else _("{areas}", areas=names)
            case Sure.PERHAPS if len(names) == 1:
                return _("perhaps {what}", what=names[0])
            case Sure.PERHAPS:
                return _("{areas}: not known which", areas=AnyOf(names))
            case Sure.NOWHERE:
                return _("in no area")
            case Sure.UNKNOWN:
                return _("unknown")
            case Sure.APART:
                return _("not divided")


def placing(principal: str, division: Division, snapshot: Snapshot) -> Placing:
    """Where a principal lies."""
    day = snapshot.day
    if not division.span.may_hold(day):
        return Placing((), Sure.APART)
    found = [
        (area.id, all(holds_with(one.span, division, day) for one in (area, member)))
        for area in areas(division, snapshot)
        for member in on(area.members, day)
        if member.principal == principal
    ]
    if certain := dict.fromkeys(area for area, sure in found if sure):
        return Placing(tuple(certain), Sure.CERTAIN)
    between = (id for one in on(division.unplaced, day) if one.principal == principal for id in one.between)
    if perhaps := dict.fromkeys([*(area for area, _sure in found), *between]):
        known = tuple(area.id for area in division.areas if area.id in perhaps)
        return Placing(known, Sure.PERHAPS if known else Sure.UNKNOWN)
    if principal not in snapshot.principals(division.divides):
        return Placing((), Sure.APART)
    return Placing((), Sure.NOWHERE if division.complete else Sure.UNKNOWN)


def holds_with(span: Span, division: Division, day: date) -> bool:
    """Whether something certainly holds on the day if its division does."""
    start, end, whole = span.start, span.end, division.span
    begun = start.latest <= day or start == whole.start
    return begun and (day <= end.earliest or end == whole.end)


def areas(division: Division, snapshot: Snapshot) -> tuple[Area, ...]:
    """The areas that there are, or may be."""
    return tuple(on(division.areas, snapshot.day))


def divided(divisions: Iterable[Division], snapshot: Snapshot) -> list[str]:
    """All principals that some division divides on the day, by name."""
    held = on(tuple(divisions), snapshot.day)
    found = {id for division in held for id in _divided(division, snapshot)}
    return sorted(found, key=lambda id: (by_name(str(snapshot.label(id))), id))


def _divided(division: Division, snapshot: Snapshot) -> Iterator[str]:
    yield from snapshot.principals(division.divides)
    yield from (
        member.principal for area in areas(division, snapshot) for member in on(area.members, snapshot.day)
    )
    yield from (one.principal for one in on(division.unplaced, snapshot.day))
