"""Seats that speak for each principal: its own, those of who acts for it, and those of its area.

Only the bodies whose seats differ are counted; principals of whom the same is true are told together.
"""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.diff.consequence import Consequence
from vvgctl.diff.counting import seats, speaking_for, written
from vvgctl.diff.counting import told as number
from vvgctl.diff.difference import Difference
from vvgctl.messages import Message, plural
from vvgctl.messages import message as _
from vvgctl.structure import BodyOnDay, Snapshot
from vvgctl.structure.numbers import NONE, VagueNumber

RANK = 15
TITLE = _("Seats that speak for each principal")

Counts = dict[str, VagueNumber] | None
"""How many seats speak for each principal; None where nobody can tell."""


def follows(difference: Difference) -> Iterator[Consequence]:
    before, after = _sides(difference)
    was, now = _all(before), _all(after)
    same: dict[tuple[VagueNumber | None, VagueNumber | None], list[str]] = {}
    for one in difference.after.structure.principals:
        counts = _of(was, difference.old_ids.get(one.id, one.id)), _of(now, one.id)
        if counts[0] != counts[1] and not (None in counts and NONE in counts):
            same.setdefault(counts, []).append(one.id)
    for (old, new), ids in same.items():
        message = _told(ids, number(old), number(new), difference.after)
        yield Consequence(message, ", ".join(ids), written(old), written(new), told="details")


def _sides(difference: Difference) -> tuple[list[BodyOnDay], list[BodyOnDay]]:
    """The bodies on either side whose seats are not the same on the other."""
    before, after = list(difference.gone), []
    for now, old in difference.touched_pairs():
        if [seats(one) for one in old] != [seats(now)]:
            before += old
            after.append(now)
    return before, after


def _all(bodies: list[BodyOnDay]) -> Counts:
    found: dict[str, VagueNumber] = {}
    for body in bodies:
        counts = speaking_for(body)
        if counts is None:
            return None
        for id, count in counts.items():
            found[id] = found.get(id, NONE) + count
    return found


def _of(counts: Counts, id: str) -> VagueNumber | None:
    return None if counts is None else counts.get(id, NONE)


def _told(ids: list[str], old: object, new: object, snapshot: Snapshot) -> Message:
    about: object = snapshot.labels(ids)
    if len(ids) > _FEW:
        about = plural("{count} principal", "{count} principals", len(ids))
    values = {"about": about, "before": old, "after": new}
    return _("{about} {after} (before: {before})", **values)


_FEW = 5
