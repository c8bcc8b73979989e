"""A principal is in another area of a division."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.STRUCTURAL


def is_it(change: Change) -> bool:
    return change.of[0] == "division" and bool(change.part) and change.fact == "area"
