"""What a decision made true names the decision.

A state of a body that begins on a known day says `by:` which decision; a decision is not later than what it
made true; and what a decision is `about` names it.
"""

from __future__ import annotations

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.structure import Structure, Unknown
from vvgctl.structure.dates import LONG_AGO
from vvgctl.structure.records.body import Body, Life
from vvgctl.structure.records.work import Decision

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for body in structure.bodies:
        for life in body.life:
            yield from _named(structure, body, life)
    for decision in structure.decisions:
        yield from _names_it(structure, decision)


def _named(structure: Structure, body: Body, life: Life) -> Verdicts:
    match life.by:
        case Unknown() as unknown:
            yield not_known(life.where / "by", unknown, _by_which(body))
        case None if life.span.start != LONG_AGO and life.span.start.exact:
            yield CannotTell(life.where, _by_which(body))
        case str() as id:
            decision: Decision | None = structure.find(("decision",), id)
            if decision and decision.date.earliest > life.span.start.latest:
                message = _(
                    "the decision {id} is of {date}, later than what it made true", id=id, date=decision.date
                )
                yield Broken(life.where / "by", message)


def _names_it(structure: Structure, decision: Decision) -> Verdicts:
    for n, id in enumerate(decision.about):
        made = structure.references_by.get(("body", id), ())
        if not any(r.id == decision.id and r.to.kinds == ("decision",) for r in made):
            message = _("{id} names this decision nowhere", id=id)
            yield Broken(
                decision.where / "about" / n,
                message,
                _("write by: {decision} where the decision took effect", decision=decision.id),
            )


def _by_which(body: Body) -> Message:
    name = next(iter((*body.short.values(), *body.name.values(), body.id)))
    return _("which decision brought {body} into this state?", body=name)


KEPT = """
bodies/board.yaml:
  life: [{state: active, from: 2018-01-01, by: d1}]
decisions.yaml: [{id: d1, by: league, date: 2017-11-25, says: A board, about: [board]}]
"""
BROKEN = (
    """
bodies/board.yaml:
  life:
    - state: active
      from: 2018-01-01
      by: d1  # <-
decisions.yaml: [{id: d1, by: league, date: 2018-11-25, says: A board}]
""",
    """
bodies/board.yaml: {}
decisions.yaml:
  - id: d1
    by: league
    date: 2017-11-25
    says: A board
    about: [board]  # <-
""",
)
UNKNOWN = """
bodies/board.yaml:
  life: [{state: active, from: 2018-01-01}]  # <-
"""
