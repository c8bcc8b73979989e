"""Who is known to hold the seats of a body."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.STRUCTURAL


def is_it(change: Change) -> bool:
    return change.of[0] == "body" and change.fact == "holders"
