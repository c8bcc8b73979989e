"""What is decided, ordered and handled."""

from __future__ import annotations

from dataclasses import dataclass, field

from vvgctl.source import Place
from vvgctl.structure.dated import Unknown
from vvgctl.structure.dates import ALWAYS, Span, VagueDate
from vvgctl.structure.records.party import OtherName, PrincipalFilter
from vvgctl.structure.records.seat import BodyFilter
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import (
    BodyId,
    DecisionId,
    Effect,
    FieldOfWork,
    FormerBodyId,
    FunctionKind,
    Level,
    MandateId,
    Mode,
    Party,
)


@dataclass(frozen=True, slots=True)
class Decision:
    """Who said what and when, with what effect; `about` names what it made true."""

    id: str
    by: Party | Unknown
    date: VagueDate
    says: str
    effect: Effect | None = None
    reached_by: Mode | None = None
    lifted_to: BodyId | Unknown | None = None
    rests_on: tuple[DecisionId, ...] = ()
    about: tuple[FormerBodyId, ...] = ()
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Function:
    """Support that is no body: where it is placed, what it serves."""

    id: str
    name: str
    kind: FunctionKind
    placed_at: tuple[Party, ...] | Unknown | None = None
    serves: tuple[BodyId, ...] = ()
    mandate: MandateId | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Raisers:
    """Those who may raise a kind of matter: bodies chosen by what they are, or named parties."""

    party: Party | None = None
    bodies: BodyFilter | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)

    SHORTHAND = "party"


@dataclass(frozen=True, slots=True)
class Negotiation:
    """Talks between parties, at a level, to which a kind of matter goes on."""

    negotiation_between: tuple[Party, ...]
    level: Level | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Matter:
    """A kind of matter: who may raise it, who sorts it together, who handles it or must not.

    `handled_alone`: each principal handles it on its own.
    """

    id: str
    name: str
    raised_by: tuple[Raisers, ...] | Unknown | None = None
    sorted_by: tuple[Party, ...] | Unknown | None = None
    handled_by: tuple[Party, ...] | Unknown | None = None
    not_handled_by: tuple[BodyId, ...] = ()
    handled_alone: bool = False
    goes_to: Negotiation | Unknown | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Progress:
    """A state of an assignment (`ordered`, `begun`, `done`, `ended`) for a time."""

    state: str
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Assignment:
    """Ordered work; `concerns` names the function, body or matter it is about."""

    id: str
    about: str
    concerns: str | None = None
    ordered_by: Party | Unknown | None = None
    assigned_to: tuple[Party, ...] | Unknown | None = None
    carried_out_by: str | Unknown | None = None
    scope: tuple[str, ...] = ()
    states: tuple[Progress, ...] | Unknown | None = None
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


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
    parties: tuple[AgreementParty, ...] = ()
    regulates: str | None = None
    fields_of_work: tuple[FieldOfWork, ...] = ()
    drafted_by: tuple[Party, ...] | Unknown | None = None
    also_called: tuple[OtherName, ...] = ()
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)
