"""Two services for one purpose stand under one agreement.

Where they stand under different ones, the rule warns for as long as they do, and names the day until which
that is meant to last, which `coexists_with` says. A service with the agreement `none` is left aside.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.source import Place
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import FOREVER
from vvgctl.structure.records.service import Coexistence, Service

SUBJECT = "service"
LEVEL = "warning"

Standing = tuple[str, Service]
"""A service with the agreement that it stands under; with nothing (`""`) where nobody can tell which."""


def breaks(structure: Structure, service: Service) -> Iterator[date]:
    """The days on which another service for the purpose changes."""
    for other in structure.services_for.get(service.purpose or "", ()):
        yield from structure.breaks[("service", other.id)]


def check(service: Service, snapshot: Snapshot) -> Verdicts:
    standing = snapshot.once(_standing).get(service.purpose or "", ())
    mine = _agreement(service, snapshot.day)
    if len(standing) < 2 or mine is None or not service.span.holds(snapshot.day):
        return
    if not mine:
        yield _asked(service, snapshot)
        return
    for other in (*_told_of(service, mine, snapshot), *_next_untold(service, mine, standing, snapshot.day)):
        yield _apart(service, other, snapshot)


def _standing(snapshot: Snapshot) -> Mapping[str, tuple[Standing, ...]]:
    """The services for each purpose that are there on the day, in the order of their agreements."""
    return {
        purpose: tuple(sorted(_under(services, snapshot.day), key=_agreement_first))
        for purpose, services in snapshot.structure.services_for.items()
    }


def _under(services: tuple[Service, ...], day: date) -> Iterator[Standing]:
    there = (one for one in services if one.span.holds(day))
    known = ((_agreement(one, day), one) for one in there)
    return ((agreement, one) for agreement, one in known if agreement is not None)


def _agreement_first(standing: Standing) -> tuple[str, str]:
    agreement, service = standing
    return agreement, service.id


def _agreement(service: Service, day: date) -> str | None:
    """The agreement that it stands under; None where there is none, nothing where nobody can tell."""
    spell = service.agreement.spell(day)
    if spell is None or not spell.span.holds(day):
        return ""
    if isinstance(spell.value, Lacking):
        return "" if spell.value.unclear else None
    return spell.value if isinstance(spell.value, str) else ""


def _asked(service: Service, snapshot: Snapshot) -> CannotTell:
    spell = service.agreement.spell(snapshot.day)
    question = _("under which agreement does {service} stand?", service=snapshot.label(service.id))
    where = spell.where if spell else service.where / "agreement"
    return not_known(where, spell and spell.value, question)


def _told_of(service: Service, mine: str, snapshot: Snapshot) -> Iterator[Service]:
    """Those under other agreements that it tells of; where both tell, what weighs more counts."""
    for id in dict.fromkeys(one.service for one in service.coexists_with):
        other: Service | None = snapshot.structure.find(("service",), id)
        if other is None or other.purpose != service.purpose or not other.span.holds(snapshot.day):
            continue
        if _agreement(other, snapshot.day) not in (None, "", mine):
            ours, theirs = (
                _weight(_beside(*two, snapshot.day), snapshot.day)
                for two in ((service, other), (other, service))
            )
            if ours and (ours, other.id) > (theirs, service.id):
                yield other


def _next_untold(service: Service, mine: str, standing: tuple[Standing, ...], day: date) -> Iterator[Service]:
    """The first one under another agreement that neither tells of; the rest come in their turn."""
    start = bisect_right(standing, mine, key=lambda one: one[0])
    others = (other for _agreement, other in islice(standing, start, None))
    untold = (one for one in others if not (_beside(service, one, day) or _beside(one, service, day)))
    return islice(untold, 1)


def _beside(service: Service, other: Service, day: date) -> Coexistence | None:
    """What it tells of standing beside another: what holds on the day, else what ended last."""
    told = [one for one in service.coexists_with if one.service == other.id and _weight(one, day)]
    return max(told, key=lambda one: (_weight(one, day), one.span.end), default=None)


def _weight(beside: Coexistence | None, day: date) -> int:
    """What holds weighs more than what may, what is over less, what is still to come nothing."""
    if beside is None or day < beside.span.start.earliest:
        return 0
    return {True: 3, None: 2, False: 1}[beside.span.holds(day)]


def _apart(service: Service, other: Service, snapshot: Snapshot) -> Broken:
    beside = _beside(service, other, snapshot.day)
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
  - {id: foot, name: Foot, purpose: planning, agreement: none}
  - {id: bike, name: Bike, purpose: planning, agreement: none}
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
    """
agreements.yaml: [{id: a, name: A, parties: [league]}, {id: b, name: B, parties: [league]}]
services.yaml:
  - {id: bus, name: Bus, purpose: planning, agreement: a}
  - id: tram
    name: Tram
    purpose: planning
    agreement: b
    coexists_with:
      - {service: bus, until: 2018}  # <-
      - {service: bus, from: 2019, until: 2022}  # <-
      - {service: bus, from: 2024, until: 2030}
""",
    """
agreements.yaml: [{id: a, name: A, parties: [league]}, {id: b, name: B, parties: [league]}]
services.yaml:
  - {id: bus, name: Bus, purpose: planning, agreement: a}  # <-
  - id: tram
    name: Tram
    purpose: planning
    agreement: b
    coexists_with:
      - {service: bus, from: 2024, until: 2030}
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
