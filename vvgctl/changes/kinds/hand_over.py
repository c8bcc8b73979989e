"""Tasks of a body are to go to another party for good."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers, Misfit
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.tasks import TASK, tasks_fit, tasks_named, tasks_told, tasks_written
from vvgctl.changes.there import there
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import PARTY, closed, one, record
from vvgctl.source.edits import Put, Set
from vvgctl.structure import Snapshot
from vvgctl.structure.files import Effect, Written

PARAMETERS = closed(
    {
        "body": one(
            "Organ | Body", "Organet som har uppgiften. | The body that has the task.", record("body")
        ),
        "task": TASK,
        "to": one("Till | To", "Parten som tar över. | The party that takes over.", PARTY),
    },
    "body",
    "to",
)
NAMED = ("body", "to")


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    yield from tasks_fit(change, snapshot)
    yield from there(change["to"], change.with_ / "to", snapshot)
    for task, where in tasks_named(change, snapshot):
        over = task.handed_over
        if over and over.span.holds(snapshot.day):
            values = {"task": task.text, "party": snapshot.label(over.to)}
            message = _("“{task}” is already handed over to {party}", **values)
            yield Misfit(where, message, _("write which state the proposal came to"))


def told(change: Proposed, snapshot: Snapshot) -> Message:
    body, party = snapshot.label(change["body"]), snapshot.label(change["to"])
    tasks = tasks_told(change, snapshot)
    if not tasks:
        return _("the tasks of {body} are to go to {party} for good", body=body, party=party)
    return _("tasks of {body} are to go to {party} for good: {tasks}", body=body, party=party, tasks=tasks)


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    over = {"to": change["to"], **writing.begins, **writing.own_source}
    for entry, task, where in tasks_written(change, writing):
        path = (*entry.path, "handed_over")
        written = "handed_over" in task
        yield Written(entry.file, Set(path, over) if written else Put(entry.path, "handed_over", over), where)


FITS = """
bodies/board.yaml: {tasks: [{id: plan, text: Plan}]}
change: {body: board, task: plan, to: league}
"""
MISFITS = """
bodies/board.yaml:
  tasks: [{id: plan, text: Plan}, {id: look, text: Look, handed_over: {to: office, from: 2019}}]
change:
  body: board
  task:
    - plan
    - read  # <-
    - look  # <-
  to: league
"""
UNKNOWN = """
bodies/board.yaml:
  tasks: unknown  # <-
change: {body: board, task: plan, to: league}
"""
GIVES = (
    (
        """
bodies/board.yaml: {tasks: [{id: plan, text: Plan}, {id: look, text: Look}]}
change: {body: board, task: look, to: league}
""",
        """
bodies/board.yaml:
  tasks: [{id: plan, text: Plan}, {id: look, text: Look, handed_over: {to: league, from: 2020-12-31}}]
""",
    ),
)
