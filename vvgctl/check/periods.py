"""The stretches of time over which a subject, and what it refers to, do not change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from vvgctl.structure import Structure
from vvgctl.structure.calendar import stretches
from vvgctl.structure.dates import BEGINNING, END, VagueDate, day_after, day_before
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.seat import BodyFilter


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


def breaks_of(structure: Structure, body: Body) -> frozenset[date]:
    """The days on which a body, or something that it refers to, may change.

    Matters, functions and the like, and bodies that it prepares for, refer to it instead.
    """
    key = ("body", body.id)
    related = {
        reference.owner
        for reference in structure.references_to.get(body.id, ())
        if reference.owner[0] != "body" or "prepared_by" in reference.where.path
    }
    for reference in structure.references_by.get(key, ()):
        for kind in reference.to.kinds:
            related.add((kind, reference.id))
    days = structure.breaks.get(key, frozenset()).union(*(structure.breaks.get(one, ()) for one in related))
    for chosen in _filters(body):
        days = days.union(*(structure.breaks[("body", other.id)] for other in structure.may_be(chosen)))
    return days.union(_years(structure, body), structure.breaks_of_principals)


def _filters(body: Body) -> Iterator[BodyFilter]:
    """What a body chooses other bodies by, for its seats."""
    for seat in body.seats if isinstance(body.seats, tuple) else ():
        if isinstance(seat.for_each, BodyFilter):
            yield seat.for_each


def _years(structure: Structure, body: Body) -> Iterator[date]:
    """The months and years of which something is known of the body's practice."""
    for meetings in structure.meetings_of.get(body.id, ()):
        if meetings.period.earliest != BEGINNING and meetings.period.latest != END:
            for first, last in stretches(meetings.period.earliest, meetings.period.latest, "month"):
                yield from (first, day_after(last))
    years = {
        turn.year
        for chair in body.chair.values()
        for turn in (chair.held if isinstance(chair.held, tuple) else ())
    }
    years |= {
        d.date.earliest.year for d in structure.decisions_by.get(body.id, ()) if d.date.earliest != BEGINNING
    }
    for evaluation in body.evaluations:
        done = evaluation.done if isinstance(evaluation.done, VagueDate) else evaluation.due
        yield from (day_after(evaluation.due.latest), day_after(done.latest))
    for year in years:
        yield from (date(year, 1, 1), day_after(date(year, 12, 31)))
