"""So many seats for each party, appointed by whom, from which side.

`for_each` chooses bodies, `parties` names parties, and the seats of a part of a party are that party's;
`appointed_by: self` wants each to appoint its own. Only seats in `role` count where it is given. `at_most`
is a ceiling: an arrangement that would let more in breaks it. In practice those known to hold the seats are
counted, on the side of the principal that each is known to come from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vvgctl.messages import Message, plural
from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import askable
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.schema.parameters import BODIES, COUNT, PARTIES, closed, one, word
from vvgctl.source import Place
from vvgctl.structure import BodyOnDay
from vvgctl.structure.numbers import ANY, NONE, VagueNumber
from vvgctl.structure.records.seat import Holder
from vvgctl.structure.seats import SeatGroup

PARAMETERS = closed(
    {
        "for_each": one(
            "För varje | For each", "Organ som ska ha platser. | Bodies that shall have seats.", BODIES
        ),
        "parties": one(
            "Parter | Parties", "Parter som ska ha platser. | Parties that shall have seats.", PARTIES
        ),
        "appointed_by": one(
            "Utses av | Appointed by",
            "self: var och en utser sina egna. | self: each appoints its own.",
            {"$ref": "words.schema.json#/$defs/id"},
        ),
        "exactly": one("Exakt | Exactly", "Så många platser. | So many seats.", COUNT),
        "at_least": one("Minst | At least", "Minst så många. | At least so many.", COUNT),
        "at_most": one("Högst | At most", "Högst så många. | At most so many.", COUNT),
        "at_most_per_side": one(
            "Högst per part | At most per side",
            "Högst så många från varje part. | At most so many from each side.",
            COUNT,
        ),
        "role": one("Roll | Role", "Bara platser i den rollen. | Only seats in that role.", word("roles")),
    }
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    for party in _parties(body, demand):
        groups = [g for g in body.seats if _counts(body, g.for_party, g.role, party, demand)]
        where = groups[0].where if groups else body.where / "seats"
        label = body.snapshot.label(party)
        count = sum((group.count for group in groups), NONE)  # given that the party exists
        yield from _counted(count, demand, where, body.label, label)
        yield from _per_side(body, groups, demand, label)
        yield from _appointed(body, groups, demand, label)


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    if body.body.holders is None:
        yield CannotTell(
            body.where / "seats", _("who holds the seats in {body}?", body=body.label), askable(body)
        )
        return
    for party in _parties(body, demand):
        holders = [h for h in body.holders if _counts(body, h.appointed_by, h.role, party, demand)]
        where = holders[0].where if holders else body.where / "holders"
        count = sum((h.count for h in holders), NONE)
        yield from _counted(count, demand, where, body.label, body.snapshot.label(party))
        yield from _held_per_side(body, holders, demand, body.snapshot.label(party))


def _parties(body: BodyOnDay, demand: Demand) -> Iterator[str]:
    yield from (other.id for other in demand.bodies("for_each", body.snapshot) if other.may_exist)
    yield from demand.many("parties")


def _counts(body: BodyOnDay, whose: str, role: str | None, party: str, demand: Demand) -> bool:
    return demand.get("role") in (None, role) and body.snapshot.counts_as(whose, party)


def _counted(count: VagueNumber, demand: Demand, where: Place, body: str, party: object) -> Verdicts:
    may_be_right = "exactly" in demand and count.least <= demand["exactly"] <= count.most
    if count.most >= ANY or (may_be_right and count.least < count.most):
        yield CannotTell(where, _("how many seats does {party} have in {body}?", party=party, body=body))
        return
    for limit, holds in _LIMITS.items():
        if limit in demand and not holds(count, demand[limit]):
            text = plural(
                "{party} has {has} seat in {body}, {wanted}",
                "{party} has {has} seats in {body}, {wanted}",
                count.most,
                party=party,
                has=count,
                body=body,
                wanted=_wanted(limit, demand[limit]),
            )
            yield Broken(where / "count", text, _("mend the count, or change the clause by a decision"))


def _per_side(body: BodyOnDay, groups: list[SeatGroup], demand: Demand, party: object) -> Verdicts:
    ceiling = demand.get("at_most_per_side")
    for side in body.snapshot.structure.ids("sides") if ceiling is not None else ():
        count = sum((group.on_side(side) for group in groups), NONE)
        if count.most > ceiling:
            values = {"party": party, "has": count, "side": body.snapshot.label(side), "most": ceiling}
            yield Broken(
                groups[0].where,
                _("{party} may have {has} seats on the side {side}, at most {most} are meant", **values),
            )


def _held_per_side(body: BodyOnDay, holders: list[Holder], demand: Demand, party: object) -> Verdicts:
    ceiling = demand.get("at_most_per_side")
    sideless = [holder for holder in holders if not holder.of]
    if ceiling is not None and sideless:
        question = _("which side do those who sit for {party} come from?", party=party)
        yield CannotTell(sideless[0].where, question, askable(body))
    for side in body.snapshot.structure.ids("sides") if ceiling is not None else ():
        there = [holder for holder in holders if holder.of and body.snapshot.side_of(holder.of) == side]
        count = sum((holder.count for holder in there), NONE)
        if count.least > ceiling:
            values = {"party": party, "has": count, "side": body.snapshot.label(side), "most": ceiling}
            yield Broken(
                there[0].where,
                _("{party} has {has} seats on the side {side}, at most {most} are meant", **values),
            )


def _appointed(body: BodyOnDay, groups: list[SeatGroup], demand: Demand, party: object) -> Verdicts:
    wanted = demand.get("appointed_by")
    for group in groups if wanted else ():
        if group.appointed_by != (group.for_party if wanted == "self" else wanted):
            values = {
                "party": party,
                "body": body.label,
                "appointer": body.snapshot.label(group.appointed_by),
            }
            yield Broken(
                group.where / "appointed_by",
                _("the seats of {party} in {body} are appointed by {appointer}", **values),
            )


def _wanted(limit: str, number: int) -> Message:
    match limit:
        case "exactly":
            return _("{number} are meant", number=number)
        case "at_least":
            return _("at least {number} are needed", number=number)
        case _:
            return _("at most {number} are meant", number=number)


_LIMITS: dict[str, Callable[[VagueNumber, int], bool]] = {
    "exactly": lambda count, wanted: count == VagueNumber(wanted, wanted),
    "at_least": lambda count, wanted: count.least >= wanted,
    "at_most": lambda count, wanted: count.most <= wanted,
}

KEPT = (
    """
