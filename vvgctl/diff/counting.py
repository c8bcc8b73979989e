"""Seats and meetings counted on one side; None where nobody can tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from vvgctl.structure import BodyOnDay, NotKnownError
from vvgctl.structure.calendar import MONTHS
from vvgctl.structure.numbers import ANY, NONE, VagueNumber
from vvgctl.structure.records.meeting import MeetingPattern
from vvgctl.structure.seats import SeatGroup, total

T = TypeVar("T")
YEAR = 12  # months


def known(ask: Callable[[], T]) -> T | None:
    """An answer; None where a fact that it needs is not known."""
    try:
        return ask()
    except NotKnownError:
        return None


def seats(body: BodyOnDay) -> tuple[SeatGroup, ...] | None:
    """The seats of a body; none while it does not exist."""
    return known(lambda: body.seats) if body.exists is not False else ()


def on_side(groups: Iterable[SeatGroup], side: str) -> VagueNumber:
    """How many seats a side has."""
    found = NONE
    for group in groups:
        count = group.on_side(side)
        found += count if group.certain else VagueNumber(0, count.most)
    return found


def of_party(groups: Iterable[SeatGroup], party: str) -> VagueNumber:
    """How many seats are for a party."""
    return total(one for one in groups if one.for_party == party)


def meetings_a_year(body: BodyOnDay) -> VagueNumber | None:
    """How many meetings a body holds in a year as it is arranged; none while it rests."""
    state = known(lambda: body.state)
    if body.exists is False or state == "paused":
        return NONE
    patterns = known(lambda: body.meets)
    if patterns is None or state is None:
        return None
    each = [_in_a_year(one) for one in patterns]
    if not each:
        return NONE
    return VagueNumber(max(one.least for one in each), min(one.most for one in each))


def _in_a_year(pattern: MeetingPattern) -> VagueNumber:
    times = YEAR // MONTHS[pattern.per]
    if pattern.exactly is not None:
        return VagueNumber(pattern.exactly * times, pattern.exactly * times)
    return VagueNumber((pattern.at_least or 0) * times, ANY)
