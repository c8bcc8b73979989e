"""A body has a task no more."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.WORKING


def is_it(change: Change) -> bool:
    return change.of[0] == "body" and change.goes and bool(change.part)
