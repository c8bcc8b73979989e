"""Work that was decided is begun within three months, unless it is postponed or due later.

Where it is not known whether it has begun, that is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import NotKnownError, Snapshot, Structure
from vvgctl.structure.dates import BEGINNING, END, day_after
from vvgctl.structure.records.assignment import Assignment, Progress
from vvgctl.structure.states import in_order, state_on

SUBJECT = "assignment"
LEVEL = "warning"
GRACE = relativedelta(months=3)


def breaks(structure: Structure, assignment: Assignment) -> Iterator[date]:
    """The days on which the time for beginning is over."""
    yield from (_over(one) for one in assignment.known_states if one.state == "ordered")
    yield from (day for wait in assignment.waits for day in wait.span.breaks())
    yield from (day_after(one.due.latest) for one in assignment.deliverables if one.due)


def check(assignment: Assignment, snapshot: Snapshot) -> Verdicts:
    begun = [one for one in in_order(assignment.states) if one.span.start.earliest <= snapshot.day]
    for one in () if _may_wait(assignment, snapshot.day) else begun[-1:]:
        if one.state == "ordered" and one.span.may_hold(snapshot.day) and snapshot.day >= _over(one):
            yield from _still(one, assignment, snapshot.day)


def _may_wait(assignment: Assignment, day: date) -> bool:
    """Whether it may be postponed, or what it is to give is only due later."""
    return assignment.may_wait(day) or any(
        one.due.latest >= day for one in assignment.deliverables if one.due is not None
    )


def _still(one: Progress, assignment: Assignment, day: date) -> Verdicts:
    """Whether it is still no more than ordered."""
    try:
        if state_on(assignment, day) == "ordered":
            yield _not_begun(one, assignment)
    except NotKnownError:
        yield CannotTell(one.where, _("has the work begun: {about}?", about=assignment.about))


def _not_begun(one: Progress, assignment: Assignment) -> Broken:
    if one.span.start.earliest == BEGINNING:
        return Broken(
            one.where, _("decided, and not begun within three months: {about}", about=assignment.about)
        )
    values = {"day": one.span.start, "about": assignment.about}
    return Broken(one.where, _("decided {day}, and not begun within three months: {about}", **values))


def _over(one: Progress) -> date:
    """The first day on which it should have begun."""
    latest = one.span.start.latest
    return latest + GRACE if latest < END - GRACE else END


KEPT = """
assignments.yaml:
  - {id: a, about: Look into news, states: [{state: ordered, from: 2020-11}]}
  - {id: b, about: Look into roads, states: [{state: ordered, from: 2019-01}, {state: begun, from: 2019-03}]}
  - id: c
    about: Look into lakes
    states:
      - {state: ordered, from: 2019-01-01}
      - {state: begun, from: 2019-02-01}
      - {state: ordered, from: 2020-12-01}
  - {id: d, about: Look into hills, states: [{state: ordered, from: 2019}], waits: [{until: 2021}]}
  - {id: e, about: Decide, states: [{state: ordered, from: 2019}], deliverables: [{what: It, due: 2021-06}]}
"""
BROKEN = """
assignments.yaml:
  - id: a
    about: Look into news
    states:
      - {state: ordered, from: 2020-06}  # <-
"""
UNKNOWN = """
assignments.yaml:
  - id: a
    about: Look into news
    states:
      - {state: ordered, from: 2020-06, until: 2020-10..}  # <-
"""
