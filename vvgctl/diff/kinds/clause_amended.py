"""A clause of a mandate asks for something else."""

from __future__ import annotations

from vvgctl.diff.change import Change, Weight

WEIGHT = Weight.WORKING


def is_it(change: Change) -> bool:
    return (
        change.of[0] == "mandate"
        and bool(change.part and change.fact)
        and change.fact not in ("says", "cites")
    )
