"""Tasks that nobody holds any more, or that two hold.

A task is held by the body that is charged with it while it works, by those to whom it is lent while it rests,
and by whoever it has gone to for good. What a body without known tasks leaves behind, nobody can tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from vvgctl.diff.consequence import UNKNOWN, Consequence
from vvgctl.diff.counting import known
from vvgctl.diff.difference import Difference
from vvgctl.messages import message as _
from vvgctl.structure import BodyOnDay, Snapshot
from vvgctl.structure.records.body import Task

RANK = 30
TITLE = _("Tasks")

Held = Mapping[tuple[str, str], tuple[Task, frozenset[str] | None]]
"""Each task by its body and id: who holds it, or None where nobody can tell."""


def follows(difference: Difference) -> Iterator[Consequence]:
    before, after = _held(difference.before), _held(difference.after)
    ids = {task for _body, task in after}
    for (body, id), (task, was) in before.items():
        if (body, id) not in after and id not in ids and was != frozenset():
            yield _without(body, task, was, frozenset(), difference)
    for (body, id), (task, now) in after.items():
        was = before.get((body, id), (task, frozenset()))[1]
        if (was != now and now is None) or (was and not now):
            yield _without(body, task, was, now, difference)
        elif now and len(now) > 1 and now != was:
            yield _by_two(body, task, now, difference)
    yield from _left(difference)


def _held(snapshot: Snapshot) -> Held:
    return {
        (body.id, task.id): (task, _holders(body, task))
        for body in snapshot.bodies
        for task in body.body.written_tasks
        if task.span.may_hold(snapshot.day)
    }


def _holders(body: BodyOnDay, task: Task) -> frozenset[str] | None:
    over = task.handed_over
    if over and over.span.holds(body.day):
        return frozenset({over.to})
    if known(lambda: body.state) != "paused":
        return frozenset({body.id}) if body.exists else None
    if not isinstance(task.lent, tuple):
        return None if task.lent is not None else frozenset()
    loans = body.body.loans(task)
    return frozenset(one.to for one in loans if one.span.may_hold(body.day))


def _without(
    body: str, task: Task, was: frozenset[str] | None, now: frozenset[str] | None, difference: Difference
) -> Consequence:
    values = {"task": task.text, "body": difference.before.label(body)}
    told = (
        _("nobody knows who holds {task} ({body}) now", **values)
        if now is None
        else _("nobody holds {task} ({body}) any more", **values)
    )
    return Consequence(told, f"{body}/{task.id}", _ids(was), _ids(now))


def _by_two(body: str, task: Task, now: frozenset[str], difference: Difference) -> Consequence:
    who = frozenset(difference.after.labels(now))
    told = _("{who} hold the same task: {task}", who=who, task=task.text)
    return Consequence(told, f"{body}/{task.id}", None, _ids(now))


def _left(difference: Difference) -> Iterator[Consequence]:
    """The bodies that are gone, whose tasks nobody knows."""
    for id in [*sorted({*difference.replaced}), *(body.id for body in difference.gone)]:
        body = difference.before.body(id)
        if body is not None and not isinstance(_tasks(body), tuple):
            told = _(
                "those of {body} are unknown, and whether any of them is left without a body",
                body=body.label,
            )
            yield Consequence(told, id, UNKNOWN, UNKNOWN)


def _tasks(body: BodyOnDay) -> Any:
    return body.body.tasks


def _ids(holders: frozenset[str] | None) -> str:
    return UNKNOWN if holders is None else ", ".join(sorted(holders)) or "none"
