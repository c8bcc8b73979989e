"""A body takes up its work again."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight
from vvgctl.diff.reading import states

WEIGHT = Weight.STRUCTURAL


def is_it(change: Change) -> bool:
    return change.fact == "life" and "paused" in states(change.before) - states(change.after)
