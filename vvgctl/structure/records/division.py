"""Ways to divide the principals into areas."""

from __future__ import annotations

from dataclasses import dataclass, field

from vvgctl.source import Place
from vvgctl.structure.dates import ALWAYS, Span
from vvgctl.structure.records.party import PrincipalFilter
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import Party, PrincipalId


@dataclass(frozen=True, slots=True)
class Member:
    """A principal's place in an area, for a time."""

    principal: PrincipalId
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)

    SHORTHAND = "principal"


@dataclass(frozen=True, slots=True)
class Area:
    """A part of a division."""

    id: str
    name: str
    members: tuple[Member, ...] = ()
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A principal whose area is not known: which areas it may be in, what to ask, and whom."""

    principal: PrincipalId
    between: tuple[str, ...]
    question: str | None = None
    ask: tuple[Party, ...] = ()
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Division:
    """One way to divide the principals it `divides`."""

    id: str
    name: str
    divides: PrincipalFilter
    areas: tuple[Area, ...]
    unplaced: tuple[Unplaced, ...] = ()
    complete: bool = True
    source: Sources = ()
    span: Span = ALWAYS
    written_id: str | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)
