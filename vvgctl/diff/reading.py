"""What the pages ask of the values of a change."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from vvgctl.structure.records.seat import Chair


def states(lives: Any) -> set[str]:
    """The states that a body is in, or may be."""
    return {life.state for life in lives or ()}


def leaders(chair: Any) -> Hashable:
    """Those who lead a body; `unknown` and the like where that is all that is written."""
    if isinstance(chair, Chair):
        return frozenset(chair.alternates.between) if chair.alternates else chair.party
    return None if chair is None else type(chair).__name__
