"""One structure, seen from many days; each day and each body's breaks are worked out once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vvgctl.check.periods import Period, breaks_of, periods
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.dates import Span
from vvgctl.structure.existence import existence
from vvgctl.structure.records.body import Body


class Snapshots:
    """The days of a structure that have been looked at."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self._on: dict[date, Snapshot] = {}
        self._breaks: dict[str, frozenset[date]] = {}

    def on(self, day: date) -> Snapshot:
        if day not in self._on:
            self._on[day] = Snapshot(self.structure, day)
        return self._on[day]

    def breaks(self, body: Body) -> frozenset[date]:
        """The days on which a body, or what it refers to, may change."""
        if body.id not in self._breaks:
            self._breaks[body.id] = breaks_of(self.structure, body)
        return self._breaks[body.id]

    def periods(self, body: Body, within: Span, today: date, until: date) -> Iterator[Period]:
        """The stretches inside a span over which a body, and what it refers to, do not change."""
        there = existence(body)
        for period in periods(self.breaks(body) | within.breaks(), today, until):
            if there.may_hold(period.day) and within.may_hold(period.day):
                yield period
