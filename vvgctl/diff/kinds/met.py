"""A meeting has been held."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.EDITORIAL


def is_it(change: Change) -> bool:
    return change.of[0] == "meetings" and change.comes
