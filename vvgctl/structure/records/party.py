"""Those who take part: principals, and the organisations that act for them."""

from __future__ import annotations

from dataclasses import dataclass, field

from vvgctl.source import Place
from vvgctl.structure.dated import Dated
from vvgctl.structure.dates import ALWAYS, Span
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import Party, PrincipalId, PrincipalKind, Side


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name that is also used, and where."""

    name: str
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)

    SHORTHAND = "name"


@dataclass(frozen=True, slots=True)
class PrincipalFilter:
    """Principals chosen by what they are."""

    kind: PrincipalKind | None = None
    side: Side | None = None
    except_: tuple[PrincipalId, ...] = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Post:
    """An office in a principal or organisation; people's names are not kept."""

    id: str
    name: str
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Principal:
    """A legal body that takes part: the region, or a municipality (`code` is Statistics Sweden's)."""

    id: str
    name: Dated[str]
    kind: PrincipalKind
    side: Side
    short: Dated[str]
    code: str | None = None
    outside: bool = False
    posts: tuple[Post, ...] = ()
    also_called: tuple[OtherName, ...] = ()
    formerly: tuple[str, ...] = ()
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who acts for principals; one `outside` only works for them, and stands on no side."""

    id: str
    name: Dated[str]
    short: Dated[str]
    side: Side | None = None
    acts_for: PrincipalFilter | tuple[PrincipalId, ...] = ()
    part_of: Party | None = None
    outside: bool = False
    posts: tuple[Post, ...] = ()
    also_called: tuple[OtherName, ...] = ()
    formerly: tuple[str, ...] = ()
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)
