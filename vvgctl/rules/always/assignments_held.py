"""Ordered work is held by somebody until it is done.

Work that a source says nobody was given, or whose every holder is gone or at rest, is held by nobody. Where
it is not known who was given it, those who carry it out hold it.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.parties import is_gone
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.structure import Snapshot
from vvgctl.structure.dated import Lacking
from vvgctl.structure.records.assignment import Assignment

SUBJECT = "assignment"
LEVEL = "warning"


def check(assignment: Assignment, snapshot: Snapshot) -> Verdicts:
    open_ = assignment.open_on(snapshot.day)
    vague = open_ is None and assignment.known_states
    for verdict in () if open_ is False or vague else _held(assignment, snapshot):
        if open_ or isinstance(verdict, CannotTell):
            yield verdict
        else:
            question = _("how did the work go: {about}?", about=assignment.about)
            yield not_known(assignment.where / "states", assignment.states, question)


def _held(assignment: Assignment, snapshot: Snapshot) -> Verdicts:
    given, where = assignment.given_on(snapshot.day), assignment.where / "assigned_to"
    match given:
        case () | Lacking():
            yield Broken(where, _("nobody holds the work: {about}", about=assignment.about))
        case tuple() if all(is_gone(one.answers, snapshot) for one in given):
            message = _("those who were given the work are gone or at rest: {about}", about=assignment.about)
            yield Broken(where, message, _("say who holds it now"))
        case tuple():
            return
        case _ if not (isinstance(assignment.done_by_on(snapshot.day), tuple) and assignment.carried_out_by):
            yield not_known(where, given, _("who was given the work: {about}?", about=assignment.about))


KEPT = """
assignments.yaml:
  - {id: a, about: Look into news, assigned_to: [league], states: [{state: begun, from: 2019}]}
  - {id: b, about: Look into roads, assigned_to: none, states: [{state: done, from: 2019}]}
  - {id: c, about: Look into hills, carried_out_by: [league], states: [{state: begun, from: 2019}]}
  - id: d
    about: Look into lakes
    assigned_to: [{party: league, until: 2019-12-31}, {post: head, of: office, from: 2020-01-01}]
    states: [{state: begun, from: 2019-01-01}]
"""
BROKEN = (
    """
bodies/board.yaml:
  life: [{state: active, until: 2018}, {state: paused, from: 2019}]
assignments.yaml:
  - id: a
    about: Look into news
    assigned_to: {none: nobody wanted it}  # <-
    states: [{state: begun, from: 2019}]
  - id: b
    about: Look into roads
    assigned_to: [board]  # <-
    states: [{state: begun, from: 2019}]
  - id: c
    about: Look into lakes
    assigned_to: [{party: league, until: 2020-06-30}]  # <-
    states: [{state: begun, from: 2019-01-01}]
""",
)
UNKNOWN = """
assignments.yaml:
  - id: a
    about: Look into news
    assigned_to: {unknown: "Who was given it?", ask: [league]}  # <-
    states: [{state: begun, from: 2019}]
  - id: b
    about: Look into roads
    assigned_to: none
    states: unknown  # <-
"""
