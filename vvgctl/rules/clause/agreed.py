"""There is an agreement between so many principals of each kind, about what, and drafted by whom.

`fields_of_work` are among the fields that it regulates. A principal that has ended no longer counts; a part
of a party counts as that party.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.parties import among, missing
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.schema.parameters import PARTIES, PRINCIPALS_OF_EACH_KIND, closed, one, record, some, word
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.records.agreement import Agreement

PARAMETERS = closed(
    {
        "agreement": one("Avtal | Agreement", "Avtalet. | The agreement.", record("agreement")),
        "principals": PRINCIPALS_OF_EACH_KIND,
        "fields_of_work": one(
            "Verksamhetsområden | Fields of work",
            "Områden som det ska reglera. | Fields that it shall regulate.",
            some(word("fields_of_work")),
        ),
        "drafted_by": one("Tas fram av | Drafted by", "De som tar fram det. | Those who draft it.", PARTIES),
    },
    "agreement",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    agreement: Agreement | None = body.snapshot.structure.find(("agreement",), demand["agreement"])
    if agreement is None:
        return
    if not agreement.span.may_hold(body.day):
        message = _("{agreement} is not in force on {day}", agreement=agreement.name, day=body.day)
        yield Broken(agreement.where, message)
    elif not agreement.span.holds(body.day):
        values = {"agreement": agreement.name, "day": body.day}
        yield CannotTell(agreement.where, _("is {agreement} in force on {day}?", **values))
    yield from _between(body, agreement, demand)
    for field in demand.many("fields_of_work"):
        if field not in agreement.fields_of_work:
            values = {"agreement": agreement.name, "field": body.snapshot.label(field)}
            yield Broken(
                agreement.where / "fields_of_work", _("{agreement} does not regulate {field}", **values)
            )
    yield from _drafted(body, agreement, demand)


def _between(body: BodyOnDay, agreement: Agreement, demand: Demand) -> Verdicts:
    snapshot, where = body.snapshot, agreement.where / "parties"
    if "principals" in demand and isinstance(agreement.parties, Unknown):
        yield not_known(where, agreement.parties, _("who is {agreement} between?", agreement=agreement.name))
        return
    parties = frozenset().union(
        *(
            snapshot.principals(one.principals)
            if one.principals
            else snapshot.represented_by(one.party or "")
            for one in agreement.known_parties
        )
    )
    there = (p for p in snapshot.structure.principals if p.span.may_hold(snapshot.day))
    kinds = [principal.kind for principal in there if principal.id in parties]
    for kind, wanted in demand.get("principals", {}).items():
        if (count := kinds.count(kind)) != wanted:
            message = _(
                "{agreement} is between {count} of {kind}, not {wanted}",
                agreement=agreement.name,
                count=count,
                kind=snapshot.label(kind),
                wanted=wanted,
            )
            yield Broken(where, message)


def _drafted(body: BodyOnDay, agreement: Agreement, demand: Demand) -> Verdicts:
    snapshot, where, drafters = body.snapshot, agreement.where / "drafted_by", agreement.drafted_by
    wanted = demand.many("drafted_by")
    if wanted and not isinstance(drafters, tuple):
        yield not_known(where, drafters, _("who drafts {agreement}?", agreement=agreement.name))
    elif wanted and isinstance(drafters, tuple):
        for party in missing(snapshot, wanted, drafters):
            values = {"party": snapshot.label(party), "agreement": agreement.name}
            yield Broken(where, _("{party} takes no part in drafting {agreement}", **values))
        for party in drafters:
            if not among(snapshot, party, wanted):
                values = {"party": snapshot.label(party), "agreement": agreement.name}
                yield Broken(where, _("{party} should not draft {agreement}", **values))


KEPT = """
bodies/board.yaml: {}
agreements.yaml:
  - id: care
    name: Care
    parties: [region, {principals: {kind: town}}]
    fields_of_work: [care, school]
    drafted_by: [league, office]
clause:
  agreement: care
  principals: {town: 2, region: 1}
  fields_of_work: care
  drafted_by: [league, region]
"""
BROKEN = (
    """
bodies/board.yaml: {}
agreements.yaml:
  - id: care
    name: Care
    parties: [region, east]  # <-
    fields_of_work: [school]  # <-
    drafted_by: [league, board]  # <-
clause:
  agreement: care
  principals: {town: 2, region: 1}
  fields_of_work: care
  drafted_by: [league, region]
""",
    """
bodies/board.yaml: {}
agreements.yaml:
  - {id: care, name: Care, parties: [region], until: 2019}  # <-
clause: {agreement: care}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  life: [{state: active, until: 2018}]
agreements.yaml: [{id: care, name: Care, parties: [region]}]
clause: {agreement: care}
"""
UNKNOWN = (
    """
bodies/board.yaml: {}
agreements.yaml:
  - id: care
    name: Care
    parties: [region, east]
    drafted_by: unknown  # <-
clause: {agreement: care, drafted_by: league}
""",
    """
bodies/board.yaml: {}
agreements.yaml:
  - {id: care, name: Care, parties: [region], from: 2019..2021}  # <-
clause: {agreement: care}
""",
)
