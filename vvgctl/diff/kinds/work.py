"""How ordered work stands, and who has it."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.WORKING


def is_it(change: Change) -> bool:
    return change.of[0] == "assignment" and change.fact in (
        "states",
        "assigned_to",
        "carried_out_by",
        "scope",
    )
