"""The states that work and proposals come into, and those that end without another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.structure.dates import LONG_AGO
from vvgctl.structure.history.changes import follows
from vvgctl.structure.history.event import Event, Happening
from vvgctl.structure.history.facts import Told


def state_events(states: tuple[Any, ...], told: Told, about: Any) -> Iterator[Event]:
    """Each state, in order, as it comes and, where none follows it, as it ends."""
    for n, state in enumerate(states):
        before, after = states[n - 1].state if n else None, states[n + 1 :]
        if state.span.start != LONG_AGO:
            more = {"fact": "states", "before": before, "after": state.state}
            by = getattr(state, "by", None)
            yield told.event(state.span.start, Happening.STATE, state.where, by=by, about=about, **more)
        if (day := state.span.known_until) and day.earliest > state.span.start.latest:
            more = {"fact": "states", "after": state.state}
            yield told.event(day, Happening.STILL, state.where, **more)
        if state.span.ends and not any(follows(one.span, state.span) for one in after):
            more = {"fact": "states", "before": state.state}
            yield told.event(state.span.end, Happening.ENDED, state.where, about=about, **more)
