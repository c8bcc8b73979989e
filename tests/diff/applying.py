"""Changes carried out on the facts of a side, and changes told the other way round."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from vvgctl.diff.book import named
from vvgctl.diff.change import Change, Step
from vvgctl.diff.facts import Fact, FactKey, View


def applied(changes: Iterable[Change], view: View) -> dict[FactKey, Fact]:
    """What a side comes to be by some changes; ValueError where it is not what they start from."""
    made = dict(view)
    for step in (step for change in changes for step in change.steps):
        if made.get(step.key) not in (step.before, step.after):
            raise ValueError(step.key)
        if step.after is None:
            made.pop(step.key, None)
        else:
            made[step.key] = step.after
    return made


def reversed_(change: Change) -> Change:
    """The change that takes it back."""
    steps = tuple(Step(step.key, step.after, step.before) for step in change.steps)
    return named(
        replace(
            change,
            before=change.after,
            after=change.before,
            was=change.where,
            where=change.was,
            since=None,
            by=None,
            steps=steps,
        )
    )
