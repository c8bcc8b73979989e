"""The body meets so often.

The pattern in its file must promise it. What the file says of the time counted over is what counts; where
it says nothing of it, shorter times add up (one meeting a quarter promises four a year, not the reverse).
In practice the meetings known are counted over each calendar year, half year, quarter or month; a missing
one counts only where the file of meetings says that it is `complete`.
"""

from __future__ import annotations

from vvgctl.messages import Message, plural
from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import which_meetings
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.schema.parameters import COUNT, PER, closed, one
from vvgctl.structure import BodyOnDay
from vvgctl.structure.calendar import MONTHS, stretch
from vvgctl.structure.records.meeting import MeetingPattern

PARAMETERS = closed(
    {
        "at_least": one(
            "Minst | At least", "Så många sammanträden minst. | At least so many meetings.", COUNT
        ),
        "per": one("Per | Per", "Tiden som räknas. | The time counted over.", PER),
    },
    "at_least",
    "per",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    patterns = [pattern for pattern in body.meets if pattern.per == demand["per"]]
    promised = max((_promised(pattern, demand["per"]) for pattern in patterns or body.meets), default=0)
    if promised >= demand["at_least"]:
        return
    where = patterns[0].where / _number(patterns[0]) if patterns else body.where / "meets"
    fix = _("write at_least: {least}, or change the clause by a decision", least=demand["at_least"])
    yield Broken(where, _too_few(promised, demand), fix)


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    first, last = stretch(body.day, demand["per"])
    held = body.meetings_between(first, last)
    if len(held) >= demand["at_least"]:
        return
    if not body.knows_all_meetings(first, last) or body.may_have_met(first, last) >= demand["at_least"]:
        yield which_meetings(body, first, last)
        return
    where = next(
        m.where
        for m in body.meetings
        if m.complete and m.period.earliest <= first and last <= m.period.latest
    )
    text = plural(
        "{body} met {count} time from {first} to {last}, {wanted}",
        "{body} met {count} times from {first} to {last}, {wanted}",
        len(held),
        body=body.label,
        first=first,
        last=last,
        wanted=_("at least {least} are needed", least=demand["at_least"]),
    )
    yield Broken(where / "meetings", text)


def _promised(pattern: MeetingPattern, per: str) -> int:
    """How many meetings over `per` a pattern promises; one over a longer time promises nothing."""
    times = MONTHS[per] // MONTHS[pattern.per]
    return times * (pattern.exactly or pattern.at_least or 0)


def _number(pattern: MeetingPattern) -> str:
    return "at_least" if pattern.at_least is not None else "exactly"


def _too_few(promised: int, demand: Demand) -> Message:
    return plural(
        "{count} meeting {per}, at least {least} are needed",
        "{count} meetings {per}, at least {least} are needed",
        promised,
        per=_PER[demand["per"]],
        least=demand["at_least"],
    )


_PER = {"year": _("a year"), "half_year": _("a half year"), "quarter": _("a quarter"), "month": _("a month")}

KEPT = """
bodies/board.yaml:
  meets: {at_least: 1, per: quarter}
meetings/board-2020.yaml:
  meetings: [{date: 2020-02-01}, {date: 2020-05}, {date: 2020-09-30}, {date: 2020-12-01}]
clause: {at_least: 4, per: year}
"""
BROKEN = (
    """
bodies/board.yaml:
  meets:
    at_least: 3  # <-
    per: year
meetings/board-2020.yaml:
  complete: true
  meetings: [{date: 2020-02-01}, {date: 2020-05}]  # <-
clause: {at_least: 4, per: year}
""",
    """
bodies/board.yaml:
  meets: {at_least: 4, per: year}  # <-
meetings/board-2020.yaml:
  meetings: [{date: 2020-02-01}]
clause: {at_least: 1, per: quarter}
""",
    """
bodies/board.yaml:
  meets:
    - {at_least: 3, per: year}  # <-
    - {at_least: 1, per: quarter}
meetings/board-2020.yaml:
  meetings: [{date: 2020-02-01}, {date: 2020-05}, {date: 2020-09-30}, {date: 2020-12-01}]
clause: {at_least: 4, per: year}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  meets: none
  life: [{state: active, until: 2018}]
clause: {at_least: 4, per: year}
"""
UNKNOWN = """
bodies/board.yaml:
  meets: {at_least: 4, per: year}  # <-
meetings/board-2020.yaml:
  meetings: [{date: 2020-02-01}]
clause: {at_least: 4, per: year}
"""
