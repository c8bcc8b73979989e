"""A body, principal or organisation is there that was not."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.STRUCTURAL


def is_it(change: Change) -> bool:
    return change.comes and not change.part and change.of[0] in _WHO and change.before is None


_WHO = ("body", "principal", "organisation")
