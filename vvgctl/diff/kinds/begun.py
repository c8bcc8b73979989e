"""A record that is no body begins to hold: a function, a kind of matter, a mandate, a service."""

from __future__ import annotations

from vvgctl.diff.change import LESSER, Change, Weight

WEIGHT = Weight.WORKING


def is_it(change: Change) -> bool:
    return change.comes and not change.part and change.of[0] in LESSER
