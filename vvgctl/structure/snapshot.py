"""The structure as it stands on one day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from vvgctl.messages import Said
from vvgctl.structure.body import BodyOnDay
from vvgctl.structure.dated import Dated, NotKnownError
from vvgctl.structure.dates import END
from vvgctl.structure.records.division import Area, Division
from vvgctl.structure.records.party import Organisation, Principal, PrincipalFilter
from vvgctl.structure.records.seat import BodyFilter
from vvgctl.structure.records.words import Declared
from vvgctl.structure.structure import Structure

T = TypeVar("T")
_PARTIES = ("principal", "organisation", "body")


@dataclass(frozen=True)
class Snapshot:
    """Answers about one day, asked on `today`; NotKnownError where a fact is unknown or vaguely dated."""

    structure: Structure
    day: date
    today: date = END
    _bodies: dict[str, BodyOnDay] = field(default_factory=dict, init=False, repr=False, compare=False)
    _worked_out: dict[Callable[..., Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, work: Callable[[Snapshot], T]) -> T:
        """What some work comes to on this day, worked out the first time that it is asked for."""
        if work not in self._worked_out:
            self._worked_out[work] = work(self)
        found: T = self._worked_out[work]
        return found

    def body(self, id: str) -> BodyOnDay | None:
        """The body with that id, whether or not it exists on the day."""
        if id not in self._bodies:
            body = self.structure.find(("body",), id)
            if body is None:
                return None
            self._bodies[id] = BodyOnDay(body, self)
        return self._bodies[id]

    @cached_property
    def bodies(self) -> tuple[BodyOnDay, ...]:
        """Every body that exists, or may exist, on the day."""
        found = (self.body(body.id) for body in self.structure.bodies)
        return tuple(body for body in found if body is not None and body.may_exist)

    def party(self, id: str) -> Any | None:
        """The principal, organisation or body with that id."""
        return self.structure.find(_PARTIES, id)

    def choose(self, chosen: BodyFilter | Iterable[str] | None) -> tuple[BodyOnDay, ...]:
        """The bodies that a filter chooses among those that may exist, or those named.

        NotKnownError where one may or may not be chosen.
        """
        if not isinstance(chosen, BodyFilter):
            return self.may_choose(chosen)
        found = tuple(self._fitting(chosen))
        for body, fits in found:
            if fits is None:
                raise NotKnownError(body.unknown_to(chosen))
        return tuple([body for body, _fits in found])

    def may_choose(self, chosen: BodyFilter | Iterable[str] | None) -> tuple[BodyOnDay, ...]:
        """The same, with those that a filter may choose when what it asks for is known of them."""
        if isinstance(chosen, BodyFilter):
            return tuple([body for body, _fits in self._fitting(chosen)])
        return tuple([body for body in map(self.body, chosen or ()) if body is not None])

    def _fitting(self, chosen: BodyFilter) -> Iterator[tuple[BodyOnDay, bool | None]]:
        for known in self.structure.may_be(chosen):
            body = self.body(known.id)
            if body is not None and body.may_exist and (fits := body.fits(chosen)) is not False:
                yield body, fits

    def principals(self, chosen: PrincipalFilter | Iterable[str]) -> frozenset[str]:
        """The ids of the principals that a filter chooses, or those named."""
        if not isinstance(chosen, PrincipalFilter):
            return frozenset(chosen)
        everyone = (p for p in self.structure.principals if p.span.holds(self.day) and not p.outside)
        return frozenset(p.id for p in everyone if fits(p, chosen))

    def represented_by(self, id: str) -> frozenset[str]:
        """The principals on whose behalf a party speaks: its own, those it acts for, those of its area."""
        match self.party(id):
            case Principal():
                return frozenset({id})
            case Organisation() as organisation:
                return self.principals(organisation.acts_for)
            case None:
                return frozenset()
            case _:
                body = self.body(id)
                return body.principals_of_area if body else frozenset()

    def counts_as(self, id: str, party: str) -> bool:
        """Whether `id` is `party` or a part of it (a head office is its region, never the reverse)."""
        seen: set[str] = set()
        current: str | None = id
        while current is not None and current not in seen:
            if current == party:
                return True
            seen.add(current)
            current = getattr(self.party(current), "part_of", None)
        return False

    def side_of(self, id: str) -> str | None:
        """The side that a party stands on; None for a body, where both sides meet."""
        return getattr(self.party(id), "side", None)

    def label(self, id: str) -> Said | str:
        """What people call the party, record or declared word with that id; the id where it has no name."""
        record = self.party(id) or self.structure.named(id)
        if isinstance(record, Declared):
            return record
        names = (getattr(record, field, None) for field in ("short", "name", "title", "about"))
        known = (name.known(self.day) if isinstance(name, Dated) else name for name in names)
        return next((name for name in known if isinstance(name, str)), id)

    def labels(self, ids: Iterable[str]) -> tuple[Said | str, ...]:
        return tuple(self.label(id) for id in ids)

    def population(self, code: str | None) -> tuple[date, int] | None:
        """The latest day until this one for which a municipality's population is known, and how many."""
        rows = (row.counts for row in self.structure.populations if row.code == code)
        known = [(day, count) for counts in rows for day, count in counts.items() if day <= self.day]
        return max(known, default=None)

    def area(self, division: str, area: str) -> Area | None:
        found: Division | None = self.structure.find(("division",), division)
        return next((a for a in found.areas if a.id == area), None) if found else None


def fits(principal: Principal, chosen: PrincipalFilter) -> bool:
    """Whether a principal is one that a filter means."""
    return (
        chosen.kind in (None, principal.kind)
        and chosen.side in (None, principal.side)
        and principal.id not in chosen.except_
    )
