"""Who is known to have led a body, and whose turn it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vvgctl.source import Place
from vvgctl.structure.records.meeting import Minutes

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """The years known from the body's file and from signed minutes, in order."""
    return tuple(sorted((*_held(body), *_signed(body)), key=lambda turn: turn.year))


def turn_number(year: int, every: str) -> int:
    """Which turn a year falls in, counted from the year nought; `every` is `year` or `N years`."""
    length, _, unit = every.rpartition(" ")
    return year // int(length) if unit == "years" else year


def _held(body: BodyOnDay) -> Iterator[KnownTurn]:
    chair = body.body.chair.known(body.day)
    for turn in chair.held if chair and isinstance(chair.held, tuple) else ():
        yield KnownTurn(turn.year, turn.chair, turn.vice_chair, turn.administered_by, where=turn.where)


def _signed(body: BodyOnDay) -> Iterator[KnownTurn]:
    for meeting in (meeting for meetings in body.meetings for meeting in meetings.meetings):
        minutes, date = meeting.minutes, meeting.date
        if not isinstance(minutes, Minutes) or date.earliest.year != date.latest.year:
            continue
        for signature in minutes.signed_by if isinstance(minutes.signed_by, tuple) else ():
            if signature.as_ == "chair" and signature.of:
                yield KnownTurn(date.earliest.year, signature.of, where=signature.where)
