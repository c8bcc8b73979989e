"""Meetings a year won and lost, of each body."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.diff.consequence import Consequence
from vvgctl.diff.counting import meetings_a_year, written
from vvgctl.diff.counting import told as number
from vvgctl.diff.difference import Difference
from vvgctl.messages import message as _
from vvgctl.structure import BodyOnDay
from vvgctl.structure.numbers import NONE, VagueNumber

RANK = 20
TITLE = _("Meetings a year")


def follows(difference: Difference) -> Iterator[Consequence]:
    for now, old in difference.touched_pairs():
        if old:
            yield from _of_body(now, _together(old), meetings_a_year(now))
        elif (count := meetings_a_year(now)) != NONE:
            told = _("{about} {after} (new)", about=now.label, after=number(count))
            yield Consequence(told, now.id, None, written(count))
    for body in difference.gone:
        yield from _of_body(body, meetings_a_year(body), NONE)


def _together(bodies: list[BodyOnDay]) -> VagueNumber | None:
    found = NONE
    for count in map(meetings_a_year, bodies):
        if count is None:
            return None
        found += count
    return found


def _of_body(body: BodyOnDay, was: VagueNumber | None, now: VagueNumber | None) -> Iterator[Consequence]:
    if was != now:
        values = {"about": body.label, "before": number(was), "after": number(now)}
        told = _("{about} {after} (before: {before})", **values)
        yield Consequence(told, body.id, written(was), written(now))
