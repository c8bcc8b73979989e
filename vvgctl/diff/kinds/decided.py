"""A decision has been taken."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.WORKING


def is_it(change: Change) -> bool:
    return change.comes and change.of[0] == "decision"
