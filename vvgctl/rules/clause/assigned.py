"""Somebody has been given a piece of work.

`assignment` names the work, or `concerns` the function, body or kind of matter that it is about.
`ordered_by` is who ordered it, `assigned_to` everyone who was given it (a part of a party counts as that
party), `scope` what it includes. In practice the work is done, unless it is known to be under way.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.parties import among, missing
from vvgctl.rules.verdict import Broken, NotApplicable, Verdicts, not_known
from vvgctl.schema.parameters import PARTIES, PARTY, TEXT, closed, one, record, some
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.records.work import Assignment

_CONCERNED = ("function", "body", "matter")
PARAMETERS = closed(
    {
        "assignment": one(
            "Uppdrag | Assignment", "Uppdraget som är givet. | The work that was given.", record("assignment")
        ),
        "concerns": one(
            "Gäller | Concerns",
            "Funktionen, organet eller ärendeslaget. | The function, body or kind of matter.",
            {"$ref": "words.schema.json#/$defs/id", "refers_to": list(_CONCERNED)},
        ),
        "ordered_by": one("Beställt av | Ordered by", "Vem som beställde det. | Who ordered it.", PARTY),
        "assigned_to": one(
            "Givet till | Assigned to", "Alla som fick det. | Everyone who was given it.", PARTIES
        ),
        "scope": one("Omfattning | Scope", "Det som ingår. | What it includes.", some(TEXT)),
    }
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    found = _assignments(body, demand)
    if not found:
        yield _nobody(body, demand)
    for assignment in found:
        yield from _ordered(body, assignment, demand)
        yield from _given(body, assignment, demand)
        for part in demand.many("scope"):
            if part not in assignment.scope:
                message = _("the work does not include “{part}”: {about}", part=part, about=assignment.about)
                yield Broken(assignment.where / "scope", message)


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    found = _assignments(body, demand)
    if not found:
        yield NotApplicable(_("there is no work given that could be done"))
    for assignment in found:
        written = assignment.states
        states = written if isinstance(written, tuple) else ()
        now = {state.state: state for state in states if state.span.holds(body.day)}
        if "ended" in now:
            yield Broken(now["ended"].where, _("the work ended undone: {about}", about=assignment.about))
        elif now.keys() & {"ordered", "begun"}:
            yield NotApplicable(_("the work is not done yet: {about}", about=assignment.about))
        elif "done" not in now:
            question = _("how did the work go: {about}?", about=assignment.about)
            yield not_known(assignment.where / "states", written, question)


def _assignments(body: BodyOnDay, demand: Demand) -> list[Assignment]:
    named, concerned = demand.get("assignment"), demand.get("concerns")
    return [
        one
        for one in body.snapshot.structure.assignments
        if named in (None, one.id) and concerned in (None, one.concerns)
    ]


def _nobody(body: BodyOnDay, demand: Demand) -> Broken:
    subject = body.snapshot.structure.find(_CONCERNED, demand.get("concerns", ""))
    concerns = demand.get("concerns", demand.get("assignment", ""))
    message = _("nobody has been given the work on {concerns}", concerns=body.snapshot.label(concerns))
    return Broken(subject.where if subject else demand.where, message)


def _ordered(body: BodyOnDay, assignment: Assignment, demand: Demand) -> Verdicts:
    wanted, actual = demand.get("ordered_by"), assignment.ordered_by
    if wanted is None:
        return
    if actual is None or isinstance(actual, Unknown):
        question = _("who ordered the work: {about}?", about=assignment.about)
        yield not_known(assignment.where / "ordered_by", actual, question)
    elif not among(body.snapshot, actual, (wanted,)):
        message = _("the work was not ordered by {party}", party=body.snapshot.label(wanted))
        yield Broken(assignment.where / "ordered_by", message)


def _given(body: BodyOnDay, assignment: Assignment, demand: Demand) -> Verdicts:
    actual, where = assignment.assigned_to, assignment.where / "assigned_to"
    if not isinstance(actual, tuple):
        yield not_known(where, actual, _("who was given the work: {about}?", about=assignment.about))
        return
    if not actual:
        yield Broken(where, _("nobody was given the work: {about}", about=assignment.about))
    for party in missing(body.snapshot, demand.many("assigned_to"), actual):
        values = {"party": body.snapshot.label(party), "about": assignment.about}
        yield Broken(where, _("{party} was not given the work: {about}", **values))


KEPT = """
bodies/board.yaml: {}
functions.yaml: [{id: news, name: News, kind: office}]
assignments.yaml:
  - id: look
    about: Look into news
    concerns: news
    ordered_by: board
    assigned_to: [league, office]
    scope: [cost, place]
    states: [{state: done, from: 2019}]
clause: {assignment: look, concerns: news, ordered_by: board, assigned_to: [league, region], scope: cost}
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
    states:
      - {state: ended, from: 2019}  # <-
clause: {concerns: news}
""",
    """
bodies/board.yaml: {}
assignments.yaml:
  - id: look
    about: Look into news
    ordered_by: league  # <-
    assigned_to: [league]  # <-
    scope: [cost]  # <-
clause: {assignment: look, ordered_by: board, assigned_to: [league, region], scope: [cost, place]}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  life: [{state: active, until: 2018}]
functions.yaml: [{id: news, name: News, kind: office}]
clause: {concerns: news}
"""
UNKNOWN = (
    """
bodies/board.yaml: {}
functions.yaml: [{id: news, name: News, kind: office}]
assignments.yaml:
  - id: look
    about: Look into news
    concerns: news
    assigned_to: unknown  # <-
    states: unknown  # <-
clause: {concerns: news}
""",
    """
bodies/board.yaml: {}
assignments.yaml:
  - id: look
    about: Look into news
    ordered_by: unknown  # <-
    assigned_to: [league]
    states: [{state: done, from: 2019}]
clause: {assignment: look, ordered_by: board}
""",
)
