"""A meeting lies in the period that its file is about, which is at most twenty years.

A vague date breaks this only where no reading of it fits.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import Structure
from vvgctl.structure.dates import BEGINNING, END
from vvgctl.structure.records.meeting import MOST_YEARS

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for meetings in structure.of("meetings"):
        period = meetings.period
        open_ended = period.earliest == BEGINNING or period.latest == END
        if not open_ended and period.latest.year - period.earliest.year >= MOST_YEARS:
            message = _("{period} is longer than {count} years", period=period, count=MOST_YEARS)
            yield Broken(meetings.where / "period", message, _("divide it into a file for each year"))
        for meeting in meetings.meetings:
            if meeting.date.latest < period.earliest or meeting.date.earliest > period.latest:
                message = _("this meeting ({date}) is not in {period}", date=meeting.date, period=period)
                yield Broken(meeting.where / "date", message, _("move it to the file of its year"))


KEPT = """
bodies/board.yaml: {}
meetings/board-2020.yaml:
  meetings: [{date: 2020-02-01}, {date: 2019..2020}]
"""
BROKEN = (
    """
bodies/board.yaml: {}
meetings/board-2020.yaml:
  meetings:
    - {date: 2019-12-30}  # <-
""",
    """
bodies/board.yaml: {}
meetings/board-2020.yaml:
  period: 0002..9998  # <-
""",
)
