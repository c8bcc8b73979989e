"""What ordered work is to give, by when."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.check.due.thing import Due, Kind, Window
from vvgctl.messages import message as _
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.records.assignment import Assignment, Deliverable


def deliveries(window: Window) -> Iterator[Due]:
    """Each deliverable with a day, unless it is known to be delivered by then."""
    for assignment in window.structure.assignments:
        for one in assignment.deliverables:
            delivered = isinstance(one.delivered, VagueDate) and one.delivered.latest < window.first
            if one.due is not None and not delivered:
                yield _delivery(one, one.due, assignment, window)


def _delivery(one: Deliverable, day: VagueDate, assignment: Assignment, window: Window) -> Due:
    told = _("{what} is to be delivered to {party}") if one.to else _("{what} is to be delivered")
    lacking = _("a source says that it was not delivered")
    return Due(
        Kind.DELIVERY,
        (assignment.id, one.what),
        day,
        told.with_values(what=one.what, party=window.on(day).label(one.to or "")),
        frozenset(_concerned(one, assignment)),
        detail=lacking if isinstance(one.delivered, Lacking) else _("about: {about}", about=assignment.about),
        source=one.source or assignment.source,
        where=one.where,
    )


def _concerned(one: Deliverable, assignment: Assignment) -> Iterator[str]:
    """Who ordered it, who was given it, who does it, and who is to have it."""
    yield from (party for party in (one.to, assignment.ordered_by) if isinstance(party, str))
    for parties in (assignment.assigned_to, assignment.carried_out_by):
        yield from (one.answers for one in parties) if isinstance(parties, tuple) else ()
