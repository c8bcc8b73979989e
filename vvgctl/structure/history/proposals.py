"""How a proposal has stood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.structure.history.event import Event
from vvgctl.structure.history.facts import Told
from vvgctl.structure.history.states import state_events
from vvgctl.structure.records.proposal import Proposal
from vvgctl.structure.states import in_order


def proposal(told: Told) -> Iterator[Event]:
    """Each state it came into, about all that its changes name."""
    one: Proposal = told.record
    changes = one.changes if isinstance(one.changes, tuple) else ()
    about = (told.named, tuple(_words(tuple(change.with_.values())) for change in changes))
    yield from state_events(in_order(one.states), told, about)


def _words(value: Any) -> tuple[Any, ...]:
    """Every word in some parameters; ids among them."""
    match value:
        case str():
            return (value,)
        case dict():
            return tuple(map(_words, value.values()))
        case list() | tuple():
            return tuple(map(_words, value))
    return ()
