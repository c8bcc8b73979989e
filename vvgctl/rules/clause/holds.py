"""The body is charged with these tasks.

`tasks` names them by id, `task_kinds` by what they are about. A task that a body at rest has lent it counts,
and one handed over to it for good, from then on. One that it has handed over itself, or that is named by id
and that another body lends, is not its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.schema.parameters import PART_ID, closed, one, some, word
from vvgctl.structure import BodyOnDay
from vvgctl.structure.records.body import HandOver, Task

Held = tuple[Task, CannotTell | None]
"""A task that a body may hold on the day, and the question whether it does where that is not certain."""

PARAMETERS = closed(
    {
        "tasks": one(
            "Uppgifter | Tasks",
            "Uppgifter som organet ska ha. | Tasks that the body shall hold.",
            some(PART_ID),
        ),
        "task_kinds": one(
            "Slag av uppgifter | Kinds of task",
            "Slag av uppgifter som organet ska ha. | Kinds of task that it shall hold.",
            some(word("task_kinds")),
        ),
    }
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    own = [task for task in body.body.written_tasks if _is_its_own(task, body)]
    ids, kinds = {task.id for task in own}, {kind for task in own for kind in task.kinds}
    for id in demand.many("tasks"):
        if id not in ids:
            yield from _task(id, body)
    for kind in demand.many("task_kinds"):
        if kind not in kinds:
            yield from _task_about(kind, body)


def _is_its_own(task: Task, body: BodyOnDay) -> bool:
    """Whether it is certain that a body has a task, and has not handed it over."""
    return task.span.holds(body.day) is True and (task.handed_over is None or task.handed_over.to == body.id)


def _task(id: str, body: BodyOnDay) -> Verdicts:
    message = _("{body} lacks the task {task}", body=body.label, task=id)
    held = (question for task, question in _held(body, id) if task.id == id)
    yield from _unless(held, Broken(body.where / "tasks", message))


def _task_about(kind: str, body: BodyOnDay) -> Verdicts:
    label = body.snapshot.label(kind)
    message = _("{body} has no task that is about: {kind}", body=body.label, kind=label)
    fix = _("give a task that kind, or change the clause by a decision")
    held = (question for task, question in _held(body) if kind in task.kinds)
    yield from _unless(held, Broken(body.where / "tasks", message, fix))


def _unless(held: Iterable[CannotTell | None], otherwise: Broken) -> Verdicts:
    """Nothing where it holds such a task on the day, a question where it may, else what is wrong."""
    questions = []
    for question in held:
        if question is None:
            return
        questions.append(question)
    yield questions[0] if questions else otherwise


def _held(body: BodyOnDay, id: str | None = None) -> Iterator[Held]:
    """The tasks of others that it holds, then its own; what another lends is not, where those are unknown."""
    yield from _from_others(body)
    lenders = body.snapshot.structure.lenders_of.get(id, ()) if id else ()
    if isinstance(body.body.tasks, tuple):
        yield from _own(body)
    elif all(owner == body.id for owner in lenders):
        yield from ((task, None) for task in body.tasks)  # asks where they are unknown


def _from_others(body: BodyOnDay) -> Iterator[Held]:
    for _owner, task, loan in body.borrowed:
        question = _("is this task lent to {body} on that day: {task}?", body=body.label, task=task.text)
        yield task, None if loan.span.holds(body.day) else CannotTell(loan.where, question)
    for owner, task, given in body.taken_over:
        yield task, None if given.span.holds(body.day) else _taken_over(given, task, owner.id, body)


def _own(body: BodyOnDay) -> Iterator[Held]:
    """What it is charged with, and has not handed over to another."""
    for task in body.body.written_tasks:
        given = task.handed_over if task.handed_over and task.handed_over.to != body.id else None
        if not task.span.may_hold(body.day) or (given and given.span.holds(body.day)):
            continue
        if not task.span.holds(body.day):
            question = _("did {body} have this task on that day: {task}?", body=body.label, task=task.text)
            yield task, CannotTell(task.where, question)
        elif given and given.span.may_hold(body.day):
            yield task, _taken_over(given, task, body.id, body)
        else:
            yield task, None


def _taken_over(given: HandOver, task: Task, owner: str, body: BodyOnDay) -> CannotTell:
    label = body.snapshot.label(owner)
    return CannotTell(
        given.where, _("when did somebody take over from {body}: {task}?", body=label, task=task.text)
    )


KEPT = (
    """
