"""Words in the languages of the structure."""

from __future__ import annotations

from dataclasses import dataclass, field

from vvgctl.source import Place


@dataclass(frozen=True, slots=True)
class Words:
    """A wording in Swedish, in English, or both; each stands in for the other."""

    sv: str | None = None
    en: str | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)

    SHORTHAND = "sv"

    def text(self, language: str) -> str:
        """The wording in `language`, else in the other one."""
        first, second = (self.en, self.sv) if language == "en" else (self.sv, self.en)
        return first or second or ""


@dataclass(frozen=True, slots=True)
class Declared:
    """A word that `structure.yaml` declares: a level, side, sphere, role, kind …"""

    id: str
    category: str
    words: Words
    where: Place = field(compare=False, repr=False, kw_only=True)

    def text(self, language: str) -> str:
        return self.words.text(language)


@dataclass(frozen=True, slots=True)
class About:
    """What `structure.yaml` says of the structure as a whole."""

    name: Words
    language: str = "sv"
    known_through: str | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)
