"""Support functions of some kinds serve the body, placed where the mandate says.

Each is placed `within` the parties named and nowhere else, and with `at_each` there is one at every one of
those; a part of a party counts as that party.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.parties import among, missing
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.schema.parameters import PARTIES, closed, one, some, word
from vvgctl.structure import BodyOnDay
from vvgctl.structure.records.work import Function

PARAMETERS = closed(
    {
        "kinds": one("Slag | Kinds", "Slagen av stöd. | The kinds of support.", some(word("function_kinds"))),
        "within": one("Inom | Within", "De enda ställena för det. | The only places for it.", PARTIES),
        "at_each": one(
            "Hos var och en | At each",
            "Ställen som vart och ett ska ha det. | Places that each shall have it.",
            PARTIES,
        ),
    },
    "kinds",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    for kind in demand.many("kinds"):
        may_serve = [one for one in _serving(body) if one.kind == kind]
        found = [one for one in may_serve if one.span.holds(body.day)]
        placed = "within" in demand or "at_each" in demand
        unclear = next((one for one in may_serve if one not in found), None)
        if unclear and (placed or not found):
            values = {"function": unclear.name, "day": body.day}
            yield CannotTell(unclear.where, _("is {function} there on {day}?", **values))
        elif not found:
            values = {"body": body.label, "kind": body.snapshot.label(kind)}
            yield Broken(body.where, _("{body} lacks support of the kind {kind}", **values))
        elif placed:
            yield from _placed(body, found, demand)


def _serving(body: BodyOnDay) -> list[Function]:
    functions = body.snapshot.structure.functions
    return [one for one in functions if body.id in one.serves and one.span.may_hold(body.day)]


def _placed(body: BodyOnDay, functions: list[Function], demand: Demand) -> Verdicts:
    snapshot = body.snapshot
    places: list[str] = []
    for function in functions:
        where = function.where / "placed_at"
        if not isinstance(function.placed_at, tuple):
            yield not_known(
                where, function.placed_at, _("where is {function} placed?", function=function.name)
            )
            return
        places += function.placed_at
        for party in function.placed_at if "within" in demand else ():
            if not among(snapshot, party, demand.many("within")):
                values = {"function": function.name, "party": snapshot.label(party)}
                yield Broken(where, _("{function} should not be placed at {party}", **values))
    for party in missing(snapshot, demand.many("at_each"), places):
        values = {"kind": snapshot.label(functions[0].kind), "party": snapshot.label(party)}
        yield Broken(functions[0].where, _("there is no support of the kind {kind} at {party}", **values))


KEPT = """
bodies/board.yaml: {}
functions.yaml:
  - {id: press, name: Press, kind: office, placed_at: [league], serves: [board]}
  - {id: desk, name: Desk, kind: office, placed_at: [office], serves: [board]}
clause: {kinds: office, within: [league, region], at_each: [league, region]}
"""
BROKEN = (
    """
bodies/board.yaml: {}  # <-
clause: {kinds: office}
""",
    """
bodies/board.yaml: {}
functions.yaml:
  - id: press
    name: Press
    kind: office
    placed_at: [east]  # <-
    serves: [board]
clause: {kinds: office, within: [league]}
""",
    """
bodies/board.yaml: {}
functions.yaml:
  - {id: press, name: Press, kind: office, placed_at: [league], serves: [board]}  # <-
clause: {kinds: office, at_each: [league, region]}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  life: [{state: active, until: 2018}]
clause: {kinds: office}
"""
UNKNOWN = (
    """
bodies/board.yaml: {}
functions.yaml:
  - id: press
    name: Press
    kind: office
    placed_at: unknown  # <-
    serves: [board]
clause: {kinds: office, within: [league]}
""",
    """
bodies/board.yaml: {}
functions.yaml:
  - {id: press, name: Press, kind: office, serves: [board], from: 2019..2021}  # <-
clause: {kinds: office}
""",
)
