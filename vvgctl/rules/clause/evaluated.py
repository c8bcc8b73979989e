"""An evaluation is due within so many months of the clause coming into force.

In practice it has been done once it was due, and not later than that.
"""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, CannotTell, NotApplicable, Verdicts, not_known
from vvgctl.schema.parameters import closed, one
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import END, VagueDate
from vvgctl.structure.records.body import Evaluation

MONTHS = {"type": "integer", "minimum": 0, "maximum": 1200}
PARAMETERS = closed(
    {
        "after_months": one(
            "Efter månader | After months",
            "Tidigast så många månader efter ikraftträdandet. | "
            "At the earliest so many months after coming into force.",
            MONTHS,
        ),
        "within_months": one(
            "Inom månader | Within months",
            "Senast så många månader efter. | At the latest so many months after.",
            MONTHS,
        ),
    },
    "after_months",
    "within_months",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    first, last = window(demand).earliest, window(demand).latest
    due = [evaluation.due for evaluation in body.body.evaluations]
    if not due:
        yield Broken(body.where, _("no evaluation of {body} is planned", body=body.label))
    elif all(day.latest < first or day.earliest > last for day in due):
        values = {"body": body.label, "due": due[0], "first": first, "last": last}
        message = _("the evaluation of {body} is due {due}, it should be from {first} to {last}", **values)
        yield Broken(body.body.evaluations[0].where / "due", message)
    elif not any(first <= day.earliest and day.latest <= last for day in due):
        question = _("on which day is the evaluation of {body} due?", body=body.label)
        yield CannotTell(body.body.evaluations[0].where / "due", question)


def window(demand: Demand) -> VagueDate:
    """From when until when the evaluation is to be done."""
    return VagueDate(_months_on(demand.in_force.start.earliest, demand["after_months"]), _last(demand))


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    due = [evaluation for evaluation in body.body.evaluations if evaluation.due.latest < body.day]
    if not due:
        yield NotApplicable(_("no evaluation was due by then"))
    for evaluation in due:
        yield from _done(evaluation, max(_last(demand), evaluation.due.latest))


def _done(evaluation: Evaluation, last: date) -> Verdicts:
    where, due = evaluation.where / "done", evaluation.due
    match evaluation.done:
        case None | Unknown():
            yield not_known(where, evaluation.done, _("was the evaluation due {due} done?", due=due))
        case Lacking():
            yield Broken(where, _("the evaluation due {due} has not been done", due=due))
        case done if done.earliest > last:
            yield Broken(where, _("the evaluation due {due} was done late", due=due))
        case done if done.latest > last:
            yield CannotTell(where, _("on which day was the evaluation due {due} done?", due=due))


def _last(demand: Demand) -> date:
    """The last day on which the evaluation is in time."""
    return _months_on(demand.in_force.start.latest, demand["within_months"])


def _months_on(day: date, months: int) -> date:
    """So many months later, or the last day there is."""
    return day + relativedelta(months=months) if day < END - relativedelta(months=months) else END


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
