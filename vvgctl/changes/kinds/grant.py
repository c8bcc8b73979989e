"""A party is to have a task, perhaps within a scope, or on named documents."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.there import there
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import PARTY, TEXT, closed, one, record, some, word
from vvgctl.source import Value
from vvgctl.source.edits import Append
from vvgctl.structure import Snapshot
from vvgctl.structure.files import Effect, Written

PARAMETERS = closed(
    {
        "to": one("Till | To", "Parten som ska få uppgiften. | The party that is to have the task.", PARTY),
        "task": one("Uppgift | Task", "Uppgiften med våra ord. | The task in our words.", TEXT),
        "kinds": one("Slag | Kinds", "Uppgiftens slag. | The kinds of the task.", some(word("task_kinds"))),
        "scope": one("Omfattning | Scope", "Hur långt det sträcker sig. | How far it goes.", TEXT),
        "documents": one(
            "Dokument | Documents",
            "Dokumenten som uppgiften gäller. | The documents that the task concerns.",
            some(record("document")),
        ),
    },
    "to",
    "task",
)
NAMED = ("to", "documents")
WORDS = ("scope",)


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    yield from there(change["to"], change.with_ / "to", snapshot)


def told(change: Proposed, snapshot: Snapshot) -> Message:
    told = _("{party} is to have the task: {task}", party=snapshot.label(change["to"]), task=change["task"])
    if "scope" in change:
        told = _("{told} (scope: {scope})", told=told, scope=change["scope"])
    if "documents" in change:
        told = _("{told}; on {documents}", told=told, documents=snapshot.labels(change.many("documents")))
    return told


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    """Of a party that is no body the files keep no tasks; tasks that were not known before still are not."""
    body = writing.entry("body", change["to"])
    if body is None:
        return
    task: dict[str, Value] = {"id": change.id, "text": change["task"]}
    task |= {"kinds": list(change.many("kinds"))} if "kinds" in change else {}
    task |= {"scope": change["scope"]} if "scope" in change else {}
    task |= {"documents": list(change.many("documents"))} if "documents" in change else {}
    task |= {**writing.begins, **writing.own_source}
    match body.data.get("tasks"):
        case list() as tasks if all(one.get("id") != change.id for one in tasks):
            yield Written(body.file, Append((*body.path, "tasks"), task), writing.with_)
        case list():
            return
        case None:
            yield from writing.put(body, "tasks", [{"value": "unknown"}, task], writing.with_)
        case before:
            yield from writing.put(body, "tasks", [{"value": before}, task], writing.with_)


FITS = """
bodies/board.yaml: {}
change: {to: board, task: Changes of wording, kinds: draft, scope: editorial, documents: [doc]}
"""
MISFITS = """
bodies/board.yaml: {life: [{state: active, from: 2022}]}
change:
  to: board  # <-
  task: Changes of wording
"""
GIVES = (
    (
        """
bodies/board.yaml: {tasks: [{id: plan, text: Plan}]}
change: {to: board, task: Wording, kinds: draft, scope: minor, documents: doc}
""",
        """
bodies/board.yaml:
  tasks:
    - {id: plan, text: Plan}
    - {id: p-1, text: Wording, kinds: [draft], scope: minor, documents: [doc], from: 2020-12-31}
""",
    ),
    (
        """
bodies/board.yaml: {}
change: {to: board, task: Wording}
""",
        """
bodies/board.yaml: {tasks: [{value: unknown}, {id: p-1, text: Wording, from: 2020-12-31}]}
""",
    ),
    (
        """
change: {to: league, task: Wording}
""",
        """
organisations.yaml: {}
""",
    ),
)
UNKNOWN = """
bodies/board.yaml: {life: [{state: active, from: 2020..2021}]}
change:
  to: board  # <-
  task: Changes of wording
"""
