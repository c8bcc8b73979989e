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
    days = decision.date.earliest, decision.date.latest
    meant = [spell for spell in assignment.scope.spells if spell.span.may_hold_between(*days)]
    known = [spell.value for spell in meant if isinstance(spell.value, tuple)]
    fits = [set(scope) == set(stated.scope) for scope in known]
    if not known or len(known) < len(meant) or (any(fits) and not all(fits)):
        question = _("what did the work include {day}: {about}?", day=decision.date, about=assignment.about)
        yield CannotTell(assignment.where / "scope", question)
    elif not any(fits):
        values = {"stated": snapshot.labels(stated.scope), "known": snapshot.labels(known[-1])}
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
UNKNOWN = (
    """
assignments.yaml:
  - id: look
    about: Look into news
    scope: unknown  # <-
decisions.yaml:
  - {id: d1, by: league, date: 2019-07-01, says: Less, scope_of: [{assignment: look, scope: [cost]}]}
""",
    """
assignments.yaml:
  - id: look
    about: Look into news
    scope:  # <-
      - {value: [cost], until: 2019-06-30}
      - {value: [cost, place], from: 2019-07-01, by: d1}
decisions.yaml:
  - {id: d1, by: league, date: 2019, says: Less, scope_of: [{assignment: look, scope: [cost]}]}
""",
)
