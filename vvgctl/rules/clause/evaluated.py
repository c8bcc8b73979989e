"""An evaluation is due within so many months of the clause coming into force.

In practice it has been done once it was due, and not later than that.
"""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.parameters import COUNT, closed, one
from vvgctl.rules.verdict import Broken, CannotTell, NotApplicable, Verdicts
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.dated import Lacking

PARAMETERS = closed(
    {
        "after_months": one(
            "Efter månader | After months",
            "Tidigast så många månader efter ikraftträdandet. | "
            "At the earliest so many months after coming into force.",
            COUNT,
        ),
        "within_months": one(
            "Inom månader | Within months",
            "Senast så många månader efter. | At the latest so many months after.",
            COUNT,
        ),
    },
    "after_months",
    "within_months",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    first = demand.in_force.start.earliest + relativedelta(months=demand["after_months"])
    last = _last(demand)
    due = [evaluation.due for evaluation in body.body.evaluations]
    if not due:
        yield Broken(body.where, _("no evaluation of {body} is planned", body=body.label))
    elif not any(first <= day.earliest and day.latest <= last for day in due):
        message = _(
            "the evaluation of {body} is due {due}, it should be from {first} to {last}",
            body=body.label,
            due=due[0],
            first=first,
            last=last,
        )
        yield Broken(body.body.evaluations[0].where / "due", message)


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    due = [evaluation for evaluation in body.body.evaluations if evaluation.due.latest < body.day]
    if not due:
        yield NotApplicable(_("no evaluation was due by then"))
    for evaluation in due:
        match evaluation.done:
            case Unknown() as unknown:
                yield CannotTell(
                    evaluation.where / "done",
                    _("was the evaluation due {due} done?", due=evaluation.due),
                    unknown.ask,
                )
            case None | Lacking():
                yield Broken(
                    evaluation.where / "done",
                    _("the evaluation due {due} has not been done", due=evaluation.due),
                )
            case done if done.earliest > min(body.day, max(_last(demand), evaluation.due.latest)):
                yield Broken(
                    evaluation.where / "done", _("the evaluation due {due} was done late", due=evaluation.due)
                )
            case done if done.latest > max(_last(demand), evaluation.due.latest):
                question = _("on which day was the evaluation due {due} done?", due=evaluation.due)
                yield CannotTell(evaluation.where / "done", question)


def _last(demand: Demand) -> date:
    """The last day on which the evaluation is in time."""
    return demand.in_force.start.latest + relativedelta(months=demand["within_months"])


KEPT = """
bodies/board.yaml:
  evaluations: [{due: 2019-01, done: 2019-03}]
clause: {after_months: 12, within_months: 15}
in_force: {from: 2018-01-01}
"""
BROKEN = (
    """
bodies/board.yaml:
  evaluations:
    - due: 2020-01  # <-
      done: 2020-03  # <-
clause: {after_months: 12, within_months: 15}
in_force: {from: 2018-01-01}
""",
    """
bodies/board.yaml:
  evaluations:
    - due: 2019-01
      done: none  # <-
clause: {after_months: 12, within_months: 15}
in_force: {from: 2018-01-01}
""",
    """
bodies/board.yaml:
  evaluations:
    - due: 2019-01
      done: 2019-09  # <-
clause: {after_months: 12, within_months: 15}
in_force: {from: 2018-01-01}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  evaluations: []
clause: {after_months: 12, within_months: 15}
in_force: {from: 2021-01-01}
"""
UNKNOWN = (
    """
bodies/board.yaml:
  evaluations:
    - due: 2019-01
      done: unknown  # <-
clause: {after_months: 12, within_months: 15}
in_force: {from: 2018-01-01}
""",
    """
bodies/board.yaml:
  evaluations:
    - due: 2019-01
      done: 2019  # <-
clause: {after_months: 12, within_months: 15}
in_force: {from: 2018-01-01}
""",
)
