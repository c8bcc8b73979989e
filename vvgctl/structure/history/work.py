"""What is decided, ordered, written down and signed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from vvgctl.structure.dated import Unknown
from vvgctl.structure.dates import END, LONG_AGO, VagueDate
from vvgctl.structure.existence import existence
from vvgctl.structure.history.event import ANY_DAY, Event, Happening
from vvgctl.structure.history.facts import Told
from vvgctl.structure.history.states import state_events
from vvgctl.structure.records.assignment import Assignment, Deliverable
from vvgctl.structure.states import in_order


def decision(told: Told) -> Iterator[Event]:
    """Who took it, on the day it was taken."""
    yield told.event(told.record.date, Happening.DECIDED, told.record.where, about=told.named)


def assignment(told: Told) -> Iterator[Event]:
    """Each state it came into; that it was ordered also where no day is known."""
    one: Assignment = told.record
    about = (told.named, one.concerns or "")
    states = in_order(one.states)
    if isinstance(one.ordered_by, str) and not any(state.state == "ordered" for state in states):
        where = one.where
        more = {"fact": "states", "after": "ordered", "not_after": _latest(states, told)}
        yield told.event(ANY_DAY, Happening.STATE, where, about=about, **more)
    yield from state_events(states, told, about)
    for deliverable in one.deliverables:
        yield from _delivery(deliverable, told)


def _delivery(one: Deliverable, told: Told) -> Iterator[Event]:
    """When it was due, and when it was delivered."""
    if one.due and one.due != ANY_DAY:
        unknown = isinstance(one.delivered, Unknown)
        more = {"fact": "deliverables", "after": one, "before": "unknown" if unknown else None}
        yield told.event(one.due, Happening.DUE, one.where, about=(one.to or ""), **more)
    if isinstance(one.delivered, VagueDate):
        yield told.event(one.delivered, Happening.DELIVERED, one.where, about=(one.to or ""), after=one)


def document(told: Told) -> Iterator[Event]:
    """The day it bears, and the days on which it was signed; undated only where a mandate rests on it."""
    record = told.record
    charged = tuple(one for one in told.structure.mandates if one.document == record.id)
    if record.date and (record.date != ANY_DAY or charged):
        about = tuple(
            id for one in charged for id in (one.id, *(one.on if isinstance(one.on, tuple) else ()))
        )
        yield told.event(record.date, Happening.WRITTEN, record.where, about=about)
    for line in record.signatures:
        if isinstance(line.signed, VagueDate):
            about = (line.for_, line.post)
            yield told.event(line.signed, Happening.SIGNED, line.where, about=about, after=line)


def _latest(states: tuple[Any, ...], told: Told) -> date:
    """The last day on which it can have been ordered: before it began, by one who was there."""
    days = [state.span.start.latest for state in states if state.span.start != LONG_AGO]
    party = told.structure.find(("principal", "organisation", "body"), told.record.ordered_by)
    return min([*days, *([existence(party).end.latest] if party else [])], default=END)
