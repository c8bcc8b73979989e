"""What principals have agreed."""

from __future__ import annotations

from dataclasses import dataclass, field

from vvgctl.source import Place
from vvgctl.structure.dated import Unknown
from vvgctl.structure.dates import ALWAYS, Span
from vvgctl.structure.records.party import OtherName, PrincipalFilter
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import FieldOfWork, Party


@dataclass(frozen=True, slots=True)
class AgreementParty:
    """One that an agreement is between, or principals chosen by what they are."""

    party: Party | None = None
    principals: PrincipalFilter | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)

    SHORTHAND = "party"


@dataclass(frozen=True, slots=True)
class Agreement:
    """What principals have agreed: between whom, about what, and who drafts it."""

    id: str
    name: str
    short: str | None = None
    parties: tuple[AgreementParty, ...] | Unknown = ()
    regulates: str | None = None
    fields_of_work: tuple[FieldOfWork, ...] = ()
    drafted_by: tuple[Party, ...] | Unknown | None = None
    also_called: tuple[OtherName, ...] = ()
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)

    @property
    def known_parties(self) -> tuple[AgreementParty, ...]:
        """Those it is between, as far as is known."""
        return self.parties if isinstance(self.parties, tuple) else ()
