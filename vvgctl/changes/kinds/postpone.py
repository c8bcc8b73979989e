"""An assignment that is still to be done is to wait, until a day where one is named."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.work import still_to_do
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import DATE, closed, one, record
from vvgctl.source import Value
from vvgctl.structure import Snapshot
from vvgctl.structure.files import Effect

PARAMETERS = closed(
    {
        "assignment": one(
            "Uppdrag | Assignment",
            "Uppdraget som skjuts upp. | The assignment that is postponed.",
            record("assignment"),
        ),
        "until": one("Till och med | Until", "Hur länge; får vara vagt. | How long; may be vague.", DATE),
    },
    "assignment",
)


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    return still_to_do(change, snapshot)


def told(change: Proposed, snapshot: Snapshot) -> Message:
    about = snapshot.label(change["assignment"])
    if until := change.day("until"):
        return _("“{assignment}” is to wait until {until}", assignment=about, until=until)
    return _("“{assignment}” is to wait", assignment=about)


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    work = writing.entry("assignment", change["assignment"])
    if work is None:
        return
    waits: dict[str, Value] = {**writing.begins}
    waits |= {"until": change["until"]} if "until" in change else {}
    waits |= writing.own_source
    yield from writing.listed(work, "waits", waits, writing.with_)


FITS = """
assignments.yaml:
  - {id: look, about: Look into it, states: [{state: ordered, from: 2019}], source: {document: doc}}
change: {assignment: look, until: 2021-06}
"""
MISFITS = """
assignments.yaml:
  - {id: look, about: Look into it, states: [{state: done, from: 2019}], source: {document: doc}}
change:
  assignment: look  # <-
"""
GIVES = (
    (
        """
assignments.yaml:
  - {id: look, about: Look into it, states: [{state: begun, from: 2019}], source: {document: doc}}
change: {assignment: look, until: 2022-06}
""",
        """
assignments.yaml:
  - id: look
    about: Look into it
    states: [{state: begun, from: 2019}]
    source: {document: doc}
    waits: [{from: 2020-12-31, until: 2022-06}]
""",
    ),
)
UNKNOWN = """
assignments.yaml:
  - id: look
    about: Look into it
    states: {unknown: What came of it?, ask: [league]}  # <-
    source: {document: doc}
change: {assignment: look}
"""
