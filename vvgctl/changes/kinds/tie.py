"""An assignment that is still to be done is to be tied to other work, whether that is ordered yet or not."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.work import still_to_do
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import TEXT, closed, either, one, record
from vvgctl.source import Value
from vvgctl.structure import Snapshot
from vvgctl.structure.files import Effect

_TO = either(
    closed(
        {
            "assignment": one(
                "Uppdrag | Assignment", "Det andra uppdraget. | The other one.", record("assignment")
            )
        },
        "assignment",
    ),
    closed(
        {
            "about": one(
                "Om | About", "Arbetet, om det inte är beställt än. | The work, if not yet ordered.", TEXT
            )
        },
        "about",
    ),
)
PARAMETERS = closed(
    {
        "assignment": one(
            "Uppdrag | Assignment", "Uppdraget som knyts. | The assignment tied.", record("assignment")
        ),
        "to": one(
            "Till | To",
            "assignment: ett annat uppdrag, eller about: arbetet. | "
            "assignment: another one, or about: the work.",
            _TO,
        ),
    },
    "assignment",
    "to",
)


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    return still_to_do(change, snapshot)


def told(change: Proposed, snapshot: Snapshot) -> Message:
    to = change["to"]
    other = snapshot.label(to["assignment"]) if "assignment" in to else to["about"]
    return _(
        "“{assignment}” is to be tied to: {other}",
        assignment=snapshot.label(change["assignment"]),
        other=other,
    )


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    work = writing.entry("assignment", change["assignment"])
    if work is not None:
        tie: dict[str, Value] = {**change["to"], **writing.begins, **writing.own_source}
        yield from writing.listed(work, "tied_to", tie, writing.at("to"))


FITS = (
    """
assignments.yaml:
  - {id: look, about: Look into it, states: [{state: begun, from: 2019}], source: {document: doc}}
  - {id: plan, about: Plan for it, states: [{state: ordered}], source: {document: doc}}
change: {assignment: look, to: {assignment: plan}}
""",
    """
assignments.yaml:
  - {id: look, about: Look into it, states: [{state: done, from: 2022}], source: {document: doc}}
change: {assignment: look, to: {about: The review of the agreement}}
""",
)
MISFITS = """
assignments.yaml:
  - {id: look, about: Look into it, states: [{state: ended, from: 2019}], source: {document: doc}}
change:
  assignment: look  # <-
  to: {about: The review of the agreement}
"""
GIVES = (
    (
        """
assignments.yaml: [{id: look, about: Look into it, source: {document: doc}}]
change: {assignment: look, to: {about: The review of the agreement}}
""",
        """
assignments.yaml:
  - id: look
    about: Look into it
    source: {document: doc}
    tied_to: [{about: The review of the agreement, from: 2020-12-31}]
""",
    ),
)
UNKNOWN = """
assignments.yaml:
  - id: look
    about: Look into it
    states:
      - {state: done, from: 2020..2021}  # <-
    source: {document: doc}
change: {assignment: look, to: {about: The review of the agreement}}
"""
