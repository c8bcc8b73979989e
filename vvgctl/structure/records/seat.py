"""Places in a body, who holds them, and who leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from vvgctl.source import Place
from vvgctl.structure.dated import Unknown
from vvgctl.structure.dates import ALWAYS, Span
from vvgctl.structure.numbers import ONE, VagueNumber
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import (
    BodyId,
    BodyKind,
    DecisionId,
    FieldOfWork,
    Level,
    Party,
    PrincipalId,
    Role,
    Side,
    Sphere,
)


@dataclass(frozen=True, slots=True)
class BodyFilter:
    """Bodies chosen by what they are."""

    level: Level | None = None
    sphere: Sphere | None = None
    kind: BodyKind | None = None
    prepares: BodyId | None = None
    except_: tuple[BodyId, ...] = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Seat:
    """Places in a body: how many, for whom, who appoints, on which side, in which role.

    `for_each` makes one such seat for each body chosen; `appointed_by: self` is then that body.
    `of_which` bounds how many of them come from each side.
    """

    appointed_by: Party
    count: VagueNumber
    for_each: BodyFilter | tuple[BodyId, ...] | None = None
    role: Role | None = None
    side: Side | None = None
    of_which: Mapping[str, int | str] | None = None
    by: DecisionId | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who is known to hold seats: by appointer, principal and field of work, never by name."""

    appointed_by: Party
    count: VagueNumber = ONE
    of: PrincipalId | None = None
    field_of_work: FieldOfWork | None = None
    role: Role | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Alternation:
    """The chair passes between parties, each holding it for `every` (`year`, `2 years`)."""

    between: tuple[Party, ...]
    every: str
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Turn:
    """A year in which it is known who led."""

    year: int
    chair: Party
    vice_chair: Party | None = None
    administered_by: Party | None = None
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Chair:
    """Who leads a body: a rule by which it passes on, or one party."""

    alternates: Alternation | None = None
    party: Party | None = None
    vice_chair: str | None = None
    administers: bool | None = None
    held: tuple[Turn, ...] | Unknown = ()
    where: Place = field(compare=False, repr=False, kw_only=True)
