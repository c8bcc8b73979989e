"""Turns of the chair that go to another party than before, in the years that follow."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.diff.consequence import UNKNOWN, Consequence
from vvgctl.diff.counting import known
from vvgctl.diff.difference import Difference
from vvgctl.messages import message as _
from vvgctl.structure import BodyOnDay, Snapshot
from vvgctl.structure.chairs import known_turns, whose_turn

RANK = 50
TITLE = _("Turns of the chair")
YEARS = 4
"""How many years ahead are told."""


def follows(difference: Difference) -> Iterator[Consequence]:
    first = difference.after.day.year
    for now, was in difference.touched_pairs():
        for year in range(first, first + YEARS if len(was) == 1 else first):
            turns = _turn(was[0], year), _turn(now, year)
            if turns[0] != turns[1] and not _both_open(*turns):
                yield _told(now, year, turns, difference)


def _turn(body: BodyOnDay, year: int) -> frozenset[str] | None:
    """Who may hold the chair in a year; None where nobody knows the rule."""
    chair = known(lambda: body.chair)
    if chair is None:
        return None
    if chair.alternates is None:
        return frozenset({chair.party}) if chair.party else frozenset()
    return whose_turn(known_turns(body), chair.alternates, year)


def _both_open(was: frozenset[str] | None, now: frozenset[str] | None) -> bool:
    """Whether it is not known on either side whose turn it is."""
    return all(one is None or len(one) != 1 for one in (was, now))


def _told(
    body: BodyOnDay, year: int, turns: tuple[frozenset[str] | None, ...], difference: Difference
) -> Consequence:
    was, now = turns
    names = (_names(was, difference.before), _names(now, difference.after))
    values = {"body": body.label, "years": year, "before": names[0], "after": names[1]}
    told = _("{body} in {years} {after} (before: {before})", **values)
    return Consequence(told, f"{body.id}/{year}", _ids(was), _ids(now))


def _names(turn: frozenset[str] | None, snapshot: Snapshot) -> object:
    return frozenset(snapshot.labels(turn)) if turn is not None and len(turn) == 1 else _("unknown")


def _ids(turn: frozenset[str] | None) -> str:
    return next(iter(turn)) if turn is not None and len(turn) == 1 else UNKNOWN
