"""While a body rests, somebody else holds each of its tasks.

A task is `lent` for the time of the pause, and no longer, to somebody at work, or handed over for good. A
task of which no source says who holds it cannot be checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vvgctl.messages import message as _
from vvgctl.rules.parties import is_gone
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.structure import BodyOnDay, Structure
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import END, Span
from vvgctl.structure.records.body import Body, Loan, Task

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
    for task in body.tasks if isinstance(body.tasks, tuple) else ():
        yield from (loan.span for loan in _loans(task))


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
        for task in body.tasks:
            yield from _held(task, body)


def _held(task: Task, body: BodyOnDay) -> Verdicts:
    if task.handed_over is not None and task.handed_over.span.holds(body.day):
        return
    values = {"body": body.label, "task": task.text}
    match task.lent:
        case tuple() as loans if any(loan.span.holds(body.day) for loan in loans):
            yield from _by_those_at_work(task, loans, body)
        case tuple() as loans if any(loan.span.may_hold(body.day) for loan in loans):
            yield CannotTell(
                task.where / "lent", _("when did somebody take over from {body}: {task}?", **values)
            )
        case tuple() | Lacking():
            message = _("nobody holds this task while {body} is paused: {task}", **values)
            yield Broken(task.where, message, _("say to whom it is lent, or that no source tells (unknown)"))
        case unknown:
            question = _("who holds this task while {body} is paused: {task}?", **values)
            yield not_known(task.where / "lent", unknown, question)


def _by_those_at_work(task: Task, loans: tuple[Loan, ...], body: BodyOnDay) -> Verdicts:
    """Somebody to whom the task is lent is neither gone nor at rest."""
    to = [loan.to for loan in loans if loan.span.holds(body.day)]
    if all(is_gone(one, body.snapshot) for one in to):
        names = tuple(body.snapshot.label(one) for one in to)
        values = {"names": names, "task": task.text}
        message = _("those who hold this task are gone or at rest themselves ({names}): {task}", **values)
        yield Broken(task.where, message, _("say who holds it now"))


def _lent_too_long(body: BodyOnDay) -> Verdicts:
    for task in body.body.tasks if isinstance(body.body.tasks, tuple) else ():
        for loan in _loans(task):
            if loan.span.holds(body.day) and (loan.span.end.latest < END or not _paused_before(body)):
                values = {"body": body.label, "task": task.text}
                yield Broken(loan.where, _("the task is lent while {body} is not paused: {task}", **values))


def _paused_before(body: BodyOnDay) -> bool:
    """Whether a pause is over: then a loan without an end of its own ended with it."""
    lives = body.body.life
    return any(life.state == "paused" and life.span.end.latest < body.day for life in lives)


def _loans(task: Task) -> tuple[Loan, ...]:
    return task.lent if isinstance(task.lent, tuple) else ()


def _lends(body: Body) -> bool:
    return isinstance(body.tasks, tuple) and any(_loans(task) for task in body.tasks)


KEPT = """
bodies/council.yaml: {}
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01, until: 2020-12-30, reviews: [{due: 2021}]}
    - {state: active, from: 2020-12-31}
  tasks:
    - {id: plan, text: Plans ahead, lent: [{to: council, from: 2020-01-01}]}
    - {id: build, text: Builds, handed_over: {to: council, from: 2020-01-01}}
"""
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
)
