"""A body comes to rest: it still is there, but does not meet."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight
from vvgctl.diff.reading import states

WEIGHT = Weight.STRUCTURAL


def is_it(change: Change) -> bool:
    return change.fact == "life" and "paused" in states(change.after) - states(change.before)
