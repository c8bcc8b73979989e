"""Work that was decided is begun within three months.

Where it is not known whether it has begun, that is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.dates import BEGINNING, END
from vvgctl.structure.records.assignment import Assignment, Progress

SUBJECT = "assignment"
LEVEL = "warning"
GRACE = relativedelta(months=3)


def breaks(structure: Structure, assignment: Assignment) -> Iterator[date]:
    """The days on which the time for beginning is over."""
    return (_over(one) for one in assignment.known_states if one.state == "ordered")


def check(assignment: Assignment, snapshot: Snapshot) -> Verdicts:
    day = snapshot.day
    later = [one.span.holds(day) for one in assignment.known_states if one.state != "ordered"]
    for one in assignment.known_states:
        if one.state != "ordered" or day < _over(one) or not one.span.may_hold(day) or True in later:
            continue
        if one.span.holds(day) and None not in later:
            yield _not_begun(one, assignment)
        else:
            yield CannotTell(one.where, _("has the work begun: {about}?", about=assignment.about))


def _not_begun(one: Progress, assignment: Assignment) -> Broken:
    if one.span.start.earliest == BEGINNING:
        return Broken(one.where, _("decided and not begun: {about}", about=assignment.about))
    values = {"day": one.span.start, "about": assignment.about}
    return Broken(one.where, _("decided {day} and not begun: {about}", **values))


def _over(one: Progress) -> date:
    """The first day on which it should have begun."""
    latest = one.span.start.latest
    return latest + GRACE if latest < END - GRACE else END


KEPT = """
assignments.yaml:
  - {id: a, about: Look into news, states: [{state: ordered, from: 2020-11}]}
  - {id: b, about: Look into roads, states: [{state: ordered, from: 2019-01}, {state: begun, from: 2019-03}]}
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
