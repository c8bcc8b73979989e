"""Meetings a year won and lost for each side and each principal: those of the bodies in which it has seats.

Only the bodies whose seats or meetings differ are counted; principals of whom the same is true are told
together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from vvgctl.diff.consequence import Consequence
from vvgctl.diff.counting import meetings_a_year, on_side, seats, speaking_for, written
from vvgctl.diff.counting import told as number
from vvgctl.diff.difference import Difference
from vvgctl.messages import message as _
from vvgctl.messages import plural
from vvgctl.structure import BodyOnDay
from vvgctl.structure.numbers import NONE, VagueNumber

RANK = 25
TITLE = _("Meetings a year of each side and principal")
Counts = tuple[VagueNumber | None, VagueNumber | None]
Sides = tuple[list[BodyOnDay], list[BodyOnDay]]
_FEW = 5


def follows(difference: Difference) -> Iterator[Consequence]:
    structure, both = difference.after.structure, _sides(difference)
    for side in structure.ids("sides"):
        counts = (_of_side(both[0], side), _of_side(both[1], side))
        if _differ(*counts):
            yield _told(difference.after.label(side), side, counts)
    before, after = map(_of_principals, both)
    same: dict[Counts, list[str]] = {}
    for one in structure.principals:
        counts = before[difference.old_ids.get(one.id, one.id)], after[one.id]
        if _differ(*counts):
            same.setdefault(counts, []).append(one.id)
    for counts, ids in same.items():
        about: object = difference.after.labels(ids)
        if len(ids) > _FEW:
            about = plural("{count} principal", "{count} principals", len(ids))
        yield _told(about, ", ".join(ids), counts)


def _sides(difference: Difference) -> Sides:
    """The bodies on either side whose seats or meetings are not the same on the other."""
    before, after = list(difference.gone), []
    for now, old in difference.touched_pairs():
        was = [(seats(one), meetings_a_year(one)) for one in old]
        if was != [(seats(now), meetings_a_year(now))]:
            before += old
            after.append(now)
    return before, after


def _of_side(bodies: list[BodyOnDay], side: str) -> VagueNumber | None:
    found: VagueNumber | None = NONE
    for body in bodies:
        groups = seats(body)
        found = _more(found, body, None if groups is None else on_side(groups, side))
    return found


def _of_principals(bodies: list[BodyOnDay]) -> Mapping[str, VagueNumber | None]:
    """The meetings of each principal; of a body that may speak for anybody, those of all are unknown."""
    found: defaultdict[str, VagueNumber | None] = defaultdict(lambda: NONE)
    for body in bodies:
        counts = speaking_for(body)
        if counts is None and _more(NONE, body, None) is None:
            return defaultdict(lambda: None)
        for id, count in (counts or {}).items():
            found[id] = _more(found[id], body, count)
    return found


def _more(found: VagueNumber | None, body: BodyOnDay, seated: VagueNumber | None) -> VagueNumber | None:
    """The meetings with those of one body more; not known where it is not, or whether there is a seat."""
    if seated == NONE or found is None:
        return found
    held = meetings_a_year(body)
    if held == NONE:
        return found
    if held is None or seated is None:
        return None
    return found + (held if seated.least else VagueNumber(0, held.most))


def _differ(was: VagueNumber | None, now: VagueNumber | None) -> bool:
    return was != now and not (was is None and now == NONE) and not (now is None and was == NONE)


def _told(about: object, id: str, counts: Counts) -> Consequence:
    values = {"about": about, "before": number(counts[0]), "after": number(counts[1])}
    message = _("{about} {after} (before: {before})", **values)
    return Consequence(message, id, written(counts[0]), written(counts[1]), told="details")
