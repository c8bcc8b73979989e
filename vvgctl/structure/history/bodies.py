"""What happens to a body: it is formed, paused, led, evaluated, and meets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.structure.dated import Unknown
from vvgctl.structure.dates import LONG_AGO, VagueDate, vague_date
from vvgctl.structure.history.changes import follows, limit
from vvgctl.structure.history.event import ANY_DAY, Event, Happening
from vvgctl.structure.history.facts import Told
from vvgctl.structure.records.body import Evaluation, Life, Task


def body(told: Told) -> Iterator[Event]:
    """Its states, those who led it, and its evaluations."""
    yield from _lives(told)
    yield from _led(told)
    for evaluation in told.record.evaluations:
        yield from _evaluated(evaluation, told)
    for review in (review for life in told.record.life for review in life.reviews):
        yield from _evaluated(review, told, "reviews")
    for task in told.record.tasks if isinstance(told.record.tasks, tuple) else ():
        yield from _passed_on(task, told)


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
        if (day := life.span.known_until) and day.earliest > life.span.start.latest:
            yield told.event(day, Happening.STILL, life.where, fact="life", after=life.state)
        if life.span.ends and not any(follows(one.span, life.span) for one in lives[n + 1 :]):
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


def _passed_on(task: Task, told: Told) -> Iterator[Event]:
    """A task lent to others and taken back, or handed over for good."""
    for loan in task.lent if isinstance(task.lent, tuple) else ():
        more: dict[str, Any] = {"by": loan.by, "part": task.id, "about": (loan.to,), "after": loan}
        if loan.span.start != LONG_AGO:
            yield told.event(loan.span.start, Happening.LENT, loan.where, **more)
        if loan.span.ends:
            yield told.event(loan.span.end, Happening.RETURNED, loan.where, **more)
    if (gone := task.handed_over) and gone.span.start != LONG_AGO:
        more = {"by": gone.by, "part": task.id, "about": (gone.to,), "after": gone}
        yield told.event(gone.span.start, Happening.HANDED_OVER, gone.where, **more)


def _evaluated(one: Evaluation, told: Told, fact: str = "") -> Iterator[Event]:
    """When it was due, and when it was done; a due day that nobody knows is no event."""
    if one.due != ANY_DAY:
        unknown = isinstance(one.done, Unknown)
        more = {"fact": fact, "after": one, "before": "unknown" if unknown else None}
        yield told.event(one.due, Happening.DUE, one.where, by=one.by, **more)
    if isinstance(one.done, VagueDate):
        yield told.event(one.done, Happening.EVALUATED, one.where, fact=fact, after=one)
