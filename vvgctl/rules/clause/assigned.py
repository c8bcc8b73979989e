"""Somebody has been given the work of looking into a thing.

`concerns` names the function, body or kind of matter. In practice the work is done.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.parameters import closed, one
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.records.work import Assignment

PARAMETERS = closed(
    {
        "concerns": one(
            "Gäller | Concerns",
            "Funktionen, organet eller ärendeslaget. | The function, body or kind of matter.",
            {"$ref": "words.schema.json#/$defs/id", "refers_to": ["function", "body", "matter"]},
        )
    },
    "concerns",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    found = _assignments(body, demand)
    if not found:
        subject = body.snapshot.structure.find(("function", "body", "matter"), demand["concerns"])
        where = subject.where if subject else demand.where
        yield Broken(
            where,
            _(
                "nobody has been given the work on {concerns}",
                concerns=body.snapshot.label(demand["concerns"]),
            ),
        )
    for assignment in found:
        if assignment.assigned_to == ():
            message = _("nobody was given the work: {about}", about=assignment.about)
            yield Broken(assignment.where / "assigned_to", message)
        if not isinstance(assignment.assigned_to, tuple):
            ask = assignment.assigned_to.ask if isinstance(assignment.assigned_to, Unknown) else ()
            yield CannotTell(
                assignment.where / "assigned_to",
                _("who was given the work: {about}?", about=assignment.about),
                ask,
            )


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    for assignment in _assignments(body, demand):
        written = assignment.states
        states = written if isinstance(written, tuple) else ()
        now = {state.state for state in states if state.span.holds(body.day)}
        where = assignment.where / "states"
        if "ended" in now:
            yield Broken(where, _("the work ended undone: {about}", about=assignment.about))
        elif "done" not in now:
            ask = written.ask if isinstance(written, Unknown) else ()
            yield CannotTell(where, _("how did the work go: {about}?", about=assignment.about), ask)


def _assignments(body: BodyOnDay, demand: Demand) -> list[Assignment]:
    return [a for a in body.snapshot.structure.assignments if a.concerns == demand["concerns"]]


KEPT = """
bodies/board.yaml: {}
functions.yaml: [{id: news, name: News, kind: office}]
assignments.yaml:
  - id: look
    about: Look into news
    concerns: news
    assigned_to: [league]
    states: [{state: done, from: 2019}]
clause: {concerns: news}
"""
BROKEN = (
    """
bodies/board.yaml: {}
functions.yaml:
  - {id: news, name: News, kind: office}  # <-
assignments.yaml: [{id: look, about: Look into roads, concerns: board, assigned_to: [league]}]
clause: {concerns: news}
""",
    """
bodies/board.yaml: {}
functions.yaml: [{id: news, name: News, kind: office}]
assignments.yaml:
  - id: look
    about: Look into news
    concerns: news
    assigned_to: []  # <-
clause: {concerns: news}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  life: [{state: active, until: 2018}]
functions.yaml: [{id: news, name: News, kind: office}]
clause: {concerns: news}
"""
UNKNOWN = """
bodies/board.yaml: {}
functions.yaml: [{id: news, name: News, kind: office}]
assignments.yaml:
  - id: look
    about: Look into news
    concerns: news
    assigned_to: unknown  # <-
    states: unknown  # <-
clause: {concerns: news}
"""
