"""A body, principal or organisation has another name."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.EDITORIAL


def is_it(change: Change) -> bool:
    return change.of[0] in _WHO and not change.part and change.fact in ("name", "short", "id")


_WHO = ("body", "principal", "organisation")
