"""Whether a body decides or recommends, how it reaches its positions, and where it lifts them."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.STRUCTURAL


def is_it(change: Change) -> bool:
    return change.of[0] == "body" and change.fact in ("authority", "decides_by", "refers")
