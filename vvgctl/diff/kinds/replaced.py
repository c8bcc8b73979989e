"""A body takes the place of another, as its `replaces` says."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.STRUCTURAL


def is_it(change: Change) -> bool:
    return change.comes and isinstance(change.before, tuple)
