"""Who raises, sorts and handles a kind of matter, and where it goes."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.WORKING


def is_it(change: Change) -> bool:
    return change.of[0] == "matter" and change.fact not in ("", "name")
