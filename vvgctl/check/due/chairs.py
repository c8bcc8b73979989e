"""The days on which the chair passes on: by its rotation, or from one party to another in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from vvgctl.check.due.thing import Due, Kind, Standing, Window
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.source import Place
from vvgctl.structure import BodyOnDay
from vvgctl.structure.chairs import KnownTurn, known_turns, whose_turn
from vvgctl.structure.dates import VagueDate, day_before
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.seat import Alternation, Chair


@dataclass(frozen=True, slots=True)
class Change:
    """To whom the chair passes, as far as that is known; not `certain` where it may stay."""

    to: str | None
    standing: Standing
    certain: bool = True
    where: Place | None = None


def chair_turns(window: Window) -> Iterator[Due]:
    """Each new year in which the chair of a body passes on, or may, by its rotation."""
    for body in window.structure.bodies:
        if any(chair.alternates for chair in body.chair.values()):
            for year in range(max(window.first.year, 2), window.last.year + 1):
                yield from _turn(body, date(year, 1, 1), window)


def _turn(body: Body, first: date, window: Window) -> Iterator[Due]:
    day = VagueDate(first, first)
    seen = window.body(body, day)
    alternation = _alternation(body, first)
    if alternation is None or alternation != _alternation(body, day_before(first)):
        return
    change = change_of(known_turns(seen), alternation, first.year)
    if change is None:
        return
    yield Due(
        Kind.CHAIR,
        (body.id, str(first.year)),
        day,
        _title(change, seen),
        frozenset({body.id}),
        detail=_DETAILS[change.standing],
        standing=change.standing,
        source=body.source,
        where=change.where or alternation.where,
    )


def _alternation(body: Body, day: date) -> Alternation | None:
    """The rotation that holds on a day on which the body is there."""
    chair = body.chair.known(day)
    there = any(life.span.may_hold(day) for life in body.life)
    return chair.alternates if chair and there else None


def change_of(known: Sequence[KnownTurn], alternation: Alternation, year: int) -> Change | None:
    """What happens to the chair at the beginning of a year; None where it stays for certain."""
    before, after = _chairs(known, alternation, year - 1), _chairs(known, alternation, year)
    if len(before) == 1 and before == after:
        return None
    written = [turn for turn in known if turn.year == year]
    if len(written) == 1:
        certain = before.isdisjoint(after)
        return Change(written[0].chair, Standing.WRITTEN, certain, written[0].where)
    if len(after) == 1:
        (party,) = after
        return Change(party, Standing.COMPUTED, before.isdisjoint(after))
    return _open_change(known, alternation, year, before)


def _open_change(
    known: Sequence[KnownTurn], alternation: Alternation, year: int, before: frozenset[str]
) -> Change | None:
    """A change to nobody knows whom: certain where it holds whoever led the year before."""
    stays = [
        party in _chairs((*known, _led(party, year - 1, alternation)), alternation, year) for party in before
    ]
    return Change(None, Standing.UNKNOWN, certain=not any(stays))


def _chairs(known: Sequence[KnownTurn], alternation: Alternation, year: int) -> frozenset[str]:
    """Who may lead in a year: those known to, else those whose turn it may be."""
    written = frozenset(turn.chair for turn in known if turn.year == year)
    return written or whose_turn(known, alternation, year)


def _led(party: str, year: int, alternation: Alternation) -> KnownTurn:
    return KnownTurn(year, party, where=alternation.where)


def _title(change: Change, body: BodyOnDay) -> Message:
    values = {"body": body.label, "party": body.snapshot.label(change.to or "")}
    match change:
        case Change(to=None, certain=True):
            told = _("{body}: the chair passes on (to whom is not known)")
        case Change(to=None):
            told = _("{body}: the chair may pass on (whether and to whom is not known)")
        case Change(certain=False):
            told = _("{body}: {party} has the chair this year (before that is not known)")
        case _:
            told = _("{body}: the chair passes to {party}")
    return told.with_values(**values)


_DETAILS: dict[Standing, Message | None] = {
    Standing.WRITTEN: None,
    Standing.COMPUTED: _("worked out from the rotation and the years known"),
    Standing.UNKNOWN: _("the years known do not say whose turn it is"),
}


def chairs_written(window: Window) -> Iterator[Due]:
    """Each day on which the file gives the chair to another party, without a rotation."""
    for body in window.structure.bodies:
        for was, now in pairwise(body.chair.spells):
            if isinstance(now.value, Chair) and now.value.party and now.value.party != _party(was.value):
                day = now.span.start
                seen = window.body(body, day)
                title = _title(Change(now.value.party, Standing.WRITTEN), seen)
                ids = frozenset({body.id})
                yield Due(
                    Kind.CHAIR,
                    (body.id, now.value.party),
                    day,
                    title,
                    ids,
                    source=body.source,
                    where=now.where,
                )


def _party(value: object) -> str | None:
    return value.party if isinstance(value, Chair) else None
