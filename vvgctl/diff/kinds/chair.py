"""Who leads a body."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight
from vvgctl.diff.reading import leaders

WEIGHT = Weight.STRUCTURAL


def is_it(change: Change) -> bool:
    return (
        change.of[0] == "body" and change.fact == "chair" and leaders(change.before) != leaders(change.after)
    )
