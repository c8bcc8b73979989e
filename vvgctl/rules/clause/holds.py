"""The body is charged with these tasks.

`tasks` names them by id, `task_kinds` by what they are about.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.schema.parameters import closed, one, some, word
from vvgctl.structure import BodyOnDay

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
    ids = {task.id for task in body.tasks}
    kinds = {kind for task in body.tasks for kind in task.kinds}
    for task in demand.many("tasks"):
        if task not in ids:
            yield Broken(body.where / "tasks", _("{body} lacks the task {task}", body=body.label, task=task))
    for kind in demand.many("task_kinds"):
        if kind not in kinds:
            message = _(
                "{body} has no task that is about: {kind}", body=body.label, kind=body.snapshot.label(kind)
            )
            yield Broken(
                body.where / "tasks", message, _("give a task that kind, or change the clause by a decision")
            )


KEPT = """
bodies/board.yaml:
  tasks: [{id: plan, text: Plans ahead, kinds: [advise]}]
clause: {tasks: [plan], task_kinds: [advise]}
"""
BROKEN = """
bodies/board.yaml:
  tasks: [{id: plan, text: Plans ahead, kinds: [draft]}]  # <-
clause: {task_kinds: [advise]}
"""
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
