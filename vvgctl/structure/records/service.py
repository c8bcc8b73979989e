"""IT services that principals share."""

from __future__ import annotations

from dataclasses import dataclass, field

from vvgctl.source import Place
from vvgctl.structure.dated import Dated, Unknown
from vvgctl.structure.dates import ALWAYS, Span
from vvgctl.structure.records.party import OtherName
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import AgreementId, AssignmentId, DecisionId, Party, Purpose, ServiceId


@dataclass(frozen=True, slots=True)
class Coexistence:
    """Another service that is used beside it, for a time."""

    service: ServiceId
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Service:
    """A shared service: what for, under which agreement, by whose assignment, and by which decision used."""

    id: str
    name: str
    agreement: Dated[AgreementId]
    assignment: Dated[AssignmentId]
    decision: Dated[DecisionId]
    short: str | None = None
    purpose: Purpose | None = None
    managed_by: tuple[Party, ...] | Unknown | None = None
    coexists_with: tuple[Coexistence, ...] = ()
    also_called: tuple[OtherName, ...] = ()
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)
