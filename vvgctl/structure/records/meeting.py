"""How often a body shall meet, and the meetings held."""

from __future__ import annotations

from dataclasses import dataclass, field

from vvgctl.source import Place
from vvgctl.structure.dated import Lacking, Unknown
from vvgctl.structure.dates import ALWAYS, Span, VagueDate
from vvgctl.structure.records.agenda import Item
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import BodyId, MeetingKind, Party, Side

MOST_YEARS = 20
"""What a file of meetings may be about; it is looked at month by month."""


@dataclass(frozen=True, slots=True)
class MeetingPattern:
    """How often a body shall meet: so many times per `year`, `half_year`, `quarter` or `month`."""

    per: str
    at_least: int | None = None
    exactly: int | None = None
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class ExtraMeetings:
    """Meetings beyond the pattern: of which kind, and who may call them."""

    kind: MeetingKind
    called_by: tuple[str, ...]
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class MinutesPattern:
    """How minutes are kept: signed by whom (`chair`, `other_side`), published by whom."""

    kept: bool
    signed_by: tuple[str, ...] = ()
    published_by: tuple[Party, ...] = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed: as `chair`, `vice_chair` or `member`, of which party or side."""

    as_: str
    of: Party | None = None
    side: Side | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of one meeting."""

    signed_by: tuple[Signature, ...] | Unknown | None = None
    published_by: tuple[Party, ...] | Unknown | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting held or planned."""

    date: VagueDate
    kind: MeetingKind | None = None
    called_by: str | None = None
    minutes: Minutes | Unknown | Lacking | None = None
    items: tuple[Item, ...] | Unknown | None = None
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Meetings:
    """The meetings of a body in a period; only where `complete` does a missing one count as not held."""

    id: str
    body: BodyId
    period: VagueDate
    complete: bool
    meetings: tuple[Meeting, ...] = ()
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)
