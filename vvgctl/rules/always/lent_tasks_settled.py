"""When a body that rested is dissolved, each task it had lent is handed over for good or ended.

A task ends with `until:`, and is handed over with `handed_over:`; while a task says neither, that is asked.
What has been handed over for good is not lent after that.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import Structure
from vvgctl.structure.dates import END, FOREVER, VagueDate
from vvgctl.structure.existence import existence
from vvgctl.structure.records.body import Body, HandOver, Loan, Task

SUBJECT = "structure"
LEVEL = "warning"


def check(structure: Structure) -> Verdicts:
    for body in structure.bodies:
        lent = [(task, loans) for task in body.written_tasks if (loans := body.loans(task))]
        end = existence(body).end if lent else FOREVER
        for task, loans in lent:
            yield from _settled(task, loans, body, end)


def _settled(task: Task, loans: tuple[Loan, ...], body: Body, end: VagueDate) -> Verdicts:
    if task.handed_over is not None:
        yield from _lent_afterwards(task.handed_over, loans)
    elif end.latest != END and task.span.end.latest == END and any(_lasts(one, end) for one in loans):
        question = _(
            "{body} ends {day}: is this task, which it had lent, handed over for good or ended: {task}?",
            body=next(iter((*body.short.values(), *body.name.values(), body.id))),
            day=end,
            task=task.text,
        )
        yield CannotTell(task.where, question, tuple(dict.fromkeys(one.to for one in loans)))


def _lasts(loan: Loan, end: VagueDate) -> bool:
    """Whether a loan may last until the body is gone, whenever that is."""
    return loan.span.start.earliest <= end.latest and end.earliest <= loan.span.end.latest


def _lent_afterwards(handed_over: HandOver, loans: tuple[Loan, ...]) -> Verdicts:
    for loan in loans:
        if loan.span.start.earliest > handed_over.span.start.latest:
            message = _("this task was handed over for good {day}", day=handed_over.span.start)
            yield Broken(loan.where, message, _("take the loan away, or the handing over"))


KEPT = (
    """
bodies/council.yaml: {}
bodies/board.yaml:
  life: [{state: active, until: 2019}, {state: paused, from: 2020-01-01, until: 2020-06-30}]
  tasks:
    - id: plan
      text: Plans ahead
      lent: [{to: council, from: 2020-01-01, until: 2020-06-30}]
      handed_over: {to: council, from: 2020-07-01}
    - {id: build, text: Builds, until: 2020-06-30, lent: [{to: council, from: 2020-01-01, until: 2020-06-30}]}
""",
    """
bodies/council.yaml: {}
bodies/board.yaml:
  life:
    - {state: active, until: 2018}
    - {state: paused, from: 2019-01-01, until: 2019-12-31}
    - {state: active, from: 2020-01-01, until: 2020-06-30}
  tasks: [{id: plan, text: Plans ahead, lent: [{to: council, from: 2019-01-01}]}]
""",
)
BROKEN = """
bodies/council.yaml: {}
bodies/board.yaml:
  life: [{state: active, until: 2019}, {state: paused, from: 2020-01-01}]
  tasks:
    - id: plan
      text: Plans ahead
      handed_over: {to: council, from: 2020-01-01}
      lent:
        - {to: council, from: 2020-02-01}  # <-
"""
UNKNOWN = (
    """
bodies/council.yaml: {}
bodies/board.yaml:
  life: [{state: active, until: 2019}, {state: paused, from: 2020-01-01, until: 2020-06-30}]
  tasks:
    - id: plan  # <-
      text: Plans ahead
      lent: [{to: council, from: 2020-01-01}]
""",
    """
bodies/council.yaml: {}
bodies/board.yaml:
  life: [{state: active, until: 2019}, {state: paused, from: 2020-01-01, until: 2020..2021}]
  tasks:
    - {id: plan, text: Plans ahead, lent: [{to: council, from: 2020-01-01, until: 2021-06-30}]}  # <-
    - {id: build, text: Builds, lent: [{to: council, from: 2020-01-01}]}  # <-
""",
)
