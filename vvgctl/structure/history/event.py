"""Something that happened, or is to happen: when, of which record, and by which decision."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from vvgctl.source import Place
from vvgctl.structure.dated import Unknown
from vvgctl.structure.dates import BEGINNING, END, VagueDate
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import RecordKey


class Happening(StrEnum):
    """What kind of thing happened; those of one day are told in this order."""

    BEGAN = "began"
    RESUMED = "resumed"
    IN_FORCE = "in_force"
    REPLACED = "replaced"
    MOVED = "moved"
    CHANGED = "changed"
    LENT = "lent"
    RETURNED = "returned"
    HANDED_OVER = "handed_over"
    LED = "led"
    MET = "met"
    STATE = "state"
    DECIDED = "decided"
    DUE = "due"
    DELIVERED = "delivered"
    EVALUATED = "evaluated"
    STILL = "still"
    WRITTEN = "written"
    SIGNED = "signed"
    DATED = "dated"
    PAUSED = "paused"
    ENDED = "ended"


_ORDER = tuple(Happening)


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to a record (or a part of it), and which ids it is about.

    `not_after` bounds an unknown day. Where a thing ended, `day` is its last day.
    """

    day: VagueDate
    what: Happening
    of: RecordKey
    part: str = ""
    fact: str = ""
    before: Any = None
    after: Any = None
    by: str | Unknown | None = None
    concerns: frozenset[str] = frozenset()
    sources: Sources = ()
    not_after: date = END
    where: Place = field(compare=False, repr=False, kw_only=True)

    @property
    def undated(self) -> bool:
        """Whether nothing is known of when."""
        return self.day == ANY_DAY

    @property
    def stands(self) -> date:
        """Where it stands in the order of time."""
        if self.undated:
            return self.not_after
        over = self.what == Happening.ENDED and self.day.latest != END
        return self.day.latest if over or self.day.earliest == BEGINNING else self.day.earliest

    @property
    def order(self) -> tuple[Any, ...]:
        """What sorts events; the order of the files has no part in it."""
        vague = 1 if self.day.exact else 0 if self.day.earliest == BEGINNING else 2
        place = self.where.location
        return (self.stands, vague, _ORDER.index(self.what), self.of, self.fact, self.part, place)

    def happened(self, day: date, known: date) -> bool:
        """Whether it is known to have happened by a day.

        What has no last possible day had happened when it was written down, so by the day `known`.
        """
        last = min(self.day.latest, self.not_after)
        if last == END and self.day.earliest <= known:
            last = known
        return last <= day

    def between(self, first: date, last: date) -> bool:
        """Whether it may lie between two days; what has no day at all lies nowhere."""
        return not self.undated and self.day.earliest <= last and first <= self.day.latest


ANY_DAY = VagueDate(BEGINNING, END)
