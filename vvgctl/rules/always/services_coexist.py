"""Two services for one purpose stand under one agreement.

Where they stand under different ones, `coexists_with` says until when, and that day has not passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts, not_known
from vvgctl.source import Place
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.dates import FOREVER
from vvgctl.structure.records.service import Coexistence, Service

SUBJECT = "service"
LEVEL = "warning"


def breaks(structure: Structure, service: Service) -> Iterator[date]:
    """The days on which another service for the purpose changes."""
    for other in structure.services:
        if other.purpose == service.purpose:
            yield from structure.breaks[("service", other.id)]


def check(service: Service, snapshot: Snapshot) -> Verdicts:
    for other in _others(service, snapshot):
        mine, theirs = service.agreement.at(snapshot.day), other.agreement.at(snapshot.day)
        if bare := next((one for one in (service, other) if not one.agreement.spells), None):
            question = _("under which agreement does {service} stand?", service=snapshot.label(bare.id))
            yield not_known(bare.where / "agreement", None, question)
        elif mine != theirs:
            yield _apart(service, other, snapshot)


def _others(service: Service, snapshot: Snapshot) -> Iterator[Service]:
    """The other services for its purpose; of two, only the one that tells of the other has it."""
    if service.purpose is None or not service.span.holds(snapshot.day):
        return
    for other in snapshot.structure.services:
        if other.id != service.id and other.purpose == service.purpose and other.span.holds(snapshot.day):
            mine, theirs = _beside(service, other) is not None, _beside(other, service) is not None
            if (mine, other.id) > (theirs, service.id):
                yield other


def _beside(service: Service, other: Service) -> Coexistence | None:
    return next((one for one in service.coexists_with if one.service == other.id), None)


def _apart(service: Service, other: Service, snapshot: Snapshot) -> Broken:
    beside = _beside(service, other)
    values = {"one": snapshot.label(service.id), "other": snapshot.label(other.id)}
    where: Place = beside.where if beside else service.where
    if beside is None or beside.span.end == FOREVER:
        message = _("{one} and {other} are for the same purpose, under different agreements", **values)
        return Broken(where, message, _("say until when, under coexists_with"))
    if beside.span.holds(snapshot.day) is False:
        message = _(
            "{one} and {other} were to stand beside each other until {end} only",
            end=beside.span.end,
            **values,
        )
        return Broken(where, message)
    message = _(
        "{one} and {other} are for the same purpose, under different agreements until {end}",
        end=beside.span.end,
        **values,
    )
    return Broken(where, message)


KEPT = """
agreements.yaml: [{id: a, name: A, parties: [league]}, {id: b, name: B, parties: [league]}]
services.yaml:
  - {id: bus, name: Bus, purpose: planning, agreement: a}
  - {id: tram, name: Tram, purpose: planning, agreement: a}
  - {id: boat, name: Boat, agreement: b}
"""
BROKEN = (
    """
agreements.yaml: [{id: a, name: A, parties: [league]}, {id: b, name: B, parties: [league]}]
services.yaml:
  - {id: bus, name: Bus, purpose: planning, agreement: a}  # <-
  - {id: tram, name: Tram, purpose: planning, agreement: b}
""",
    """
agreements.yaml: [{id: a, name: A, parties: [league]}, {id: b, name: B, parties: [league]}]
services.yaml:
  - {id: bus, name: Bus, purpose: planning, agreement: a}
  - id: tram
    name: Tram
    purpose: planning
    agreement: b
    coexists_with:
      - {service: bus, until: 2022}  # <-
""",
    """
agreements.yaml: [{id: a, name: A, parties: [league]}, {id: b, name: B, parties: [league]}]
services.yaml:
  - {id: bus, name: Bus, purpose: planning, agreement: a}
  - id: tram
    name: Tram
    purpose: planning
    agreement: b
    coexists_with:
      - {service: bus, until: 2020-06}  # <-
""",
)
UNKNOWN = """
agreements.yaml: [{id: a, name: A, parties: [league]}]
services.yaml:
  - {id: bus, name: Bus, purpose: planning, agreement: a}
  - id: tram
    name: Tram
    purpose: planning
    agreement: {unknown: "Under which agreement?", ask: [league]}  # <-
    coexists_with: [{service: bus}]
"""
