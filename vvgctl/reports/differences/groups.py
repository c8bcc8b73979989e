"""Changes that are one line: the same kind, of the same record or by the same decision."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from vvgctl.diff.change import Change, Weight

Group = tuple[Change, ...]


def groups(changes: Iterable[Change]) -> list[Group]:
    """The changes of each line, the weightiest lines first."""
    found: dict[Hashable, list[Change]] = {}
    for change in sorted(changes, key=rank):
        found.setdefault(_same(change), []).append(change)
    return [tuple(group) for group in found.values()]


def rank(change: Change) -> tuple[object, ...]:
    """Where a change stands: by its weight, then by what is most told of."""
    kind = _FIRST.index(change.kind) if change.kind in _FIRST else len(_FIRST)
    return list(Weight).index(change.weight), kind, change.of, change.part, change.fact, change.aspect


def _same(change: Change) -> Hashable:
    """What must be equal."""
    by = str(change.by)
    match change.kind:
        case "formed" | "dissolved" | "begun" | "over" | "paused" | "resumed":
            return change.kind, change.of[0], change.since, by
        case "moved":
            return change.kind, change.of, str(change.before), str(change.after), change.since
        case "settled":
            after = change.steps[0].after
            return change.kind, change.of[0], after.now if after else None
        case "clause_demanded" | "clause_dropped" | "task_given" | "task_dropped":
            return change.kind, change.of, change.since
        case "sources" | "field" | "clause_amended" | "support" | "handling":
            return change.kind, change.of, change.part, change.weight, change.since, by
    return change.id, change.aspect


_FIRST = (
    "replaced",
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
