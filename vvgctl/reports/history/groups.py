"""Events that are one line: the same thing, on the same day, by the same decision."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from vvgctl.structure import Structure
from vvgctl.structure.history import Event, Happening
from vvgctl.structure.records.body import Body

Group = tuple[Event, ...]


def groups(events: Iterable[Event], structure: Structure) -> list[Group]:
    """The events of each line, in their order."""
    found: dict[Hashable, list[Event]] = {}
    for event in events:
        key = (event.day, event.stands, event.what, str(event.by), bool(event.fact), _same(event, structure))
        found.setdefault(key, []).append(event)
    return [tuple(group) for group in found.values()]


def _same(event: Event, structure: Structure) -> Hashable:
    """What must be equal beside the day and the decision."""
    kind = event.of[0]
    record = structure.index.get(event.of)
    match event.what:
        case Happening.MOVED:
            return event.of, event.before, event.after
        case Happening.MET if not event.after:
            return ()
        case Happening.REPLACED:
            return event.of, tuple(sorted({name.partition("/")[0] for name in event.before}))
        case Happening.IN_FORCE:
            return event.of, bool(event.part)
        case Happening.BEGAN if isinstance(record, Body):
            return record.replaces
        case Happening.BEGAN | Happening.ENDED | Happening.PAUSED | Happening.RESUMED if not event.fact:
            return kind, event.part
        case Happening.CHANGED | Happening.ENDED:
            return event.of, event.part
    return event.of, event.where.location
