"""What a decision says that work includes is what the work includes on that day.

A decision that changes what is included is named by the assignment (`by:`). Where sources disagree and
`contradictions.yaml` says how they are read, naming both the decision and the assignment, that settles it.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.records.assignment import Assignment
from vvgctl.structure.records.work import Decision, StatedScope

SUBJECT = "structure"
LEVEL = "warning"


def check(structure: Structure) -> Verdicts:
    for decision in structure.decisions:
        for stated in decision.scope_of:
            assignment: Assignment | None = structure.find(("assignment",), stated.assignment)
            if assignment is not None and not _settled(structure, decision, assignment):
                yield from _agree(structure, decision, stated, assignment)


def _settled(structure: Structure, decision: Decision, assignment: Assignment) -> bool:
    disagreements = structure.disagreements((decision.id,))
    return any(assignment.id in one.depends for one in disagreements)


def _agree(structure: Structure, decision: Decision, stated: StatedScope, assignment: Assignment) -> Verdicts:
    snapshot, where = Snapshot(structure, decision.date.latest), stated.where / "scope"
    spell = assignment.scope.spell(snapshot.day)
    known = assignment.scope.known(snapshot.day) if spell and spell.span.holds(snapshot.day) else None
    if known is None:
        question = _("what did the work include {day}: {about}?", day=decision.date, about=assignment.about)
        yield CannotTell(assignment.where / "scope", question)
    elif set(known) != set(stated.scope):
        values = {"stated": snapshot.labels(stated.scope), "known": snapshot.labels(known)}
        message = _("the decision says that the work includes {stated}, but it includes {known}", **values)
        fix = _("name the decision under scope (by:) if it changed that, else record the contradiction")
        yield Broken(where, message, fix)


KEPT = (
    """
assignments.yaml:
  - id: look
    about: Look into news
    scope: [{value: [cost], until: 2019-06-30}, {value: [cost, place], from: 2019-07-01, by: d1}]
decisions.yaml:
  - {id: d1, by: league, date: 2019-07-01, says: More, scope_of: [{assignment: look, scope: [place, cost]}]}
""",
    """
assignments.yaml: [{id: look, about: Look into news, scope: [cost]}]
decisions.yaml:
  - {id: d1, by: league, date: 2019-07-01, says: More, scope_of: [{assignment: look, scope: [place]}]}
contradictions.yaml:
  - id: k1
    about: What the work includes
    accounts: [{says: Cost, source: {document: doc}}, {says: Place, source: {document: doc}}]
    reading: Cost
    because: It was meant so
    depends: [look, d1]
""",
)
BROKEN = """
assignments.yaml: [{id: look, about: Look into news, scope: [cost, place]}]
decisions.yaml:
  - id: d1
    by: league
    date: 2019-07-01
    says: Less
    scope_of:
      - assignment: look
        scope: [cost]  # <-
"""
UNKNOWN = """
assignments.yaml:
  - id: look
    about: Look into news
    scope: unknown  # <-
decisions.yaml:
  - {id: d1, by: league, date: 2019-07-01, says: Less, scope_of: [{assignment: look, scope: [cost]}]}
"""
