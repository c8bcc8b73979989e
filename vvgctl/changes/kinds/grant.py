"""A party is to have a task, perhaps within a scope, or on named documents."""

from __future__ import annotations

from vvgctl.changes.fit import Answers
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.there import there
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import PARTY, TEXT, closed, one, record, some, word
from vvgctl.structure import Snapshot

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
UNKNOWN = """
bodies/board.yaml: {life: [{state: active, from: 2020..2021}]}
change:
  to: board  # <-
  task: Changes of wording
"""
