"""Only those that the mandate names appoint to the body.

`only` names parties, or chooses bodies by what they are; a part of a party counts as that party. In practice
those known to hold seats were appointed by one of them.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import askable
from vvgctl.rules.parties import among, chosen
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.schema.parameters import PARTY_OR_BODIES, closed, one, some
from vvgctl.source import Place
from vvgctl.structure import BodyOnDay

PARAMETERS = closed(
    {"only": one("Endast | Only", "De enda som utser. | The only ones who appoint.", some(PARTY_OR_BODIES))},
    "only",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    for group in body.seats:
        if group.count.most:
            yield from _unnamed(body, group.appointed_by, demand, group.where / "appointed_by")


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    if body.body.holders is None:
        yield CannotTell(body.where, _("who holds the seats in {body}?", body=body.label), askable(body))
        return
    for holder in body.holders:
        yield from _unnamed(body, holder.appointed_by, demand, holder.where / "appointed_by")


def _unnamed(body: BodyOnDay, party: str, demand: Demand, where: Place) -> Verdicts:
    allowed = chosen(body.snapshot, demand.many("only"), demand.where / "only")
    if not among(body.snapshot, party, allowed):
        values = {"party": body.snapshot.label(party), "body": body.label}
        yield Broken(where, _("{party} is not among those who appoint to {body}", **values))


KEPT = """
bodies/board.yaml:
  seats: [{appointed_by: league, count: 2}, {appointed_by: office, count: 2}]
  holders: [{appointed_by: office}]
clause: {only: [league, region]}
"""
BROKEN = """
bodies/board.yaml:
  seats:
    - {appointed_by: league, count: 2}
    - appointed_by: east  # <-
      count: 1
  holders:
    - appointed_by: west  # <-
clause: {only: [league, {bodies: {level: local}}]}
"""
NOT_APPLICABLE = """
bodies/board.yaml:
  seats: [{appointed_by: east, count: 2}]
  life: [{state: active, until: 2019}]
clause: {only: league}
"""
UNKNOWN = """
bodies/board.yaml:  # <-
  seats: unknown  # <-
clause: {only: league}
"""
