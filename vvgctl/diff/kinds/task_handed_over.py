"""A task has gone to another body for good."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.WORKING


def is_it(change: Change) -> bool:
    return change.of[0] == "body" and change.fact == "handed_over"
