"""A mandate demands something that it did not."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.WORKING


def is_it(change: Change) -> bool:
    return change.of[0] == "mandate" and change.comes and bool(change.part)
