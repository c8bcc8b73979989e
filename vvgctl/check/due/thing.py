"""Something that is due, and the days that are looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from vvgctl.messages import Said
from vvgctl.source import Place
from vvgctl.structure import BodyOnDay, Snapshot, Structure
from vvgctl.structure.dates import BEGINNING, END, VagueDate
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.source import Sources


class Kind(StrEnum):
    """What sort of thing is due."""

    MEETING = "meeting"
    MEETINGS_NEEDED = "meetings_needed"
    EVALUATION = "evaluation"
    REVIEW = "review"
    DELIVERY = "delivery"
    CHAIR = "chair"
    BODY = "body"
    CLAUSE = "clause"
    AGREEMENT = "agreement"
    SERVICE = "service"
    EXCEPTION = "exception"
    DECISION = "decision"


class Standing(StrEnum):
    """How it is known: written in the files, worked out from them, or not known in some part."""

    WRITTEN = "written"
    COMPUTED = "computed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Due:
    """Something due on a day known more or less; where `whole`, it concerns all of the time.

    `id` names it for ever, whatever its day and wording; `bodies` are those it concerns.
    """

    kind: Kind
    id: tuple[str, ...]
    day: VagueDate
    title: Said
    bodies: frozenset[str] = frozenset()
    detail: Said | None = None
    standing: Standing = Standing.WRITTEN
    whole: bool = False
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)

    @property
    def dated(self) -> bool:
        """Whether it has both a first and a last day, and so a place in a calendar."""
        return self.day.earliest != BEGINNING and self.day.latest != END


@dataclass(frozen=True, slots=True)
class Window:
    """The days looked at, both included, of a structure."""

    structure: Structure
    first: date
    last: date

    def shows(self, due: Due) -> bool:
        """Whether it may come in these days; what concerns a whole time is due when that ends."""
        if due.whole:
            return self.first <= due.day.latest <= self.last
        return due.day.earliest <= self.last and self.first <= due.day.latest

    def on(self, day: VagueDate) -> Snapshot:
        """The structure as it stands when something comes, as near as these days allow."""
        return Snapshot(self.structure, min(max(day.earliest, self.first), max(self.last, self.first)))

    def body(self, body: Body, day: VagueDate) -> BodyOnDay:
        """A body when something comes."""
        return BodyOnDay(body, self.on(day))
