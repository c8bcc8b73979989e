"""Principals that move between the areas of a division."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.structure.dated import Dated, Spell
from vvgctl.structure.history.changes import turns_of_value
from vvgctl.structure.history.event import Event, Happening
from vvgctl.structure.history.facts import Told
from vvgctl.structure.records.division import Area, Division, Member


def division(told: Told) -> Iterator[Event]:
    """Each principal on the days on which its area changes."""
    record: Division = told.record
    places: dict[str, list[tuple[Area, Member]]] = {}
    for area in record.areas:
        for member in area.members:
            if member.span not in (area.span, record.span):
                places.setdefault(member.principal, []).append((area, member))
    for principal, found in places.items():
        stay = [Spell(area.id, member.span, where=member.where) for area, member in found]
        yield from _moves(principal, Dated(tuple(stay), where=record.where), told)


def _moves(principal: str, stay: Dated[str], told: Told) -> Iterator[Event]:
    for turn in turns_of_value(stay):
        areas = tuple(f"{told.record.id}/{id}" for id in (turn.before, turn.after) if id)
        what = Happening.ENDED if turn.ends else Happening.MOVED
        yield told.event(
            turn.day,
            what,
            turn.where,
            about=(principal, areas),
            fact="members",
            part=principal,
            before=turn.before,
            after=turn.after,
        )
