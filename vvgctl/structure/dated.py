"""Facts that hold for a time, facts nobody knows, and facts that a source says are lacking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from vvgctl.source import Place
from vvgctl.structure.dates import ALWAYS, Span
from vvgctl.structure.references import Party

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unknown:
    """A fact that no source gives: the question to ask, and whom."""

    question: str | None = None
    ask: tuple[Party, ...] = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Lacking:
    """A fact that is not there (`none` in the files), because a source says so or for a reason of ours.

    An `unclear` one is there, and a source says that nobody can tell what it is.
    """

    because: str | None = None
    source: tuple[object, ...] = ()
    unclear: bool = False
    where: Place = field(compare=False, repr=False, kw_only=True)


def _is_open(value: object) -> bool:
    return isinstance(value, Unknown) or (isinstance(value, Lacking) and value.unclear)


class NotKnownError(Exception):
    """Raised where a question needs a fact that is unknown, unwritten or only vaguely dated."""

    def __init__(self, unknown: Unknown) -> None:
        super().__init__(unknown.question)
        self.unknown = unknown


@dataclass(frozen=True, slots=True)
class Spell(Generic[T]):
    """A value for a stretch of time, and the decision that made it so."""

    value: T | Unknown | Lacking
    span: Span = ALWAYS
    by: str | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Gap:
    """A time in which what a fact with several values holds is not known, or is lacking."""

    fact: str
    value: Unknown | Lacking
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """A fact with one value at a time; without spells it is not written anywhere."""

    spells: tuple[Spell[T], ...] = ()
    where: Place = field(compare=False, repr=False, kw_only=True)

    def at(self, day: date) -> T | None:
        """The value on `day`, None where it is lacking; NotKnownError where nobody can tell."""
        spell = self.spell(day)
        if spell is None or _is_open(spell.value) or not spell.span.holds(day):
            raise NotKnownError(self._unknown(spell))
        return None if isinstance(spell.value, Unknown | Lacking) else spell.value

    def known(self, day: date) -> T | None:
        """The value on `day`, or None where it is lacking, unwritten or unknown."""
        spell = self.spell(day)
        return None if spell is None or isinstance(spell.value, Unknown | Lacking) else spell.value

    def equals(self, value: T, day: date) -> bool | None:
        """Whether that is the value on `day`; None where nobody can tell. Nothing written is no value."""
        vague = False
        for spell in self.spells:
            holds = spell.span.holds(day)
            if holds:
                return None if _is_open(spell.value) else spell.value == value
            vague = vague or holds is None
        return None if vague else False

    def spell(self, day: date) -> Spell[T] | None:
        """The spell that holds on `day`, else one that may."""
        possible: Spell[T] | None = None
        for spell in self.spells:
            holds = spell.span.holds(day)
            if holds:
                return spell
            if holds is None and possible is None:
                possible = spell
        return possible

    def values(self) -> Iterator[T]:
        """Every value it has had, in the order written."""
        return (s.value for s in self.spells if not isinstance(s.value, Unknown | Lacking))

    def breaks(self) -> set[date]:
        """The days on which the value may change."""
        return set().union(*(spell.span.breaks() for spell in self.spells))

    def _unknown(self, spell: Spell[T] | None) -> Unknown:
        match spell:
            case Spell(value=Unknown() as unknown):
                return unknown
            case Spell(value=Lacking(unclear=True, where=where)):
                return Unknown(where=where)
            case Spell():
                return Unknown(where=spell.where)
            case None:
                return Unknown(where=self.where)
