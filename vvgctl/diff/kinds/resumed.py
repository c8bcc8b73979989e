"""A body takes up its work again."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight
from vvgctl.diff.reading import states

WEIGHT = Weight.STRUCTURAL


def is_it(change: Change) -> bool:
    return (
        change.fact == "life" and states(change.before) == {"paused"} and "paused" not in states(change.after)
    )
