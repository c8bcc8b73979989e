"""The body is charged with these tasks.

`tasks` names them by id, `task_kinds` by what they are about. A task that a body at rest has lent it counts;
one named by id that another body lends is not its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.schema.parameters import closed, one, some, word
from vvgctl.structure import BodyOnDay
from vvgctl.structure.records.body import Task

PARAMETERS = closed(
    {
        "tasks": one(
            "Uppgifter | Tasks",
            "Uppgifter som organet ska ha. | Tasks that the body shall hold.",
            some({"$ref": "words.schema.json#/$defs/id"}),
        ),
        "task_kinds": one(
            "Slag av uppgifter | Kinds of task",
            "Slag av uppgifter som organet ska ha. | Kinds of task that it shall hold.",
            some(word("task_kinds")),
        ),
    }
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    for task in demand.many("tasks"):
        message = _("{body} lacks the task {task}", body=body.label, task=task)
        called = partial(_is_called, id=task)
        elsewhere = any(map(called, _lent_by_others(body)))
        yield from _held(body, called, Broken(body.where / "tasks", message), elsewhere)
    for kind in demand.many("task_kinds"):
        message = _(
            "{body} has no task that is about: {kind}", body=body.label, kind=body.snapshot.label(kind)
        )
        fix = _("give a task that kind, or change the clause by a decision")
        yield from _held(body, partial(_is_about, kind=kind), Broken(body.where / "tasks", message, fix))


def _held(
    body: BodyOnDay, wanted: Callable[[Task], bool], otherwise: Broken, elsewhere: bool = False
) -> Verdicts:
    """Whether a task that is wanted is the body's own, or lent to it on the day."""
    lent = [loan for task, loan in body.borrowed if wanted(task)]
    known = bool(lent) or elsewhere
    if any(loan.span.holds(body.day) for loan in lent) or any(map(wanted, _own(body, known))):
        return
    if lent:
        yield CannotTell(lent[0].where, _("is the task lent to {body} on that day?", body=body.label))
    else:
        yield otherwise


def _is_called(task: Task, id: str) -> bool:
    return task.id == id


def _is_about(task: Task, kind: str) -> bool:
    return kind in task.kinds


def _lent_by_others(body: BodyOnDay) -> Iterator[Task]:
    """The tasks that other bodies ever lend, to whomever."""
    for loans in body.snapshot.structure.lent_to.values():
        yield from (task for owner, task, _loan in loans if owner.id != body.id)


def _own(body: BodyOnDay, known: bool) -> tuple[Task, ...]:
    """Its own tasks; where it is known whose the one in question is, as far as they are written."""
    return body.tasks if isinstance(body.body.tasks, tuple) or not known else ()


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
)
BROKEN = (
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
UNKNOWN = """
bodies/board.yaml:
  tasks: unknown  # <-
clause: {tasks: [plan]}
"""
