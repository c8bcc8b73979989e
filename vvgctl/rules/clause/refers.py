"""Positions of some effects are lifted on to another body.

In practice each decision of such an effect, taken in the year, says that it was lifted there.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import all_items_known, askable, decisions_of_the_year
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.schema.parameters import closed, one, record, some, word
from vvgctl.structure import BodyOnDay, Unknown

PARAMETERS = closed(
    {
        "decisions_of_effect": one(
            "Med verkan | Of effect", "Verkan som ska lyftas. | Effects to be lifted.", some(word("effects"))
        ),
        "to": one("Till | To", "Organet de lyfts till. | The body they are lifted to.", record("body")),
    },
    "decisions_of_effect",
    "to",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    lifted = {
        effect for refers in body.refers if refers.to == demand["to"] for effect in refers.decisions_of_effect
    }
    for effect in demand.many("decisions_of_effect"):
        if effect not in lifted:
            values = {
                "body": body.label,
                "effect": body.snapshot.label(effect),
                "to": body.snapshot.label(demand["to"]),
            }
            yield Broken(
                body.where / "refers",
                _("positions of {body} that are {effect} are not lifted to {to}", **values),
            )


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    effects, to = demand.many("decisions_of_effect"), body.snapshot.label(demand["to"])
    taken = decisions_of_the_year(body)
    for decision in taken:
        if decision.effect is None:
            yield CannotTell(decision.where, _("what effect does this position have?"), askable(body))
        elif decision.effect not in effects:
            continue
        elif isinstance(decision.lifted_to, Unknown):
            question = _("was it lifted to {to}?", to=to)
            yield not_known(decision.where / "lifted_to", decision.lifted_to, question)
        elif decision.lifted_to != demand["to"]:
            yield Broken(decision.where, _("this position was not lifted to {to}", to=to))
    if not all_items_known(body):
        question = _(
            "which positions did {body} take in {year}, and which were lifted to {to}?",
            body=body.label,
            year=body.day.year,
            to=to,
        )
        yield CannotTell(body.where / "refers", question, askable(body))


KEPT = """
meetings/board-2020.yaml: {complete: true}
bodies/board.yaml:
  refers: [{decisions_of_effect: [guiding], to: council}]
bodies/council.yaml: {}
decisions.yaml: [{id: d1, by: board, date: 2020-03-01, says: All shall, effect: guiding, lifted_to: council}]
clause: {decisions_of_effect: [guiding], to: council}
"""
BROKEN = """
bodies/board.yaml:
  refers: [{decisions_of_effect: [deciding], to: council}]  # <-
bodies/council.yaml: {}
decisions.yaml:
  - {id: d1, by: board, date: 2020-03-01, says: All shall, effect: guiding}  # <-
clause: {decisions_of_effect: [guiding], to: council}
"""
NOT_APPLICABLE = """
bodies/board.yaml:
  refers: none
  life: [{state: active, until: 2018}]
bodies/council.yaml: {}
clause: {decisions_of_effect: [guiding], to: council}
"""
UNKNOWN = """
bodies/board.yaml:
  refers: [{decisions_of_effect: [guiding], to: council}]  # <-
bodies/council.yaml: {}
decisions.yaml:
  - id: d1
    by: board
    date: 2020-03-01
    says: All shall
    effect: guiding
    lifted_to: unknown  # <-
clause: {decisions_of_effect: [guiding], to: council}
"""
