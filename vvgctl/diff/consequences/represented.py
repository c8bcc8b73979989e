"""Seats that speak for each principal: its own, those of who acts for it, and those of its area.

Only the bodies whose seats differ are counted; principals of whom the same is true are told together.
"""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.diff.consequence import UNKNOWN, Consequence
from vvgctl.diff.counting import known, seats
from vvgctl.diff.difference import Difference
from vvgctl.messages import Message, plural
from vvgctl.messages import message as _
from vvgctl.structure import BodyOnDay, Snapshot
from vvgctl.structure.numbers import NONE, VagueNumber
from vvgctl.structure.seats import total

RANK = 15
TITLE = _("Seats that speak for each principal")

Counts = dict[str, VagueNumber] | None
"""How many seats speak for each principal; None where nobody can tell."""


def follows(difference: Difference) -> Iterator[Consequence]:
    before, after = _sides(difference)
    was, now = _all(before, difference.before), _all(after, difference.after)
    same: dict[tuple[str, str], list[str]] = {}
    for one in difference.after.structure.principals:
        counts = _of(was, one.id), _of(now, one.id)
        if counts[0] != counts[1] or UNKNOWN in counts:
            same.setdefault(counts, []).append(one.id)
    for (old, new), ids in same.items():
        if (old, new) != (UNKNOWN, UNKNOWN) and not {old, new} <= {str(NONE), UNKNOWN}:
            message = _told(ids, old, new, difference.after)
            yield Consequence(message, ", ".join(ids), old, new, told="details")


def _sides(difference: Difference) -> tuple[list[BodyOnDay], list[BodyOnDay]]:
    """The bodies on either side whose seats are not the same on the other."""
    before, after = list(difference.gone), []
    for now, old in difference.touched_pairs():
        if [seats(one) for one in old] != [seats(now)]:
            before += old
            after.append(now)
    return before, after


def _all(bodies: list[BodyOnDay], snapshot: Snapshot) -> Counts:
    found: dict[str, VagueNumber] = {}
    for body in bodies:
        groups = seats(body)
        if groups is None:
            return None
        for group in groups:
            spoken_for = known(lambda group=group: snapshot.represented_by(group.for_party))  # type: ignore[misc]
            if spoken_for is None:
                return None
            for id in spoken_for:
                found[id] = found.get(id, NONE) + total([group])
    return found


def _of(counts: Counts, id: str) -> str:
    return UNKNOWN if counts is None else str(counts.get(id, NONE))


def _told(ids: list[str], old: str, new: str, snapshot: Snapshot) -> Message:
    about: object = snapshot.labels(ids)
    if len(ids) > _FEW:
        about = plural("{count} principal", "{count} principals", len(ids))
    values = {"about": about, "before": _number(old), "after": _number(new)}
    return _("{about} {after} (before: {before})", **values)


def _number(written: str) -> object:
    return _("unknown") if written == UNKNOWN else written


_FEW = 5
