"""What is decided, ordered and handled."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from vvgctl.source import Place
from vvgctl.structure.dated import Unknown
from vvgctl.structure.dates import ALWAYS, Span, VagueDate
from vvgctl.structure.records.party import OtherName
from vvgctl.structure.records.seat import BodyFilter
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import (
    AssignmentId,
    BodyId,
    DecisionId,
    Effect,
    FormerBodyId,
    FunctionKind,
    Level,
    MandateId,
    Mode,
    Party,
)


@dataclass(frozen=True, slots=True)
class StatedScope:
    """What a decision says that an assignment includes."""

    assignment: AssignmentId
    scope: tuple[str, ...]
    where: Place = field(compare=False, repr=False, kw_only=True)


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
    scope_of: tuple[StatedScope, ...] = ()
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Function:
    """Support that is no body: where it is placed, what it serves."""

    id: str
    name: str
    kind: FunctionKind
    also_called: tuple[OtherName, ...] = ()
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
class Handler:
    """One that handles a kind of matter, for a time."""

    party: Party
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)

    SHORTHAND = "party"


@dataclass(frozen=True, slots=True)
class Matter:
    """A kind of matter: who may raise it, who sorts it together, who handles it or must not.

    `handled_alone`: each principal handles it on its own.
    """

    id: str
    name: str
    raised_by: tuple[Raisers, ...] | Unknown | None = None
    sorted_by: tuple[Party, ...] | Unknown | None = None
    handled_by: tuple[Handler, ...] | Unknown | None = None
    not_handled_by: tuple[BodyId, ...] = ()
    handled_alone: bool = False
    goes_to: Negotiation | Unknown | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)

    def handlers(self, day: date) -> tuple[str, ...]:
        """Those who handle it, or may, on a day, as far as is known."""
        known = self.handled_by if isinstance(self.handled_by, tuple) else ()
        return tuple(one.party for one in known if one.span.may_hold(day))
