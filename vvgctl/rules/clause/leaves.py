"""Kinds of matter that the body leaves to others.

With `each_alone` every principal handles them on its own; with `negotiation_between` they go on to talks
between those parties, at a `level` where one is meant. In practice no agenda known shows such a matter.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.belonging import handled_although_kept_out, kept_out
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import unless_all_items_known
from vvgctl.rules.parties import missing
from vvgctl.rules.verdict import Broken, Verdicts, not_known
from vvgctl.schema.parameters import FLAG, PARTIES, closed, one, record, some, word
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.records.work import Matter

PARAMETERS = closed(
    {
        "matter": one(
            "Ärendeslag | Matter", "Slagen av ärenden. | The kinds of matter.", some(record("matter"))
        ),
        "each_alone": one(
            "Var för sig | Each alone",
            "Sant: varje huvudman hanterar dem för sig. | True: each principal handles them on its own.",
            FLAG,
        ),
        "negotiation_between": one(
            "Förhandling mellan | Negotiation between",
            "Parterna som förhandlar om dem. | The parties that negotiate on them.",
            PARTIES,
        ),
        "level": one("Nivå | Level", "Nivån de förhandlar på. | The level of the talks.", word("levels")),
    },
    "matter",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    for id in demand.many("matter"):
        matter: Matter | None = body.snapshot.structure.find(("matter",), id)
        if matter is None:
            continue
        yield from kept_out(body, matter)
        if demand.get("each_alone") and not matter.handled_alone:
            message = _("nothing says that each principal handles {matter} on its own", matter=matter.name)
            yield Broken(matter.where / "handled_alone", message)
        if "negotiation_between" in demand:
            yield from _negotiated(body, matter, demand)


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    yield from handled_although_kept_out(body, demand.many("matter"))
    yield from unless_all_items_known(body)


def _negotiated(body: BodyOnDay, matter: Matter, demand: Demand) -> Verdicts:
    label, where = body.snapshot.label, matter.where / "goes_to"
    match matter.goes_to:
        case Unknown() as unknown:
            yield not_known(where, unknown, _("where does {matter} go?", matter=matter.name))
        case None:
            yield Broken(where, _("nothing says that {matter} goes to negotiation", matter=matter.name))
        case talks:
            for party in missing(
                body.snapshot, demand.many("negotiation_between"), talks.negotiation_between
            ):
                message = _(
                    "{party} takes no part in the talks on {matter}", party=label(party), matter=matter.name
                )
                yield Broken(where / "negotiation_between", message)
            if demand.get("level") not in (None, talks.level):
                values = {"matter": matter.name, "level": label(demand["level"])}
                yield Broken(where / "level", _("the talks on {matter} are not at {level}", **values))


KEPT = """
bodies/board.yaml: {}
matters.yaml:
  - {id: own, name: Matter of a party, not_handled_by: [board], handled_alone: true}
  - id: dispute
    name: Dispute
    not_handled_by: [board]
    goes_to: {negotiation_between: [league, office], level: county}
meetings/board-2020.yaml: {complete: true}
clause: {matter: dispute, negotiation_between: [league, region], level: county}
"""
BROKEN = (
    """
bodies/board.yaml: {}
matters.yaml:
  - id: own
    name: Matter of a party
    not_handled_by: []  # <-
    handled_alone: false  # <-
meetings/board-2020.yaml:
  meetings:
    - date: 2020-02-01
      items:
        - {about: A party's, matter: own}  # <-
clause: {matter: own, each_alone: true}
""",
    """
bodies/board.yaml: {}
matters.yaml:
  - id: dispute
    name: Dispute
    not_handled_by: [board]
    goes_to:
      negotiation_between: [east, west]  # <-
      level: local  # <-
clause: {matter: dispute, negotiation_between: [league], level: county}
""",
    """
bodies/board.yaml: {}
matters.yaml:
  - {id: dispute, name: Dispute, not_handled_by: [board]}  # <-
clause: {matter: dispute, negotiation_between: [league]}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  life: [{state: active, until: 2018}]
matters.yaml: [{id: own, name: Matter of a party}]
clause: {matter: own, each_alone: true}
"""
UNKNOWN = """
bodies/board.yaml: {}  # <-
matters.yaml:
  - id: dispute
    name: Dispute
    not_handled_by: [board]
    goes_to: unknown  # <-
clause: {matter: dispute, negotiation_between: [league]}
"""
