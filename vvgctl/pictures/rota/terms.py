"""Who has the chair and the vice chair of a body in a year, and how that is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from vvgctl.messages import Message
from vvgctl.reports.pages.wording import lasting
from vvgctl.structure import BodyOnDay, Snapshot
from vvgctl.structure.chairs import KnownTurn, whose_turn
from vvgctl.structure.dated import Lacking, Spell
from vvgctl.structure.records.seat import Alternation, Chair

OTHER_SIDE = "other_side"


class How(StrEnum):
    """How it is known who leads, from the surest to what cannot be."""

    KNOWN = "known"
    ARRANGED = "arranged"
    COMPUTED = "computed"
    UNKNOWN = "unknown"
    UNCLEAR = "unclear"
    NONE = "none"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True)
class Held:
    """A party, or only a side, and how it is known; where it is not, those that it may be."""

    how: How
    party: str | None = None
    among: tuple[str, ...] = ()


NOBODY_KNOWS = Held(How.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Term:
    """A chair and a vice chair; for which part of the year, and what says so, where that is known."""

    chair: Held
    vice: Held
    when: Message | None = None
    turn: KnownTurn | None = None


def terms(body: BodyOnDay, known: Sequence[KnownTurn], year: int) -> tuple[Term, ...]:
    """Those known to have led, else what is arranged for the year; where that is silent nobody knows."""
    spells = _spells(body, year)
    chairs = [spell.value for spell in spells if isinstance(spell.value, Chair)]
    turns = [turn for turn in known if turn.year == year]
    if turns:
        return tuple(_known(turn, chairs[0] if chairs else None, body.snapshot) for turn in turns)
    found = tuple(_arranged(spell, known, year, body.snapshot, several=len(spells) > 1) for spell in spells)
    return found or (Term(NOBODY_KNOWS, NOBODY_KNOWS),)


def _spells(body: BodyOnDay, year: int) -> list[Spell[Chair]]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    found = (spell for spell in body.body.chair.spells if spell.span.may_hold_between(first, last))
    return sorted(found, key=lambda spell: (spell.span.start, spell.span.end))


def _known(turn: KnownTurn, chair: Chair | None, snapshot: Snapshot) -> Term:
    held = Held(How.KNOWN, turn.chair)
    vice = Held(How.KNOWN, turn.vice_chair) if turn.vice_chair else _vice(chair, held, snapshot)
    return Term(held, vice, turn=turn)


def _arranged(
    spell: Spell[Chair], known: Sequence[KnownTurn], year: int, snapshot: Snapshot, *, several: bool
) -> Term:
    held = _chair(spell.value, known, year)
    chair = spell.value if isinstance(spell.value, Chair) else None
    vice = Held(held.how) if held.how in (How.NONE, How.UNCLEAR) else _vice(chair, held, snapshot)
    return Term(held, vice, lasting(spell.span) if several else None)


def _chair(value: Any, known: Sequence[KnownTurn], year: int) -> Held:
    match value:
        case Lacking():
            return Held(How.UNCLEAR if value.unclear else How.NONE)
        case Chair(party=str() as party):
            return Held(How.ARRANGED, party)
        case Chair(alternates=Alternation() as alternation):
            return _turn(alternation, known, year)
    return NOBODY_KNOWS


def _turn(alternation: Alternation, known: Sequence[KnownTurn], year: int) -> Held:
    found = sorted(whose_turn(known, alternation, year))
    match found:
        case []:
            return Held(How.IMPOSSIBLE)
        case [party]:
            return Held(How.COMPUTED, party)
    return Held(How.UNKNOWN, among=tuple(found) if len(found) < len(set(alternation.between)) else ())


def _vice(chair: Chair | None, held: Held, snapshot: Snapshot) -> Held:
    """By the arrangement: a party, or a side other than that of the chair."""
    if chair is None or chair.vice_chair is None:
        return NOBODY_KNOWS
    if chair.vice_chair != OTHER_SIDE:
        return Held(How.ARRANGED, chair.vice_chair)
    side = snapshot.side_of(held.party) if held.party else None
    others = tuple(one for one in snapshot.structure.ids("sides") if one != side)
    if side is None or not others:
        return NOBODY_KNOWS
    return Held(How.COMPUTED, others[0]) if len(others) == 1 else Held(How.UNKNOWN, among=others)


def parties(body: BodyOnDay, known: Sequence[KnownTurn]) -> Iterator[str]:
    """Those between whom the chair passes, and those known to have had it."""
    for chair in body.body.chair.values():
        yield from chair.alternates.between if chair.alternates else ()
    yield from (turn.chair for turn in known)
