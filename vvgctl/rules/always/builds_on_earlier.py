"""Nothing builds on what came later.

A decision `rests_on` decisions no later than itself, a proposal documents no later than the state it came
into last, and a document `builds_on` documents no later than itself. Of vague dates, only those break this
that leave no reading in order.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.source import Place
from vvgctl.structure import Structure
from vvgctl.structure.dates import LONG_AGO, VagueDate
from vvgctl.structure.records.proposal import Proposal

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for decision in structure.decisions:
        for n, id in enumerate(decision.rests_on):
            earlier = structure.find(("decision",), id)
            if earlier:
                yield from _later(earlier.date, decision.date, id, decision.where / "rests_on" / n)
    for document in structure.documents:
        for n, id in enumerate(document.builds_on):
            earlier = structure.find(("document",), id)
            if earlier and earlier.date and document.date:
                yield from _later(earlier.date, document.date, id, document.where / "builds_on" / n)
    for proposal in structure.proposals:
        for n, id in enumerate(proposal.rests_on):
            earlier = structure.find(("document",), id)
            if earlier and earlier.date and (last := _last(proposal)):
                yield from _later(earlier.date, last, id, proposal.where / "rests_on" / n)


def _last(proposal: Proposal) -> VagueDate | None:
    """When a proposal came into the last of the states that are known to have begun."""
    states = proposal.states if isinstance(proposal.states, tuple) else ()
    begun = (state.span.start for state in states if state.span.start != LONG_AGO)
    return max(begun, key=lambda start: start.latest, default=None)


def _later(below: VagueDate, date: VagueDate, id: str, where: Place) -> Verdicts:
    if below.earliest > date.latest:
        message = _("{id} is of {below}, later than this, which is of {date}", id=id, below=below, date=date)
        yield Broken(where, message)


KEPT = """
decisions.yaml:
  - {id: d1, by: league, date: 2016-09-19, says: Backs it}
  - {id: d2, by: region, date: 2016, says: Decides it, rests_on: [d1]}
documents.yaml: [{id: doc, title: A review, date: 2016-03}]
proposals/p.yaml:
  rests_on: [doc]
  states: [{state: draft, from: 2015}, {state: proposed, from: 2016-09}]
"""
BROKEN = (
    """
decisions.yaml:
  - {id: d1, by: league, date: 2016-12-19, says: Backs it}
  - id: d2
    by: region
    date: 2016-11-25
    says: Decides it
    rests_on: [d1]  # <-
""",
    """
documents.yaml:
  - {id: doc, title: A review, date: 2017}
  - id: plan
    title: A plan
    date: 2016
    builds_on: doc  # <-
proposals/p.yaml:
  rests_on: [doc]  # <-
  states: [{state: draft, from: 2015}, {state: proposed, from: 2016-09}]
""",
)
