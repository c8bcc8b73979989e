"""A record that is no body holds no more."""

from __future__ import annotations

from vvgctl.diff.change import LESSER, Change, Weight

WEIGHT = Weight.WORKING


def is_it(change: Change) -> bool:
    return change.goes and not change.part and change.of[0] in LESSER
