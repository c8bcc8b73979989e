"""What a decision made true names the decision.

A state of a body that begins on a known day says `by:` which decision; a decision is not later than what it
made true, be it a state of a body or of a proposal, a task that is lent or handed over, or how a service is
used; and what a decision is `about` names it.
"""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.source import Place
from vvgctl.structure import Structure, Unknown
from vvgctl.structure.dates import LONG_AGO, Span
from vvgctl.structure.records.body import Body, HandOver, Life, Loan
from vvgctl.structure.records.work import Decision

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for body in structure.bodies:
        for life in body.life:
            yield from _named(body, life)
            yield from _not_later(structure, life.by, life.span, life.where / "by")
        for moved in _moved(body):
            yield from _not_later(structure, moved.by, moved.span, moved.where / "by")
    for proposal in structure.proposals:
        for state in proposal.states if isinstance(proposal.states, tuple) else ():
            yield from _not_later(structure, state.by, state.span, state.where / "by")
    for service in structure.services:
        for spell in service.decision.spells:
            if spell.span is not service.span and spell.span.start != LONG_AGO:
                yield from _not_later(structure, spell.value, spell.span, spell.where)
    for decision in structure.decisions:
        yield from _names_it(structure, decision)


def _named(body: Body, life: Life) -> Verdicts:
    match life.by:
        case Unknown() as unknown:
            yield not_known(life.where / "by", unknown, _by_which(body))
        case None if life.span.start != LONG_AGO and life.span.start.exact:
            yield CannotTell(life.where, _by_which(body))


def _moved(body: Body) -> Iterator[Loan | HandOver]:
    """The tasks that others hold in its place."""
    for task in body.tasks if isinstance(body.tasks, tuple) else ():
        yield from task.lent if isinstance(task.lent, tuple) else ()
        if task.handed_over is not None:
            yield task.handed_over


def _not_later(structure: Structure, id: object, span: Span, where: Place) -> Verdicts:
    decision: Decision | None = structure.find(("decision",), id) if isinstance(id, str) else None
    if decision and decision.date.earliest > span.start.latest:
        message = _("the decision {id} is of {date}, later than what it made true", id=id, date=decision.date)
        yield Broken(where, message)


def _names_it(structure: Structure, decision: Decision) -> Verdicts:
    for n, id in enumerate(decision.about):
        made = structure.references_by.get(("body", id), ())
        named = any(r.id == decision.id and r.to.kinds == ("decision",) for r in made)
        if not named and id not in structure.later:
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
services.yaml:
  - {id: bus, name: Bus, decision: d2}
  - {id: tram, name: Tram, decision: [{value: d2, from: 2018}]}
decisions.yaml:
  - {id: d1, by: league, date: 2017-11-25, says: A board, about: [board]}
  - {id: d2, by: league, date: 2018-03, says: They are used by all}
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
    """
proposals/p.yaml:
  states:
    - {state: proposed, from: 2018-01, until: 2018-10-31}
    - state: adopted
      from: 2018-11-01
      by: d1  # <-
decisions.yaml: [{id: d1, by: league, date: 2018-11-25, says: Adopts it}]
""",
    """
services.yaml:
  - id: bus
    name: Bus
    decision:
      - value: d1  # <-
        from: 2018-06
decisions.yaml: [{id: d1, by: league, date: 2018-11-25, says: It is used by all}]
""",
    """
bodies/council.yaml: {}
bodies/board.yaml:
  life: [{state: active, until: 2017}, {state: paused, from: 2018, reviews: [{due: 2019}]}]
  tasks:
    - id: plan
      text: Plans ahead
      lent:
        - to: council
          from: 2018-01
          by: d1  # <-
decisions.yaml: [{id: d1, by: league, date: 2018-11-25, says: Lends it}]
""",
)
UNKNOWN = """
bodies/board.yaml:
  life: [{state: active, from: 2018-01-01}]  # <-
"""
