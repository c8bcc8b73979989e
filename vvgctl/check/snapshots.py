"""One structure, seen from many days; each day and each body's breaks are worked out once."""

from __future__ import annotations

from datetime import date

from vvgctl.check.periods import Period, breaks_of, periods
from vvgctl.rules.parameter_references import mentioned
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.dates import Span
from vvgctl.structure.existence import existence
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.mandate import Clause, Mandate


class Snapshots:
    """The days of a structure that have been looked at."""

    def __init__(self, structure: Structure, today: date) -> None:
        self.structure = structure
        self.today = today
        self._on: dict[date, Snapshot] = {}
        self._breaks: dict[str, frozenset[date]] = {}
        self._periods: dict[tuple[str, Span, frozenset[date], date, date], tuple[Period, ...]] = {}

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
        """The days on which what a clause's parameters mention, or what replaces it, may change."""
        breaks = self.structure.breaks
        newer = self.structure.replaced_by.get(f"{mandate.id}/{clause.id}", ())
        return frozenset().union(
            *(breaks.get(key, ()) for key in mentioned(self.structure, clause)),
            *((replacing.in_force or other.in_force).span.breaks() for other, replacing in newer),
        )

    def periods(
        self, body: Body, within: Span, today: date, until: date, also: frozenset[date] = frozenset()
    ) -> tuple[Period, ...]:
        """The stretches inside a span over which a body stays as it is, cut also at some other days."""
        key = body.id, within, also, today, until
        if key not in self._periods:
            there = existence(body)
            self._periods[key] = tuple(
                period
                for period in periods(self.breaks(body) | within.breaks() | also, today, until)
                if there.may_hold(period.day) and within.may_hold(period.day)
            )
        return self._periods[key]
