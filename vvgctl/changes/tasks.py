"""The tasks of a body that a change is about: those named, else all that it has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.changes.fit import Answers, Misfit
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.there import body_there, there
from vvgctl.changes.writing import Writing
from vvgctl.messages import message as _
from vvgctl.schema.parameters import PART_ID, one, some
from vvgctl.source import Place
from vvgctl.structure import Snapshot
from vvgctl.structure.files import Entry
from vvgctl.structure.records.body import Body, Task

TASK = one(
    "Uppgift | Task",
    "Uppgiftens id i organets fil; alla om det utelämnas. | "
    "The task's id in the body's file; all if left out.",
    some(PART_ID),
)


def tasks_fit(change: Proposed, snapshot: Snapshot) -> Answers:
    """Whether the body is there and has the tasks named; NotKnownError where its tasks are not known."""
    yield from there(change["body"], change.with_ / "body", snapshot)
    if body := body_there(change["body"], snapshot):
        known = {task.id for task in body.tasks}
        for id, where in change.each("task"):
            if id not in known:
                message = _("{body} has no task “{task}”", body=body.label, task=id)
                yield Misfit(where, message, _("its tasks are {known}", known=tuple(sorted(known))))


def tasks_named(change: Proposed, snapshot: Snapshot) -> Iterator[tuple[Task, Place]]:
    """Each task that the body has through all its time, with where it is named."""
    body: Body | None = snapshot.structure.find(("body",), change["body"])
    named = dict(change.each("task"))
    for task in body.written_tasks if body else ():
        if not named or task.id in named:
            yield task, named.get(task.id, change.with_ / "body")


def tasks_told(change: Proposed, snapshot: Snapshot) -> tuple[str, ...]:
    """What the tasks are, where some are named."""
    return tuple(task.text for task, _where in tasks_named(change, snapshot)) if "task" in change else ()


def tasks_written(change: Proposed, writing: Writing) -> Iterator[tuple[Entry, Any, Place]]:
    """Each task as it is written."""
    body = writing.entry("body", change["body"])
    named = dict(change.each("task"))
    tasks = body.data.get("tasks") if body else None
    for n, task in enumerate(tasks if isinstance(tasks, list) else ()):
        if body and "id" in task and writing.goes_on(task) and (not named or task["id"] in named):
            yield Entry(body.file, (*body.path, "tasks", n), task), task, named.get(task["id"], writing.with_)
