"""Where support is placed, what it serves, and with which mandate."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.WORKING


def is_it(change: Change) -> bool:
    return change.of[0] == "function" and change.fact in ("placed_at", "serves", "mandate")