bodies/board.yaml:
  seats:
    - {for_each: {kind: group}, appointed_by: self, count: 2}
    - {appointed_by: league, role: support, count: 1}
  holders: [{appointed_by: eastern, count: 2}]
bodies/eastern.yaml:
  kind: group
clause: {for_each: {kind: group}, appointed_by: self, exactly: 2}
""",
    """
bodies/board.yaml:
  seats: [{appointed_by: region, count: 1}, {appointed_by: office, count: 1}]
  holders: [{appointed_by: office, count: 2}]
clause: {parties: [region], exactly: 2}
""",
)
BROKEN = (
    """
bodies/board.yaml:
  seats:
    - for_each: {kind: group}
      appointed_by: self
      count: 3  # <-
    - {appointed_by: league, count: 2}
  holders:
    - appointed_by: eastern
      count: 1  # <-
bodies/eastern.yaml:
  kind: group
clause: {for_each: {kind: group}, exactly: 2}
""",
    """
bodies/board.yaml:
  seats:
    - {appointed_by: eastern, count: 2..4, of_which: {north: ..3, south: ..2}}  # <-
  holders: [{appointed_by: eastern, count: 4}]
bodies/eastern.yaml:
  kind: group
clause: {parties: [eastern], at_most: 4, at_most_per_side: 2}
""",
    """
bodies/board.yaml:
  seats:
    - {appointed_by: eastern, count: 4, of_which: {north: 2, south: 2}}
  holders:
    - {appointed_by: eastern, of: east, count: 2}  # <-
    - {appointed_by: eastern, of: west}
    - {appointed_by: eastern, of: region}
bodies/eastern.yaml:
  kind: group
clause: {parties: [eastern], at_most: 4, at_most_per_side: 2}
""",
    """
bodies/board.yaml:
  seats:
    - for_each: {kind: group}
      appointed_by: league  # <-
      count: 2
  holders: []
bodies/eastern.yaml:
  kind: group
clause: {for_each: {kind: group}, appointed_by: self}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  seats: []
  life: [{state: active, from: 2021}]
clause: {parties: [league], exactly: 2}
"""
UNKNOWN = """
bodies/board.yaml:
  seats: [{appointed_by: league, count: unknown}]  # <-
  holders: [{appointed_by: league, count: 2}]
clause: {parties: [league], exactly: 2}
"""
