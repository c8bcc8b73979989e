"""A meeting lies in the period that its file is about.

A vague date breaks this only where no reading of it fits.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import Structure

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for meetings in structure.of("meetings"):
        period = meetings.period
        for meeting in meetings.meetings:
            if meeting.date.latest < period.earliest or meeting.date.earliest > period.latest:
                message = _("this meeting ({date}) is not in {period}", date=meeting.date, period=period)
                yield Broken(meeting.where / "date", message, _("move it to the file of its year"))


KEPT = """
bodies/board.yaml: {}
meetings/board-2020.yaml:
  meetings: [{date: 2020-02-01}, {date: 2019..2020}]
"""
BROKEN = """
bodies/board.yaml: {}
meetings/board-2020.yaml:
  meetings:
    - {date: 2019-12-30}  # <-
"""
