"""The state that a record with `states` is in: of those that hold, the one that came last."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from vvgctl.structure.dated import NotKnownError, Unknown


def in_order(states: Any) -> tuple[Any, ...]:
    """The states by their days; none where they are unknown."""
    known: Iterable[Any] = states if isinstance(states, tuple) else ()
    return tuple(sorted(known, key=lambda state: (state.span.start, state.span.end)))


def state_on(record: Any, day: date) -> str | None:
    """Its state on the day, None where it is in none; NotKnownError where nobody can tell."""
    if not isinstance(record.states, tuple):
        raise NotKnownError(record.states or Unknown(where=record.where / "states"))
    for state in reversed(in_order(record.states)):
        match state.span.holds(day):
            case True:
                return str(state.state)
            case None:
                raise NotKnownError(Unknown(where=state.where))
    return None


def given_by(record: Any, day: date) -> bool:
    """Whether it is in any state on the day, or has been; not where its states are unknown."""
    if record.states is None:
        return True
    return any(one.span.start.earliest <= day for one in in_order(record.states))
