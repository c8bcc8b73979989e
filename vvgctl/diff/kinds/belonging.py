"""The body that a body belongs to, its level, its sphere and its area."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.STRUCTURAL


def is_it(change: Change) -> bool:
    return (
        change.of[0] == "body"
        and not change.part
        and change.fact in ("belongs_to", "level", "sphere", "area")
    )
