"""While a body rests, somebody else holds each of its tasks.

A task is `lent` for the time of the pause, and no longer, or handed over for good, to somebody at work. A
loan without an end of its own ends with the pause. A task of which no source says who holds it cannot be
checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vvgctl.messages import message as _
from vvgctl.rules.parties import is_gone
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.structure import BodyOnDay, Structure
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import Span
from vvgctl.structure.records.body import Body, HandOver, Loan, Task

SUBJECT = "body"
LEVEL = "warning"


def subjects(structure: Structure) -> Iterable[Body]:
    """The bodies that are ever at rest, or lend a task."""
    return (
        body for body in structure.bodies if any(life.state == "paused" for life in body.life) or _lends(body)
    )


def spans(body: Body) -> Iterator[Span]:
    """The pauses, and the times of the loans."""
    yield from (life.span for life in body.life if life.state == "paused")
    for task in body.written_tasks:
        yield from (loan.span for loan in body.loans(task))


def check(body: BodyOnDay) -> Verdicts:
    paused = [life for life in body.lives if life.state == "paused"]
    resting = any(life.span.holds(body.day) for life in paused)
    if not paused:
        yield from _lent_too_long(body)
    elif resting and body.body.tasks is None:
        yield CannotTell(
            body.where / "tasks", _("which tasks does {body} have, and who holds them?", body=body.label)
        )
    elif resting:
        for task in body.body.written_tasks or body.tasks:
            yield from _held(task, body)


def _held(task: Task, body: BodyOnDay) -> Verdicts:
    """What is wrong with a task; where it may not be one on the day, that is asked instead."""
    if not task.span.may_hold(body.day):
        return
    found = tuple(_by_somebody(task, body))
    if found and not task.span.holds(body.day):
        question = _("did {body} have this task on that day: {task}?", body=body.label, task=task.text)
        yield CannotTell(task.where, question)
    else:
        yield from found


def _by_somebody(task: Task, body: BodyOnDay) -> Verdicts:
    may_hold = [one for one in _taking_over(task, body) if not is_gone(one.to, body.snapshot)]
    if any(one.span.holds(body.day) for one in may_hold):
        return
    if may_hold:
        values = {"body": body.label, "task": task.text}
        yield CannotTell(may_hold[0].where, _("when did somebody take over from {body}: {task}?", **values))
    elif to := [one.to for one in _taking_over(task, body)]:
        yield _by_those_gone(task, to, body)
    else:
        yield from _by_nobody(task, body)


def _taking_over(task: Task, body: BodyOnDay) -> tuple[Loan | HandOver, ...]:
    """Those who have taken the task over on the day, or may have; for good before for a time."""
    loans = tuple(loan for loan in body.body.loans(task) if loan.span.may_hold(body.day))
    given = task.handed_over
    if given is None or not given.span.may_hold(body.day):
        return loans
    return (given,) if given.span.holds(body.day) else (given, *loans)


def _by_those_gone(task: Task, to: list[str], body: BodyOnDay) -> Broken:
    values = {"names": body.snapshot.labels(to), "task": task.text}
    message = _("those who hold this task are gone or at rest themselves ({names}): {task}", **values)
    return Broken(task.where, message, _("say who holds it now"))


def _by_nobody(task: Task, body: BodyOnDay) -> Verdicts:
    values = {"body": body.label, "task": task.text}
    match task.lent:
        case tuple() | Lacking(unclear=False):
            message = _("nobody holds this task while {body} is paused: {task}", **values)
            yield Broken(task.where, message, _("say to whom it is lent, or that no source tells (unknown)"))
        case unknown:
            question = _("who holds this task while {body} is paused: {task}?", **values)
            yield not_known(task.where / "lent", unknown, question)


def _lent_too_long(body: BodyOnDay) -> Verdicts:
    for task in body.body.written_tasks:
        for loan in body.body.loans(task):
            if loan.span.holds(body.day):
                values = {"body": body.label, "task": task.text}
                yield Broken(loan.where, _("the task is lent while {body} is not paused: {task}", **values))


def _lends(body: Body) -> bool:
    return any(body.loans(task) for task in body.written_tasks)


KEPT = (
    """
bodies/council.yaml: {}
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01, until: 2020-12-30, reviews: [{due: 2021}]}
    - {state: active, from: 2020-12-31}
  tasks:
    - {id: plan, text: Plans ahead, lent: [{to: council, from: 2020-01-01}]}
    - {id: build, text: Builds, handed_over: {to: council, from: 2020-01-01}}
    - {id: sing, text: Sings, until: 2019-12-31}
""",
    """
bodies/council.yaml: {}
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01, until: 2020-06-30, reviews: [{due: 2021}]}
    - {state: paused, from: 2020-07-01, reviews: [{due: 2021}]}
  tasks: [{id: plan, text: Plans ahead, from: 2019..2021, lent: [{to: council, from: 2020-01-01}]}]
""",
)
BROKEN = (
    """
bodies/council.yaml: {}
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01, reviews: [{due: 2021}]}
  tasks:
    - id: plan  # <-
      text: Plans ahead
      lent: [{to: council, from: 2020-01-01, until: 2020-06-30}]
    - id: build  # <-
      text: Builds
      lent: none
""",
    """
bodies/council.yaml: {life: [{state: active, until: 2019}]}
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01, reviews: [{due: 2021}]}
  tasks:
    - id: plan  # <-
      text: Plans ahead
      lent: [{to: council, from: 2020-01-01}]
""",
    """
bodies/council.yaml: {}
bodies/board.yaml:
  tasks:
    - id: plan
      text: Plans ahead
      lent:
        - {to: council, from: 2020-01-01}  # <-
""",
    """
bodies/council.yaml: {}
bodies/board.yaml:
  life:
    - {state: active, until: 2018}
    - {state: paused, from: 2019-01-01, until: 2019-12-31, reviews: [{due: 2020}]}
    - {state: active, from: 2020-01-01}
  tasks:
    - id: plan
      text: Plans ahead
      lent:
        - {to: council, from: 2019-01-01}
        - {to: council, from: 2020-09-01}  # <-
""",
    """
bodies/council.yaml: {life: [{state: active, until: 2019}]}
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01, reviews: [{due: 2021}]}
  tasks:
    - {id: plan, text: Plans ahead, handed_over: {to: council, from: 2020-01-01}}  # <-
    - {id: build, text: Builds, handed_over: {to: board, from: 2020-01-01}}  # <-
    - {id: sing, text: Sings, lent: [{to: board, from: 2020-01-01}]}  # <-
""",
    """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01, reviews: [{due: 2021}]}
  tasks:
    - {id: plan, text: Plans ahead, until: 2019-12..2021, lent: none}
    - {id: build, text: Builds, lent: none}  # <-
""",
)
UNKNOWN = (
    """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01, reviews: [{due: 2021}]}
  tasks:
    - {id: plan, text: Plans ahead}  # <-
    - {id: build, text: Builds, lent: unknown}  # <-
""",
    """
bodies/board.yaml:  # <-
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01, reviews: [{due: 2021}]}
""",
    """
bodies/council.yaml: {}
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01, reviews: [{due: 2021}]}
  tasks:
    - {id: plan, text: Plans ahead, lent: none, handed_over: {to: council, from: 2020..2021}}  # <-
    - id: build
      text: Builds
      lent: [{to: council, from: 2020-01-01, until: 2020-06-30}]
      handed_over: {to: council, from: 2020-07..2021-02}  # <-
""",
    """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01, reviews: [{due: 2021}]}
  tasks:
    - {id: plan, text: Plans ahead, until: 2019-12..2021, lent: none}  # <-
""",
)
