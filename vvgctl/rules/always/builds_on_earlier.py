"""Nothing builds on what came later.

A decision `rests_on` decisions no later than itself, and a document `builds_on` documents no later than
itself. Of vague dates, only those break this that leave no reading in order.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.source import Place
from vvgctl.structure import Structure
from vvgctl.structure.dates import VagueDate

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


def _later(below: VagueDate, date: VagueDate, id: str, where: Place) -> Verdicts:
    if below.earliest > date.latest:
        message = _("{id} is of {below}, later than this, which is of {date}", id=id, below=below, date=date)
        yield Broken(where, message)


KEPT = """
decisions.yaml:
  - {id: d1, by: league, date: 2016-09-19, says: Backs it}
  - {id: d2, by: region, date: 2016, says: Decides it, rests_on: [d1]}
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
""",
)
