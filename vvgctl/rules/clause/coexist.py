"""Shared services stand beside each other, each under an agreement of its own, until a day.

One of them says so under `coexists_with`. `purpose` is what both are for.
"""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.schema.parameters import DATE, FLAG, closed, one, record, some, word
from vvgctl.structure import BodyOnDay
from vvgctl.structure.dates import vague_date
from vvgctl.structure.records.service import Coexistence, Service

PARAMETERS = closed(
    {
        "services": one("Tjänster | Services", "Tjänsterna. | The services.", some(record("service"))),
        "until": one(
            "Till och med | Until", "Sista dagen de står bredvid varandra. | The last day they do.", DATE
        ),
        "agreements_apart": one(
            "Var sitt avtal | Agreements apart",
            "Sant: var och en vilar på ett eget avtal. | True: each rests on an agreement of its own.",
            FLAG,
        ),
        "purpose": one("Ändamål | Purpose", "Vad de är till för. | What they are for.", word("purposes")),
    },
    "services",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    structure, names = body.snapshot.structure, demand.many("services")
    services: list[Service] = [
        one for one in structure.services if one.id in names and one.span.may_hold(body.day)
    ]
    yield from _beside(services, body, demand)
    if demand.get("agreements_apart"):
        yield from _under_one(services, body)
    for service in services:
        if demand.get("purpose") not in (None, service.purpose):
            values = {
                "service": body.snapshot.label(service.id),
                "purpose": body.snapshot.label(demand["purpose"]),
            }
            yield Broken(service.where / "purpose", _("{service} is not for {purpose}", **values))


def _beside(services: list[Service], body: BodyOnDay, demand: Demand) -> Verdicts:
    wanted = vague_date(str(demand["until"])) if "until" in demand else None
    found, named = list(_coexistences(services, body)), demand.many("services")
    if len(named) > 1 and not found and not (wanted and wanted.latest < body.day):
        labels = body.snapshot.labels(named)
        where = services[-1].where if services else demand.where
        yield Broken(where, _("nothing says that {services} stand beside each other", services=labels))
    for coexistence in found:
        end = coexistence.span.end
        if wanted and not (end.earliest <= wanted.latest and wanted.earliest <= end.latest):
            message = _("they stand beside each other until {end}, not {wanted}", end=end, wanted=wanted)
            yield Broken(coexistence.where / "until", message)


def _coexistences(services: list[Service], body: BodyOnDay) -> Iterator[Coexistence]:
    """What the services tell of standing beside each other on the day."""
    ids = {service.id for service in services}
    told = (one for service in services for one in service.coexists_with)
    return (one for one in told if one.service in ids and one.span.may_hold(body.day))


def _under_one(services: list[Service], body: BodyOnDay) -> Verdicts:
    under: dict[str, Service] = {}
    for service in services:
        agreement = service.agreement.at(body.day)
        if agreement in under:
            other = body.snapshot.label(under[agreement].id)
            message = _(
                "{service} rests on the same agreement as {other}",
                service=body.snapshot.label(service.id),
                other=other,
            )
            yield Broken(service.where / "agreement", message)
        elif agreement is None:
            message = _("{service} rests on no agreement", service=body.snapshot.label(service.id))
            yield Broken(service.where / "agreement", message)
        else:
            under[agreement] = service


KEPT = """
bodies/board.yaml: {}
agreements.yaml: [{id: a, name: A, parties: [league]}, {id: b, name: B, parties: [league]}]
services.yaml:
  - {id: bus, name: Bus, purpose: planning, agreement: a}
  - {id: tram, name: Tram, purpose: planning, agreement: b, coexists_with: [{service: bus, until: 2027}]}
clause: {services: [bus, tram], until: 2027-12-31, agreements_apart: true, purpose: planning}
"""
BROKEN = (
    """
bodies/board.yaml: {}
agreements.yaml: [{id: a, name: A, parties: [league]}]
services.yaml:
  - {id: bus, name: Bus, purpose: planning, agreement: a}
  - id: tram
    name: Tram
    purpose: planning
    agreement: a  # <-
    coexists_with:
      - {service: bus, until: 2026}  # <-
clause: {services: [bus, tram], until: 2027-12-31, agreements_apart: true}
""",
    """
bodies/board.yaml: {}
services.yaml:
  - {id: bus, name: Bus, purpose: planning}
  - {id: tram, name: Tram}  # <-
clause: {services: [bus, tram], purpose: planning}
""",
    """
bodies/board.yaml: {}
services.yaml:
  - id: bus
    name: Bus
    agreement: none  # <-
  - id: tram
    name: Tram
    agreement: none  # <-
    coexists_with: [{service: bus, until: 2027}]
clause: {services: [bus, tram], until: 2027-12-31, agreements_apart: true}
""",
    """
bodies/board.yaml: {}
services.yaml:
  - {id: bus, name: Bus, from: 2019}
  - {id: tram, name: Tram, from: 2019, coexists_with: [{service: bus, until: 2020-06}]}  # <-
in_force: {from: 2020-07-01}
clause: {services: [bus, tram]}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  life: [{state: active, until: 2018}]
services.yaml: [{id: bus, name: Bus}]
clause: {services: bus, purpose: planning}
"""
UNKNOWN = """
bodies/board.yaml: {}
services.yaml:
  - id: bus
    name: Bus
    agreement: {unknown: "Which agreement?", ask: [league]}  # <-
    coexists_with: [{service: bus}]
clause: {services: bus, agreements_apart: true}
"""
