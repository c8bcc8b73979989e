"""What work is to give is delivered by its day.

Where no source tells whether it was delivered, that is asked once the day has passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vvgctl.rules.verdict import Verdicts
from vvgctl.rules.work import delivered_by
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.dates import VagueDate, day_after
from vvgctl.structure.records.assignment import Assignment

SUBJECT = "assignment"
LEVEL = "warning"


def breaks(structure: Structure, assignment: Assignment) -> Iterator[date]:
    """The days after something was due, and those on which it was delivered."""
    for one in assignment.deliverables:
        for day in (one.due, one.delivered):
            if isinstance(day, VagueDate):
                yield from (day.earliest, day_after(day.latest))


def check(assignment: Assignment, snapshot: Snapshot) -> Verdicts:
    for one in assignment.deliverables:
        if one.due is not None and one.due.latest < snapshot.day:
            yield from delivered_by(snapshot.day, one, assignment)


KEPT = """
assignments.yaml:
  - id: a
    about: Look into news
    deliverables:
      - {what: a draft, due: 2020-08-14, delivered: 2020-08-10}
      - {what: a report, due: 2021-01}
"""
BROKEN = """
assignments.yaml:
  - id: a
    about: Look into news
    deliverables:
      - {what: a draft, due: 2020-08-14, delivered: none}  # <-
      - {what: a report, due: 2020-10, delivered: 2021-03}  # <-
"""
UNKNOWN = """
assignments.yaml:
  - id: a
    about: Look into news
    deliverables:
      - {what: a draft, due: 2020-08-14, delivered: unknown}  # <-
      - {what: a report, due: 2020-10}  # <-
"""
