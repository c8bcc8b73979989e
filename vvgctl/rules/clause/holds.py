"""The body is charged with these tasks.

`tasks` names them by id, `task_kinds` by what they are about. A task that a body at rest has lent it counts;
one named by id that another body lends is not its own.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.schema.parameters import closed, one, some, word
from vvgctl.structure import BodyOnDay
from vvgctl.structure.records.body import Loan, Task

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
    wanted, wanted_kinds = demand.many("tasks"), demand.many("task_kinds")
    own = _own(body, wanted)
    ids = {task.id for task in own}
    kinds = {kind for task in own for kind in task.kinds}
    for task in wanted:
        if task not in ids:
            message = _("{body} lacks the task {task}", body=body.label, task=task)
            lent = [loan for borrowed, loan in body.borrowed if borrowed.id == task]
            yield from _unless_lent(body, lent, Broken(body.where / "tasks", message))
    for kind in wanted_kinds:
        if kind not in kinds:
            label = body.snapshot.label(kind)
            message = _("{body} has no task that is about: {kind}", body=body.label, kind=label)
            fix = _("give a task that kind, or change the clause by a decision")
            lent = [loan for borrowed, loan in body.borrowed if kind in borrowed.kinds]
            yield from _unless_lent(body, lent, Broken(body.where / "tasks", message, fix))


def _unless_lent(body: BodyOnDay, loans: list[Loan], otherwise: Broken) -> Verdicts:
    """What is wrong with a task that is not the body's own, unless another body lends it on the day."""
    if any(loan.span.holds(body.day) for loan in loans):
        return
    if loans:
        yield CannotTell(loans[0].where, _("is the task lent to {body} on that day?", body=body.label))
    else:
        yield otherwise


def _own(body: BodyOnDay, wanted: tuple[str, ...]) -> tuple[Task, ...]:
    """Its own tasks; where nobody knows them, none if those wanted are known to be lent by others."""
    if isinstance(body.body.tasks, tuple) or not wanted:
        return body.tasks
    lenders = body.snapshot.structure.lenders_of
    elsewhere = all(any(owner != body.id for owner in lenders.get(task, ())) for task in wanted)
    return () if elsewhere else body.tasks


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
