"""What a fact is on other days than those compared."""

from __future__ import annotations

from collections.abc import Hashable

from vvgctl.diff.change import Step
from vvgctl.diff.facts import Fact
from vvgctl.diff.side import Side
from vvgctl.diff.timing import Stretch, stretches


def otherwise_dated(step: Step, old: Side, new: Side) -> bool:
    """Whether a fact that differs on the day also differs on days that the difference does not explain.

    A value that only ends because the new one begins is explained.
    """
    if step.before is None or step.after is None or step.before.dated == step.after.dated:
        return False
    return bool(
        _unexplained(step.before, old, step.after, new) | _unexplained(step.after, new, step.before, old)
    )


def _unexplained(fact: Fact, side: Side, other: Fact, across: Side) -> set[Hashable]:
    """The stretches of a fact, away from the day, that the other side lacks."""
    there = {_meaning(one, across) for one in stretches(other.written)}
    held = {
        across.dated.meaning(one.value, refers=True)
        for one in stretches(other.written)
        if one.span.may_hold(across.snapshot.day)
    }
    return {
        _meaning(one, side)
        for one in stretches(fact.written)
        if not one.span.may_hold(side.snapshot.day)
        and _meaning(one, side) not in there
        and side.dated.meaning(one.value, refers=True) not in held
    }


def _meaning(one: Stretch, side: Side) -> Hashable:
    return side.dated.meaning(one.value, refers=True), one.span, one.by if isinstance(one.by, str) else None
