"""Changes that are one line: the same kind, of the same record or by the same decision."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from vvgctl.diff.change import Change, Weight
from vvgctl.structure.references import RecordKey

Group = tuple[Change, ...]


def groups(changes: Iterable[Change]) -> list[Group]:
    """The changes of each line, the weightiest first; those of a record stand together."""
    every, found = list(changes), dict[Hashable, list[Change]]()
    first: dict[tuple[Weight, RecordKey], int] = {}
    for change in every:
        key = change.weight, change.of
        first[key] = min(_place(change), first.get(key, len(_FIRST)))
    for change in sorted(every, key=lambda one: (_heavy(one), first[one.weight, one.of], rank(one))):
        found.setdefault(_same(change), []).append(change)
    return [tuple(group) for group in found.values()]


def rank(change: Change) -> tuple[object, ...]:
    """Where a change stands: by its weight and record, then by what is most told of."""
    return _heavy(change), change.of, _place(change), change.part, change.fact, change.aspect


def _heavy(change: Change) -> int:
    return list(Weight).index(change.weight)


def _place(change: Change) -> int:
    return _FIRST.index(change.kind) if change.kind in _FIRST else len(_FIRST)


def _settled(change: Change) -> Hashable:
    if change.fact:
        return change.kind, change.of, "" if change.fact == "area" else change.part, change.certain
    after = change.steps[0].after
    return change.kind, change.of[0], after.now if after else None


def _same(change: Change) -> Hashable:
    """What must be equal."""
    by = str(change.by)
    match change.kind:
        case "formed" | "dissolved" | "begun" | "over" | "paused" | "resumed":
            return change.kind, change.of[0], change.since, by, change.point
        case "moved":
            areas = str(change.before), str(change.after)
            return change.kind, change.of, *areas, change.since, by, change.point
        case "settled":
            return _settled(change)
        case "clause_demanded" | "clause_dropped" | "task_given" | "task_dropped":
            return change.kind, change.of, change.since, by, change.point
        case "preparation" if more := _only_more(change):
            return change.kind, more, change.since, by, change.point
        case "field" | "work" if change.of[0] == "assignment":
            return change.kind, change.of, change.weight, by, change.point
        case "met":
            return change.kind, change.of
        case "task_lent":
            return change.kind, change.of, change.since, by, change.point
        case "sources" | "field" | "clause_amended" | "support" | "handling":
            return change.kind, change.of, change.part, change.weight, change.since, by, change.point
    return change.id, change.aspect


def _only_more(change: Change) -> tuple[str, ...]:
    """Who prepares besides those who did; nobody where any of those does no longer."""
    before, after = (one if isinstance(one, tuple) else () for one in (change.before, change.after))
    return tuple(one for one in after if one not in before) if {*before} <= {*after} else ()


_FIRST = (
    "replaced",
    "renamed",
    "formed",
    "dissolved",
    "paused",
    "resumed",
    "authority",
    "seats",
    "chair",
    "rotation",
    "moved",
    "belonging",
    "charged",
    "meetings",
    "preparation",
    "task_lent",
    "task_handed_over",
    "task_given",
    "task_dropped",
    "begun",
    "over",
    "clause_demanded",
    "clause_dropped",
    "clause_amended",
    "handling",
    "support",
)
