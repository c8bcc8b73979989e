"""A task is lent to others while a body rests, or is taken back."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.WORKING


def is_it(change: Change) -> bool:
    return change.of[0] == "body" and change.fact == "lent"
