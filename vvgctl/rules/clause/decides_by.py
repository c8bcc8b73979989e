"""Positions are taken in the way that the mandate says.

In practice each decision of the body, known in the year, says how it was reached.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import all_items_known, askable, decisions_of_the_year
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.schema.parameters import closed, one, word
from vvgctl.structure import BodyOnDay

PARAMETERS = closed(
    {"mode": one("Sätt | Mode", "Hur ställningstaganden görs. | How positions are taken.", word("modes"))},
    "mode",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    mode = body.body.decides_by.at(body.day)
    if mode != demand["mode"]:
        message = _(
            "{body} does not decide by {mode}", body=body.label, mode=body.snapshot.label(demand["mode"])
        )
        yield Broken(body.written("decides_by"), message)


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    year = body.day.year
    taken = decisions_of_the_year(body)
    for decision in taken:
        if decision.reached_by is None:
            yield CannotTell(decision.where, _("how was this decision reached?"), askable(body))
        elif decision.reached_by != demand["mode"]:
            message = _("this decision was reached by {mode}", mode=body.snapshot.label(decision.reached_by))
            yield Broken(decision.where / "reached_by", message)
    if not all_items_known(body):
        question = _("which positions did {body} take in {year}, and how?", body=body.label, year=year)
        yield CannotTell(body.where / "decides_by", question, askable(body))


KEPT = """
meetings/board-2020.yaml: {complete: true}
bodies/board.yaml:
  decides_by: consensus
decisions.yaml: [{id: d1, by: board, date: 2020-03, says: All shall, reached_by: consensus}]
clause: {mode: consensus}
"""
BROKEN = """
bodies/board.yaml:
  decides_by: vote  # <-
decisions.yaml:
  - id: d1
    by: board
    date: 2020-03
    says: All shall
    reached_by: vote  # <-
clause: {mode: consensus}
"""
NOT_APPLICABLE = """
bodies/board.yaml:
  decides_by: vote
  life: [{state: active, until: 2018}]
clause: {mode: consensus}
"""
UNKNOWN = """
bodies/board.yaml:
  decides_by: unknown  # <-
decisions.yaml:
  - {id: d1, by: board, date: 2020-03, says: All shall}  # <-
clause: {mode: consensus}
"""
