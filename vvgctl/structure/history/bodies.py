"""What happens to a body: it is formed, paused, led, evaluated, and meets."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.structure.dated import Unknown
from vvgctl.structure.dates import FOREVER, LONG_AGO, VagueDate, vague_date
from vvgctl.structure.history.changes import follows, limit
from vvgctl.structure.history.event import ANY_DAY, Event, Happening
from vvgctl.structure.history.facts import Told
from vvgctl.structure.records.body import Evaluation, Life


def body(told: Told) -> Iterator[Event]:
    """Its states, those who led it, and its evaluations."""
    yield from _lives(told)
    yield from _led(told)
    for evaluation in told.record.evaluations:
        yield from _evaluated(evaluation, told)


def meetings(told: Told) -> Iterator[Event]:
    """Each meeting known, with what was on the agenda."""
    for one in told.record.meetings:
        items = one.items if isinstance(one.items, tuple) else ()
        about = (told.record.body, one.kind or "", tuple((item.matter or "", item) for item in items))
        tasks = tuple(f"{told.record.body}/{item.task}" for item in items if item.task)
        yield told.event(one.date, Happening.MET, one.where, about=(*about, tasks), after=items)


def _lives(told: Told) -> Iterator[Event]:
    record = told.record
    lives = sorted(record.life, key=lambda life: (life.span.start, life.span.end))
    around = (*record.replaces, *record.belongs_to.values())
    for n, life in enumerate(lives):
        if life.span.start != LONG_AGO:
            what = _begun(life, lives[:n])
            about = around if what == Happening.BEGAN else ()
            more = {"after": life.state, "not_after": limit(life.span)}
            yield told.event(life.span.start, what, life.where, by=life.by, about=about, **more)
        if life.span.end != FOREVER and not any(follows(one.span, life.span) for one in lives[n + 1 :]):
            later = tuple(one.id for one in told.structure.bodies if record.id in one.replaces)
            yield told.event(life.span.end, Happening.ENDED, life.where, about=(around, later))


def _begun(life: Life, before: list[Life]) -> Happening:
    if life.state == "paused":
        return Happening.PAUSED
    if not before:
        return Happening.BEGAN
    return Happening.RESUMED if before[-1].state != life.state else Happening.STATE


def _led(told: Told) -> Iterator[Event]:
    for chair in told.record.chair.values():
        for turn in chair.held if isinstance(chair.held, tuple) else ():
            day = vague_date(str(turn.year))
            about = (turn.chair, turn.vice_chair or "", turn.administered_by or "")
            yield told.event(day, Happening.LED, turn.where, about=about, after=turn)


def _evaluated(one: Evaluation, told: Told) -> Iterator[Event]:
    """When it was due, and when it was done; a due day that nobody knows is no event."""
    if one.due != ANY_DAY:
        unknown = isinstance(one.done, Unknown)
        yield told.event(one.due, Happening.DUE, one.where, after=one, before="unknown" if unknown else None)
    if isinstance(one.done, VagueDate):
        yield told.event(one.done, Happening.EVALUATED, one.where, after=one)
