"""Written sources."""

from __future__ import annotations

from dataclasses import dataclass, field

from vvgctl.source import Place
from vvgctl.structure.dated import Lacking, Unknown
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.records.agenda import Item
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import DocumentId, Party


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that holds a document's text, and its SHA-256 checksum."""

    file: str
    sha256: str
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Signing:
    """A line on which a document is signed: for whom, by which of their posts, and when."""

    for_: Party
    post: str
    signed: VagueDate | Unknown | Lacking | None = None
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class NotDemand:
    """A sentence that sounds like a demand (a phrase of it) and why no clause is written for it."""

    phrase: str
    because: str
    section: str | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Version:
    """An edition of a document."""

    name: str
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Document:
    """A written source."""

    id: str
    title: str
    publisher: str | Unknown | None = None
    date: VagueDate | None = None
    page: str | None = None
    copy: Copy | None = None
    transcript: Copy | None = None
    sections: tuple[str, ...] = ()
    builds_on: tuple[DocumentId, ...] = ()
    versions: tuple[Version, ...] = ()
    agenda: tuple[Item, ...] = ()
    signatures: tuple[Signing, ...] = ()
    not_demands: tuple[NotDemand, ...] = ()
    note: str | None = None
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)
