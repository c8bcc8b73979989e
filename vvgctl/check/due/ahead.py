"""Everything that is due between two days, in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from vvgctl.check.due.chairs import chair_turns, chairs_written
from vvgctl.check.due.deliveries import deliveries
from vvgctl.check.due.evaluations import evaluations, evaluations_demanded, reviews
from vvgctl.check.due.lapses import agreements, clauses, exceptions
from vvgctl.check.due.life import bodies
from vvgctl.check.due.meetings import meetings, meetings_needed
from vvgctl.check.due.proposals import decisions_planned
from vvgctl.check.due.services import coexistences
from vvgctl.check.due.thing import Due, Window

Finder = Callable[[Window], Iterator[Due]]
FINDERS: tuple[Finder, ...] = (
    meetings,
    meetings_needed,
    evaluations,
    evaluations_demanded,
    reviews,
    deliveries,
    chair_turns,
    chairs_written,
    bodies,
    clauses,
    agreements,
    coexistences,
    exceptions,
    decisions_planned,
)
"""A finder for each kind of thing; it may find things of other days, which are then left out."""


def due_things(window: Window, body: str | None = None) -> tuple[Due, ...]:
    """What is due in a window, by day; for one body where one is named. What has no day comes last."""
    every = _numbered(due for finder in FINDERS for due in finder(window))
    wanted = (due for due in every if window.shows(due) and (body is None or body in due.bodies))
    return tuple(sorted(wanted, key=_order))


def _order(due: Due) -> tuple[object, ...]:
    return not due.dated, due.day.earliest, due.day.latest, due.kind.value, due.id


def _numbered(every: Iterable[Due]) -> Iterator[Due]:
    """Things that have one id are told apart by a number, in the order of the files."""
    seen: Counter[tuple[str, ...]] = Counter()
    for due in every:
        id = (due.kind.value, *due.id)
        seen[id] += 1
        yield replace(due, id=id if seen[id] == 1 else (*id, f"#{seen[id]}"))
