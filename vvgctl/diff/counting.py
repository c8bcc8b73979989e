"""Seats and meetings counted on one side; None where nobody can tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.structure import BodyOnDay, NotKnownError, Snapshot
from vvgctl.structure.calendar import MONTHS
from vvgctl.structure.numbers import ANY, NONE, VagueNumber
from vvgctl.structure.records.meeting import MeetingPattern
from vvgctl.structure.seats import SeatGroup, total

T = TypeVar("T")
YEAR = 12  # months
UNKNOWN = "unknown"
"""Stands for a side of which nobody can tell."""


def told(count: VagueNumber | None) -> Message | str:
    """A count as a reader would say it; what lies anywhere from nothing up is not known."""
    if _nobody_knows(count) or count is None:
        return _("unknown")
    return _("at least {count}", count=count.least) if count.most == ANY else str(count)


def written(count: VagueNumber | None) -> str:
    """The same for programs."""
    return UNKNOWN if _nobody_knows(count) else str(count)


def _nobody_knows(count: VagueNumber | None) -> bool:
    return count is None or (count.least, count.most) == (0, ANY)


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


def speaking_for(body: BodyOnDay) -> dict[str, VagueNumber] | None:
    """How many seats of a body speak for each principal; None where nobody can tell."""
    groups, found = seats(body), dict[str, VagueNumber]()
    for group in groups or ():
        spoken_for = known(partial(body.snapshot.represented_by, group.for_party))
        if spoken_for is None:
            return None
        for id in spoken_for:
            found[id] = found.get(id, NONE) + total([group])
        for id in _perhaps(group.for_party, body.snapshot):
            found[id] = found.get(id, NONE) + VagueNumber(0, group.count.most)
    return None if groups is None else found


def _perhaps(id: str, snapshot: Snapshot) -> set[str]:
    """The principals that may lie in a body's area."""
    body = snapshot.body(id)
    place = body.body.area.known(snapshot.day) if body else None
    division = snapshot.structure.find(("division",), place.division) if place else None
    return {
        one.principal
        for one in (division.unplaced if division else ())
        if place and place.area in one.between and one.span.may_hold(snapshot.day)
    }


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
