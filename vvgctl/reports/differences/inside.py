"""What a body is like that was not there, fact by fact, beside the body that it takes over from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from vvgctl.diff.book import named
from vvgctl.diff.change import Aspect, Change, Step
from vvgctl.diff.facts import Fact
from vvgctl.diff.resting import proposed_at
from vvgctl.structure import Unknown
from vvgctl.structure.dated import Lacking

FORMED = ("formed", "replaced")
CENTRAL = ("chair", "prepared_by")
"""The facts of a new body that the summary tells; its seats and meetings stand among what follows."""


def inside(change: Change) -> Iterator[Change]:
    """A change for each fact of a body that comes, by the day and decision of the body itself."""
    if change.kind not in FORMED or change.of[0] != "body":
        return
    before = {step.key.fact: step.before for step in change.steps if step.key.id != change.of[1]}
    for step in change.steps:
        after, was = step.after, before.get(step.key.fact)
        own = step.key.id == change.of[1] and step.key.fact not in ("", *_TOLD)
        if own and not step.key.part and after is not None and after.now is not None:
            by, point = proposed_at(after.where) or (change.by if change.point else None, change.point)
            made = Change(
                change.of,
                "",
                step.key.fact,
                Aspect.NOW,
                _value(was) if was is None or was.now != after.now else None,
                after.value,
                (Step(step.key, was, after),),
                by=by,
                point=point,
                was=was.where if was else None,
                where=after.where,
            )
            yield named(made)


def central(changes: Iterable[Change]) -> list[Change]:
    """Some changes, and for each new body who leads it, who prepares, and where its positions go."""
    found = (one for change in changes for one in inside(change) if _is_central(one))
    return [*changes, *(replace(one, before=None) for one in found)]


def _is_central(change: Change) -> bool:
    return change.fact in CENTRAL and not isinstance(change.after, Unknown | Lacking)


def _value(fact: Fact | None) -> object:
    return fact.value if fact is not None and fact.now is not None else None


_TOLD = ("id", "name", "short", "life", "source", "replaces", "formerly", "also_called")