bodies/board.yaml:
  tasks: [{id: plan, text: Plans ahead, kinds: [advise]}]
clause: {tasks: [plan], task_kinds: [advise]}
""",
    """
bodies/board.yaml:
  tasks: []
bodies/council.yaml:
  life: [{state: active, until: 2019}, {state: paused, from: 2020-01-01}]
  tasks: [{id: plan, text: Plans ahead, lent: [{to: board, from: 2020-01-01}]}]
clause: {tasks: [plan]}
""",
    """
bodies/board.yaml: {tasks: []}
bodies/council.yaml:
  tasks: [{id: plan, text: Plans ahead, kinds: [advise], handed_over: {to: board, from: 2019-07-01}}]
clause: {tasks: [plan], task_kinds: [advise]}
""",
    """
bodies/board.yaml: {tasks: unknown}
bodies/council.yaml:
  life:
    - {state: active, until: 2018}
    - {state: paused, from: 2019-01-01, until: 2021-06-30}
    - {state: active, from: 2021-07-01}
  tasks: [{id: plan, text: Plans ahead, kinds: [advise], lent: [{to: board, from: 2019-03-01}]}]
clause: {tasks: [plan], task_kinds: [advise]}
""",
)
BROKEN = (
    """
bodies/board.yaml: {tasks: []}  # <-
bodies/council.yaml:
  life:
    - {state: active, until: 2018}
    - {state: paused, from: 2019-01-01, until: 2019-06-30}
    - {state: active, from: 2019-07-01}
  tasks: [{id: plan, text: Plans ahead, lent: [{to: board, from: 2019-03-01, until: 2019-05-31}]}]
clause: {tasks: [plan]}
""",
    """
bodies/board.yaml: {tasks: []}  # <-
bodies/council.yaml:
  life:
    - {state: active, until: 2018}
    - {state: paused, from: 2019-01-01, until: 2019-06-30}
    - {state: active, from: 2019-07-01}
  tasks: [{id: plan, text: Plans ahead, lent: [{to: board, from: 2019-03-01}]}]
clause: {tasks: [plan]}
""",
    """
bodies/council.yaml: {tasks: []}
bodies/board.yaml:
  tasks: [{id: plan, text: Plans ahead, handed_over: {to: council, from: 2018-01-01}}]  # <-
clause: {tasks: [plan]}
""",
    """
bodies/board.yaml:
  tasks:  # <-
    - {id: plan, text: Plans ahead, from: 2019..2021}
    - {id: build, text: Builds, kinds: [draft]}
clause: {task_kinds: [advise]}
""",
    """
bodies/board.yaml:
  tasks: [{id: plan, text: Plans ahead, kinds: [draft]}]  # <-
clause: {task_kinds: [advise]}
""",
    """
bodies/board.yaml:
  tasks: unknown  # <-
bodies/group.yaml: {}
bodies/council.yaml:
  life: [{state: active, until: 2019}, {state: paused, from: 2020-01-01}]
  tasks: [{id: plan, text: Plans ahead, lent: [{to: group, from: 2020-01-01}]}]
clause: {tasks: [plan]}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  tasks: []
  life: [{state: active, until: 2018}]
clause: {tasks: [plan]}
"""
UNKNOWN = (
    """
bodies/board.yaml:
  tasks: unknown  # <-
clause: {tasks: [plan]}
""",
    """
bodies/board.yaml:
  tasks:
    - {id: plan, text: Plans ahead, from: 2019..2021}  # <-
    - {id: build, text: Builds, kinds: [draft]}
clause: {tasks: [plan, build]}
""",
    """
bodies/council.yaml: {tasks: []}
bodies/board.yaml:
  tasks:
    - id: plan
      text: Plans ahead
      handed_over: {to: council, from: 2019..2021}  # <-
clause: {tasks: [plan]}
""",
    """
bodies/board.yaml: {tasks: []}
bodies/council.yaml:
  life: [{state: active, until: 2018}, {state: paused, from: 2019-01-01}]
  tasks:
    - id: plan
      text: Plans ahead
      lent:
        - {to: board, from: 2019..2021}  # <-
clause: {tasks: [plan]}
""",
)
