"""Bodies that begin, pause, resume or end."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.check.due.thing import Due, Kind, Window
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.structure.dates import LONG_AGO, VagueDate, day_after
from vvgctl.structure.records.body import Body, Life


def bodies(window: Window) -> Iterator[Due]:
    """Each change in the life of a body."""
    for body in window.structure.bodies:
        for n, life in enumerate(body.life):
            before, after = body.life[n - 1] if n else None, body.life[n + 1 : n + 2]
            start, end = life.span.start, life.span.end
            if start != LONG_AGO and (what := _beginning(life, before)):
                yield _due(body, life, start, what, window)
            if life.span.ends and not any(_follows(one, life) for one in after):
                yield _due(body, life, end, "ends", window)


def _beginning(life: Life, before: Life | None) -> str | None:
    """What begins with a state; None where the state before it just goes on."""
    going_on = before is not None and _follows(life, before)
    if life.state == "paused":
        return None if going_on and before and before.state == "paused" else "pauses"
    if not going_on or before is None:
        return "begins"
    return "resumes" if before.state == "paused" else None


def _follows(later: Life, earlier: Life) -> bool:
    """Whether a state may begin as soon as the one before it is over."""
    return later.span.start.earliest <= day_after(earlier.span.end.latest)


def _due(body: Body, life: Life, day: VagueDate, what: str, window: Window) -> Due:
    seen = window.body(body, day)
    title = _TITLES[what].with_values(body=seen.label)
    source = life.source or body.source
    ids = frozenset({body.id})
    return Due(Kind.BODY, (body.id, what), day, title, ids, source=source, where=life.where)


_TITLES: dict[str, Message] = {
    "begins": _("{body} begins"),
    "pauses": _("{body} is paused"),
    "resumes": _("{body} resumes its work"),
    "ends": _("{body} ends (this is its last day)"),
}
