"""An exception is needed, and has not run out.

An exception that sets nothing aside, or whose last day has passed, is taken out of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure.records.mandate import SetAside

SUBJECT = "exceptions"


def check(used: Mapping[SetAside, int], today: date) -> Verdicts:
    """`used` says how many findings each exception set aside."""
    for exception, count in used.items():
        if exception.until.latest < today:
            yield Broken(
                exception.where / "until", _("this exception ran out on {until}", until=exception.until)
            )
        elif not count:
            yield Broken(exception.where, _("this exception sets nothing aside"), _("take it out"))


KEPT = """
bodies/board.yaml:
  mandate: none
exceptions.yaml:
  - {sets_aside: mandates_present, on: board, reason: It is being written, by: d1, until: 2021-01-01}
decisions.yaml: [{id: d1, by: league, date: 2019-01, says: Wait}]
"""
BROKEN = """
bodies/board.yaml:
  mandate: none
exceptions.yaml:
  - sets_aside: mandates_present
    on: board
    reason: It is being written
    by: d1
    until: 2019-12-31  # <-
  - {sets_aside: cycles, reason: Just in case, by: d1, until: 2021-01-01}  # <-
decisions.yaml: [{id: d1, by: league, date: 2019-01, says: Wait}]
"""
