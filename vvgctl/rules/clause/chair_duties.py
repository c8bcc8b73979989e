"""Who has the vice chair and the administration, as the mandate says.

`vice_chair: other_side` wants the vice chair to come from a side that does not hold the chair, and
`administers` that the chair's side does the administration. In practice the years known say who had them.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import askable, turns_of_the_year, unless_the_chair_is_known
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.schema.parameters import FLAG, choice, closed, one
from vvgctl.structure import BodyOnDay

PARAMETERS = closed(
    {
        "vice_chair": one(
            "Vice ordförande | Vice chair",
            "Från den andra sidan. | From the other side.",
            choice("other_side"),
        ),
        "administers": one(
            "Administrerar | Administers",
            "Sant: ordförandens sida administrerar. | True: the chair's side administers.",
            FLAG,
        ),
    }
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    chair = body.chair
    if chair is None:
        yield Broken(body.where / "chair", _("{body} has no chair", body=body.label))
        return
    if "vice_chair" in demand and chair.vice_chair != demand["vice_chair"]:
        message = _("the vice chair of {body} does not come from the other side", body=body.label)
        yield Broken(chair.where / "vice_chair", message)
    if "administers" in demand and chair.administers is None:
        yield CannotTell(chair.where, _("who does the administration?"), askable(body))
    elif "administers" in demand and not chair.administers:
        message = _("the chair's side does not do the administration of {body}", body=body.label)
        yield Broken(chair.where / "administers", message)


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    snapshot = body.snapshot
    for turn in turns_of_the_year(body):
        for duty, party, question, broken in (
            ("vice_chair", turn.vice_chair, _("who had the vice chair?"), _VICE),
            ("administers", turn.administered_by, _("who did the administration?"), _OFFICE),
        ):
            if duty not in demand:
                continue
            if party is None or snapshot.side_of(party) is None or snapshot.side_of(turn.chair) is None:
                yield CannotTell(turn.where, question, askable(body))
            elif (snapshot.side_of(party) == snapshot.side_of(turn.chair)) == (duty == "vice_chair"):
                yield Broken(turn.where, broken.with_values(party=snapshot.label(party), year=turn.year))
    yield from unless_the_chair_is_known(body)


_VICE = _("{party} had the vice chair in {year}, on the same side as the chair")
_OFFICE = _("{party} did the administration in {year}, not the chair's side")

KEPT = """
bodies/board.yaml:
  chair:
    vice_chair: other_side
    administers: true
    held: [{year: 2020, chair: league, vice_chair: office, administered_by: league}]
clause: {vice_chair: other_side, administers: true}
"""
BROKEN = """
bodies/board.yaml:
  chair:
    vice_chair: league  # <-
    administers: false  # <-
    held:
      - {year: 2020, chair: league, vice_chair: east, administered_by: office}  # <-
clause: {vice_chair: other_side, administers: true}
"""
NOT_APPLICABLE = """
bodies/board.yaml:
  chair: none
  life: [{state: active, until: 2018}]
clause: {administers: true}
"""
UNKNOWN = """
bodies/board.yaml:
  chair:
    vice_chair: other_side
    held: {unknown: "Who chaired?", ask: [league]}  # <-
clause: {vice_chair: other_side}
"""
