"""Seats won and lost: in each body that changed, for each side, and for each party and area that has them.

Where it is not known on one side how many there are, that is said; it never counts as none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from vvgctl.diff.consequence import Consequence, Told
from vvgctl.diff.counting import of_party, on_side, seats, written
from vvgctl.diff.counting import told as number
from vvgctl.diff.difference import Difference
from vvgctl.messages import message as _
from vvgctl.structure import BodyOnDay
from vvgctl.structure.numbers import NONE, VagueNumber
from vvgctl.structure.seats import SeatGroup, total

RANK = 10
TITLE = _("Seats")

Groups = tuple[SeatGroup, ...] | None
Counts = tuple[VagueNumber | None, VagueNumber | None]


def follows(difference: Difference) -> Iterator[Consequence]:
    for now, old in difference.touched_pairs():
        yield from _of_body(now, old, _together(old, difference), seats(now), difference)
    for body in difference.gone:
        yield from _of_body(body, [body], seats(body), (), difference)


def _together(bodies: list[BodyOnDay], difference: Difference) -> Groups:
    """The seats of all the bodies that one takes over from, by new ids; None where some are unknown."""
    each, now = [seats(body) for body in bodies], difference.new_ids
    if None in each:
        return None
    every = (group for groups in each for group in groups or ())
    return tuple(replace(one, for_party=now.get(one.for_party, one.for_party)) for one in every)


def _of_body(
    body: BodyOnDay, old: list[BodyOnDay], was: Groups, now: Groups, difference: Difference
) -> Iterator[Consequence]:
    if was == now:
        return
    label, tell = body.label, _if_other if old else _new
    yield from tell(label, body.id, _both(was, now, total), told="always")
    for side in difference.after.structure.ids("sides"):
        about = _OF_ONE.with_values(body=label, party=difference.after.label(side))
        yield from tell(about, f"{body.id}/{side}", _both(was, now, partial(on_side, side=side)))
    for party in _parties(was, now):
        about = _OF_ONE.with_values(body=label, party=difference.after.label(party))
        yield from tell(about, f"{body.id}/{party}", _both(was, now, partial(of_party, party=party)))


def _parties(was: Groups, now: Groups) -> list[str]:
    return list(dict.fromkeys(group.for_party for group in (*(now or ()), *(was or ()))))


def _both(was: Groups, now: Groups, count: Callable[[tuple[SeatGroup, ...]], VagueNumber]) -> Counts:
    return None if was is None else count(was), None if now is None else count(now)


def _if_other(about: object, id: str, counts: Counts, *, told: Told = "details") -> Iterator[Consequence]:
    if counts[0] is None or counts[0] != counts[1]:
        yield _told(about, id, counts, told=told)


def _new(about: object, id: str, counts: Counts, *, told: Told = "details") -> Iterator[Consequence]:
    """What a new body has, where it has any."""
    if counts[1] != NONE:
        new = _NEW.with_values(about=about, after=number(counts[1]))
        yield Consequence(new, id, None, written(counts[1]), told)


def _told(about: object, id: str, counts: Counts, *, told: Told) -> Consequence:
    before, after = counts
    values = {"about": about, "before": number(before), "after": number(after)}
    return Consequence(_CHANGES.with_values(**values), id, written(before), written(after), told)


_NEW = _("{about} {after} (new)")
_CHANGES = _("{about} {after} (before: {before})")
_OF_ONE = _("{party} in {body}")
