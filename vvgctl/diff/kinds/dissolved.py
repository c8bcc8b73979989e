"""A body, principal or organisation is there no more, and nothing takes its place."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.STRUCTURAL


def is_it(change: Change) -> bool:
    return change.goes and not change.part and change.of[0] in _WHO


_WHO = ("body", "principal", "organisation")
