"""A body as it stands on one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from vvgctl.source import Place
from vvgctl.structure.dated import Dated, Lacking, NotKnownError, Unknown
from vvgctl.structure.records.body import Body, HandOver, Life, Loan, Refers, Task
from vvgctl.structure.records.meeting import ExtraMeetings, Meeting, MeetingPattern, Meetings, MinutesPattern
from vvgctl.structure.records.seat import BodyFilter, Chair, Holder
from vvgctl.structure.seats import SeatGroup, seat_groups

if TYPE_CHECKING:
    from vvgctl.structure.snapshot import Snapshot

T = TypeVar("T")


@dataclass(frozen=True)
class BodyOnDay:
    """A body seen from one day: its facts are those that hold then."""

    body: Body
    snapshot: Snapshot

    @property
    def id(self) -> str:
        return self.body.id

    @property
    def where(self) -> Place:
        return self.body.where

    @property
    def day(self) -> date:
        return self.snapshot.day

    def written(self, fact: str) -> Place:
        """Where a dated fact has the value that holds on the day, else where the whole of it stands."""
        dated: Dated[Any] = getattr(self.body, fact)
        spell = dated.spell(self.day)
        return spell.where if spell else dated.where

    @property
    def label(self) -> str:
        """What people call it: the short name where there is one."""
        return self.body.short.known(self.day) or self.body.name.known(self.day) or self.id

    @cached_property
    def lives(self) -> tuple[Life, ...]:
        """The states it may be in."""
        return tuple([life for life in self.body.life if life.span.may_hold(self.day)])

    @property
    def may_exist(self) -> bool:
        return bool(self.lives)

    @cached_property
    def exists(self) -> bool | None:
        """Whether it exists; None where vague dates leave it open."""
        if not self.lives:
            return False
        return True if any(life.span.holds(self.day) for life in self.lives) else None

    @property
    def state(self) -> str:
        """Its state; NotKnownError where vague dates leave it open."""
        certain = (life.state for life in self.lives if life.span.holds(self.day))
        state = next(certain, None)
        if state is None:
            where = self.lives[0].where if self.lives else self.where / "life"
            raise NotKnownError(Unknown(where=where))
        return state

    def fits(self, chosen: BodyFilter) -> bool | None:
        """Whether it is one that a filter means; None where a fact that the filter asks for is not known."""
        body, day = self.body, self.day
        level = chosen.level is None or body.level.equals(chosen.level, day)
        if level is False or self.id in chosen.except_:
            return False
        sphere = chosen.sphere is None or body.sphere.equals(chosen.sphere, day)
        kind = chosen.kind is None or body.kind.equals(chosen.kind, day)
        if sphere is False or kind is False:
            return False
        if chosen.prepares is not None and not self.prepares(chosen.prepares):
            return False
        return None if None in (level, sphere, kind) else True

    def unknown_to(self, chosen: BodyFilter) -> Unknown:
        """What has to be known before one can tell whether it is one that a filter means."""
        fact = next(fact for fact, word in self._asked(chosen) if fact.equals(word, self.day) is None)
        spell = fact.spell(self.day)
        return spell.value if spell and isinstance(spell.value, Unknown) else Unknown(where=fact.where)

    def _asked(self, chosen: BodyFilter) -> Iterator[tuple[Dated[str], str]]:
        """The facts that a filter asks for, each with the word that it wants."""
        if chosen.level is not None:
            yield self.body.level, chosen.level
        if chosen.sphere is not None:
            yield self.body.sphere, chosen.sphere
        if chosen.kind is not None:
            yield self.body.kind, chosen.kind

    def prepares(self, id: str) -> bool:
        other = self.snapshot.body(id)
        return other is not None and self.id in (other.body.prepared_by.known(self.day) or ())

    @cached_property
    def seats(self) -> tuple[SeatGroup, ...]:
        return tuple(seat_groups(self, self._many("seats")))

    @property
    def holders(self) -> tuple[Holder, ...]:
        return self._many("holders")

    @property
    def chair(self) -> Chair | None:
        return self.body.chair.at(self.day)

    @property
    def meets(self) -> tuple[MeetingPattern, ...]:
        return self._many("meets")

    @property
    def extra_meetings(self) -> tuple[ExtraMeetings, ...]:
        return self._many("extra_meetings")

    @property
    def minutes(self) -> MinutesPattern | None:
        return self.body.minutes.at(self.day)

    @property
    def refers(self) -> tuple[Refers, ...]:
        return self._many("refers")

    @property
    def tasks(self) -> tuple[Task, ...]:
        return self._many("tasks")

    @property
    def borrowed(self) -> tuple[tuple[Body, Task, Loan], ...]:
        """The tasks that bodies at rest have lent to it, or may have; each loan as long as it lasts."""
        lent = self.snapshot.structure.lent_to.get(self.id, ())
        lasting = ((owner, task, owner.lasting(loan)) for owner, task, loan in lent)
        return tuple(one for one in lasting if one[2].span.may_hold(self.day))

    @property
    def taken_over(self) -> tuple[tuple[Body, Task, HandOver], ...]:
        """The tasks that others have handed over to it for good, or may have, and that it does not write."""
        given = self.snapshot.structure.handed_over_to.get(self.id, ())
        own = {task.id for task in self.body.written_tasks}
        return tuple(one for one in given if one[2].span.may_hold(self.day) and one[1].id not in own)

    @property
    def prepared_by(self) -> tuple[str, ...]:
        return self.body.prepared_by.at(self.day) or ()

    @cached_property
    def principals_of_area(self) -> frozenset[str]:
        """The members of the area it works in; NotKnownError where the area is not known."""
        place = self.body.area.at(self.day)
        area = self.snapshot.area(place.division, place.area) if place else None
        members = area.members if area else ()
        return frozenset(m.principal for m in members if m.span.may_hold(self.day))

    @cached_property
    def meetings(self) -> tuple[Meetings, ...]:
        return self.snapshot.structure.meetings_of.get(self.id, ())

    def knows_all_meetings(self, first: date, last: date) -> bool:
        """Whether the files say that every meeting between two days is known."""
        return any(
            meetings.complete and meetings.period.earliest <= first and last <= meetings.period.latest
            for meetings in self.meetings
        )

    def may_have_met(self, first: date, last: date) -> int:
        """How many of the meetings known may lie between two days, however vaguely they are dated."""
        known = (meeting.date for meetings in self.meetings for meeting in meetings.meetings)
        last = min(last, self.snapshot.today)
        return sum(day.earliest <= last and first <= day.latest for day in known)

    def meetings_between(self, first: date, last: date) -> tuple[Meeting, ...]:
        """The meetings known to lie between two days, both included, in order."""
        if not self.meetings:
            return ()
        last = min(last, self.snapshot.today)  # what is only planned has not been held
        known = [meeting for meetings in self.meetings for meeting in meetings.meetings]
        inside = [m for m in known if first <= m.date.earliest and m.date.latest <= last]
        return tuple(inside) if len(inside) < 2 else tuple(sorted(inside, key=lambda meeting: meeting.date))

    def _many(self, name: str) -> tuple[Any, ...]:
        """The items of a fact with many values; NotKnownError where it is unknown or unwritten."""
        written = self.given(name)
        match written:
            case Unknown():
                raise NotKnownError(written)
            case Lacking(unclear=True, where=where):
                raise NotKnownError(Unknown(where=where))
            case Lacking():
                return ()
            case None:
                raise NotKnownError(Unknown(where=self.where / name))
            case _:
                return self._holding(written)

    def given(self, name: str) -> Any:
        """What is written of a fact with several values: those of all times, or why there are none."""
        return self.gap(name) or getattr(self.body, name)

    def gap(self, name: str) -> Unknown | Lacking | None:
        """Why a fact has no values on the day, where the files say so for that time."""
        for gap in self.body.gaps:
            holds = gap.span.holds(self.day) if gap.fact == name else False
            if holds is not False:
                return gap.value if holds else Unknown(where=gap.where)
        return None

    def silent_on(self, name: str) -> bool:
        """Whether a fact is only known not to be known for that time, as if nothing were written of it."""
        unasked = (
            gap for gap in self.body.gaps if gap.fact == name and gap.value == Unknown(where=gap.where)
        )
        return any(gap.span.holds(self.day) for gap in unasked)

    def _holding(self, items: Iterable[T]) -> tuple[T, ...]:
        held, day = [], self.day
        for item in items:
            holds = item.span.holds(day) if hasattr(item, "span") else True
            if holds is None:
                raise NotKnownError(Unknown(where=item.where))  # type: ignore[attr-defined]
            if holds:
                held.append(item)
        return tuple(held)
