"""The stretches of time over which a subject, and what it refers to, do not change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from vvgctl.structure import Structure
from vvgctl.structure.calendar import MONTHS, stretch, stretches
from vvgctl.structure.dates import BEGINNING, END, VagueDate, day_after, day_before
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.meeting import MOST_YEARS
from vvgctl.structure.records.seat import BodyFilter
from vvgctl.structure.references import RecordKey


@dataclass(frozen=True, slots=True)
class Period:
    """From one day until another, both included, and the day that stands for them all."""

    first: date
    last: date
    day: date


def periods(breaks: Iterable[date], today: date, until: date) -> Iterator[Period]:
    """The stretches between breaks up to `until`; today stands for the one that it lies in."""
    starts = sorted({BEGINNING, *(day for day in breaks if day <= until)})
    for first, following in zip(starts, [*starts[1:], None], strict=True):
        last = day_before(following) if following else END
        known = last if first == BEGINNING else first  # the stretch without a beginning is known by its end
        yield Period(first, last, today if first <= today <= last else known)


def breaks_around(structure: Structure, key: RecordKey) -> frozenset[date]:
    """The days on which a record, something that it names, or a principal may change."""
    named = {(kind, one.id) for one in structure.references_by.get(key, ()) for kind in one.to.kinds}
    days = structure.breaks.get(key, frozenset()).union(*(structure.breaks.get(one, ()) for one in named))
    return days | structure.breaks_of_principals


def breaks_of(structure: Structure, body: Body) -> frozenset[date]:
    """The days on which a body, or something that it refers to, may change.

    Matters, functions and the like, and bodies that it prepares for or borrows from, refer to it instead.
    """
    related = related_to(structure, body)
    days = frozenset[date]().union(*(structure.breaks.get(one, ()) for one in related))
    for chosen in _filters(structure, body):
        days = days.union(*(structure.breaks[("body", other.id)] for other in structure.may_be(chosen)))
    return days.union(_years(structure, body), _borrowed(structure, body), structure.breaks_of_principals)


def related_to(structure: Structure, body: Body) -> set[RecordKey]:
    """A body, what it names, and what names it as a matter or a function does."""
    key = ("body", body.id)
    found = {
        reference.owner
        for reference in structure.references_to.get(body.id, ())
        if reference.owner[0] != "body" or "prepared_by" in reference.where.path
    }
    for reference in structure.references_by.get(key, ()):
        found.update((kind, reference.id) for kind in reference.to.kinds)
    return found | {key}


def _borrowed(structure: Structure, body: Body) -> Iterator[date]:
    """The days on which it begins or ceases to hold tasks of other bodies."""
    for owner, _task, loan in structure.lent_to.get(body.id, ()):
        yield from owner.lasting(loan).span.breaks()
    for _owner, _task, given in structure.handed_over_to.get(body.id, ()):
        yield from given.span.breaks()


def _filters(structure: Structure, body: Body) -> Iterator[BodyFilter]:
    """What a body, or a group that prepares its matters, chooses other bodies by, for its seats."""
    for one in (body, *_preparing(structure, body)):
        for seat in one.seats if isinstance(one.seats, tuple) else ():
            if isinstance(seat.for_each, BodyFilter):
                yield seat.for_each


def _preparing(structure: Structure, body: Body) -> Iterator[Body]:
    for ids in body.prepared_by.values():
        found = (structure.find(("body",), id) for id in ids)
        yield from (group for group in found if group is not None)


def _years(structure: Structure, body: Body) -> Iterator[date]:
    """The months and years of which something is known of the body's practice."""
    for meetings in structure.meetings_of.get(body.id, ()):
        period = meetings.period
        if period.earliest != BEGINNING and period.latest != END:
            end = min(period.latest, date(min(period.earliest.year + MOST_YEARS, END.year), 12, 31))
            for first, last in stretches(period.earliest, end, "month"):
                yield from (first, day_after(last))
        held = (day for one in meetings.meetings for day in (one.date.earliest, one.date.latest))
        for day in held:  # perhaps in the file of another year
            if not period.earliest <= day <= period.latest and day not in (BEGINNING, END):
                for per in MONTHS:
                    first, last = stretch(day, per)
                    yield from (first, day_after(last))
    years = {
        turn.year
        for chair in body.chair.values()
        for turn in (chair.held if isinstance(chair.held, tuple) else ())
    }
    taken = (one.date for one in structure.decisions_by.get(body.id, ()))
    ends = (day for when in taken for day in (when.earliest, when.latest))
    years |= {day.year for day in ends if day not in (BEGINNING, END)}
    for evaluation in (*body.evaluations, *(review for life in body.life for review in life.reviews)):
        done = evaluation.done if isinstance(evaluation.done, VagueDate) else evaluation.due
        yield from (day_after(evaluation.due.latest), day_after(done.latest))
        if done.earliest > evaluation.due.latest:  # missed until then
            yield done.earliest
    for year in years:
        yield from (date(year, 1, 1), day_after(date(year, 12, 31)))
