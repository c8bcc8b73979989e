"""Where a fact comes from, and where sources disagree."""

from __future__ import annotations

from dataclasses import dataclass, field

from vvgctl.source import Place
from vvgctl.structure.references import Dependent, DocumentId


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a document: its section, and a phrase of a few words that stands there once."""

    document: DocumentId | None = None
    section: str | None = None
    phrase: str | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)


Sources = tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """What one source says of a thing, in our words."""

    says: str
    source: Sources
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Sources that disagree, the reading chosen and why, and what depends on it."""

    id: str
    about: str
    accounts: tuple[Account, ...]
    reading: str
    because: str
    depends: tuple[Dependent, ...] = ()
    where: Place = field(compare=False, repr=False, kw_only=True)
