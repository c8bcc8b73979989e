"""The state that a record with `states` is in."""

from __future__ import annotations

from datetime import date
from typing import Any

from vvgctl.structure.dated import NotKnownError, Unknown


def state_on(record: Any, day: date) -> str | None:
    """Its state on the day, None where it is in none; NotKnownError where nobody can tell."""
    states = record.states
    if not isinstance(states, tuple):
        raise NotKnownError(states or Unknown(where=record.where / "states"))
    possible = [one for one in states if one.span.may_hold(day)]
    for one in possible:
        if one.span.holds(day):
            return str(one.state)
    if possible:
        raise NotKnownError(Unknown(where=possible[0].where))
    return None
