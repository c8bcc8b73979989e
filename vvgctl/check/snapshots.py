"""One structure, seen from many days; each day and each body's periods are worked out once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vvgctl.check.outcome import successors
from vvgctl.check.periods import Period, breaks_of, periods
from vvgctl.rules.parameter_references import mentioned
from vvgctl.structure import BodyOnDay, Snapshot, Structure
from vvgctl.structure.dates import ALWAYS, Span
from vvgctl.structure.existence import existence
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.mandate import Clause, Mandate
from vvgctl.structure.references import RecordKey

Seen = tuple[Period, BodyOnDay]
"""A period, and a body as it stands throughout it."""


class Snapshots:
    """The days of a structure that have been looked at."""

    def __init__(self, structure: Structure, today: date) -> None:
        self.structure = structure
        self.today = today
        self._on: dict[date, Snapshot] = {}
        self._breaks: dict[str, frozenset[date]] = {}
        self._seen: dict[tuple[str, frozenset[date], date, date], tuple[Seen, ...]] = {}

    def on(self, day: date) -> Snapshot:
        if day not in self._on:
            self._on[day] = Snapshot(self.structure, day, self.today)
        return self._on[day]

    def breaks(self, body: Body) -> frozenset[date]:
        """The days on which a body, or what it refers to, may change."""
        if body.id not in self._breaks:
            self._breaks[body.id] = breaks_of(self.structure, body)
        return self._breaks[body.id]

    def demanded(self, mandate: Mandate, clause: Clause) -> frozenset[date]:
        """The days on which what a clause's parameters lead to, or what replaces it, may change."""
        breaks = self.structure.breaks
        return frozenset().union(
            *(breaks.get(key, ()) for key in led_to(self.structure, clause)),
            *(span.breaks() for _name, span in successors(self.structure, mandate, clause)),
        )

    def seen(
        self, body: Body, within: Span, today: date, until: date, also: frozenset[date] = frozenset()
    ) -> Sequence[Seen]:
        """A body in each period in which it may exist, inside a span, cut also at some other days."""
        always = within is ALWAYS
        cuts = also if always and not also else (also | within.breaks()) - self.breaks(body)
        key = body.id, cuts, today, until
        if key not in self._seen:
            self._seen[key] = tuple(self._cut(body, cuts, today, until))
        found = self._seen[key]
        return found if always else [one for one in found if within.may_hold(one[0].day)]

    def _cut(self, body: Body, cuts: frozenset[date], today: date, until: date) -> Iterator[Seen]:
        there = existence(body)
        for period in periods(self.breaks(body) | cuts, today, until):
            seen = self.on(period.day).body(body.id) if there.may_hold(period.day) else None
            if seen is not None and seen.may_exist:
                yield period, seen


def led_to(structure: Structure, clause: Clause) -> Iterator[RecordKey]:
    """The records that a clause's parameters mention, and those that the rules go on to from there."""
    for key in mentioned(structure, clause):
        yield key
        kind, id = key
        yield from (("assignment", one.id) for one in structure.assignments if one.concerns == id)
        if kind in _LEADING_ON:
            yield from ((to, one.id) for one in structure.references_by.get(key, ()) for to in one.to.kinds)
        record = structure.find(("matter",), id) if kind == "matter" else None
        for raisers in record.raised_by if record and isinstance(record.raised_by, tuple) else ():
            if raisers.bodies is not None:
                yield from (("body", body.id) for body in structure.may_be(raisers.bodies))


_LEADING_ON = ("agreement", "assignment", "matter")
