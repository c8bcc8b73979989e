"""Who is known to have led a body, and whose turn it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vvgctl.source import Place
from vvgctl.structure.records.meeting import Minutes
from vvgctl.structure.records.seat import Alternation

if TYPE_CHECKING:
    from vvgctl.structure.body import BodyOnDay


@dataclass(frozen=True, slots=True)
class KnownTurn:
    """A year in which it is known which party led; the others only where they are known too."""

    year: int
    chair: str
    vice_chair: str | None = None
    administered_by: str | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)


def known_turns(body: BodyOnDay) -> tuple[KnownTurn, ...]:
    """The years known from the body's file and from signed minutes, in order, each told once."""
    known: dict[tuple[int, str], KnownTurn] = {}
    for turn in (*_held(body), *_signed(body)):
        known.setdefault((turn.year, turn.chair), turn)
    return tuple(sorted(known.values(), key=lambda turn: turn.year))


def whose_turn(known: Sequence[KnownTurn], alternation: Alternation, year: int) -> frozenset[str]:
    """Who may hold the chair in a year, if it is to follow the one series that fits every known year.

    All parties where nothing is known; nobody where the known years fit no series.
    """
    between, length = alternation.between, _years(alternation.every)
    series = (
        {known_year: between[((known_year + phase) // length + first) % len(between)] for known_year in years}
        for years in [{year, *(turn.year for turn in known)}]
        for phase in range(length)
        for first in range(len(between))
    )
    return frozenset(one[year] for one in series if all(one[turn.year] == turn.chair for turn in known))


def _years(every: str) -> int:
    """How many years a turn lasts: `year`, or `N years`."""
    length, _, _unit = every.rpartition(" ")
    return int(length or 1)


def _held(body: BodyOnDay) -> Iterator[KnownTurn]:
    written = [chair.held for chair in body.body.chair.values() if isinstance(chair.held, tuple)]
    for turn in (turn for held in written for turn in held):
        yield KnownTurn(turn.year, turn.chair, turn.vice_chair, turn.administered_by, where=turn.where)


def _signed(body: BodyOnDay) -> Iterator[KnownTurn]:
    for meeting in (meeting for meetings in body.meetings for meeting in meetings.meetings):
        minutes, date = meeting.minutes, meeting.date
        if not isinstance(minutes, Minutes) or date.earliest.year != date.latest.year:
            continue
        for signature in minutes.signed_by if isinstance(minutes.signed_by, tuple) else ():
            if signature.as_ == "chair" and signature.of:
                yield KnownTurn(date.earliest.year, signature.of, where=signature.where)
