"""What a document demands, clause by clause, and what has been set aside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from vvgctl.source import Place
from vvgctl.structure.dates import ALWAYS, Span, VagueDate
from vvgctl.structure.records.seat import BodyFilter
from vvgctl.structure.records.source import Citation, Sources
from vvgctl.structure.records.words import Words
from vvgctl.structure.references import BodyId, ClauseId, DecisionId, DocumentId, ProposalId


@dataclass(frozen=True, slots=True)
class InForce:
    """When demands are in force: on some days, or `with` a proposal, from when it is adopted."""

    with_: ProposalId | None = None
    span: Span = ALWAYS
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Clause:
    """One demand: our wording, the words cited, and the rule that tests it with which parameters."""

    id: str
    says: Words
    cites: Citation
    force: str
    rule: str
    with_: Mapping[str, Any] = field(default_factory=dict)
    on: BodyFilter | tuple[BodyId, ...] | None = None
    level: str | None = None
    limits: bool = False
    in_force: InForce | None = None
    replaces: tuple[ClauseId, ...] = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Mandate:
    """A document that charges bodies, as clauses."""

    id: str
    document: DocumentId
    on: BodyFilter | tuple[BodyId, ...]
    in_force: InForce
    clauses: tuple[Clause, ...]
    source: Sources = ()
    written_id: str | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)

    def full_name(self, clause: Clause) -> str:
        """What one of its clauses is called in the whole structure: `mandate/clause`."""
        return f"{self.id}/{clause.id}"


@dataclass(frozen=True, slots=True)
class SetAside:
    """An exception: a clause or rule set aside for a reason, by a decision, until a date."""

    sets_aside: str
    reason: str
    until: VagueDate
    by: DecisionId | None = None
    on: str | None = None
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)
