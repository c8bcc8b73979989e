"""One structure, seen from many days; each day and each body's breaks are worked out once."""

from __future__ import annotations

from datetime import date

from vvgctl.check.periods import breaks_of
from vvgctl.structure import Snapshot, Structure
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
