"""Since when a body exists, by which decision, and what it came after."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.reports.pages.lines import Glued, Line, bracketed
from vvgctl.reports.pages.naming import taken
from vvgctl.reports.pages.wording import InWords
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.dates import FOREVER, LONG_AGO, Span, vague_date
from vvgctl.structure.records.body import Life

_UNKNOWN = vague_date("unknown")


def life(body: BodyOnDay, over: bool) -> Iterator[Line]:
    """The states it is in, or was in where it is over; then what it replaces, and what replaced it."""
    if body.exists is None:
        yield _("It is not certain that it existed that day.")
    for one in body.lives:
        told = _was(one.span) if over else _is(one)
        yield Glued((told, _by(one, body), "."))
    yield from _before(body)
    yield from _after(body, over)


def _is(one: Life) -> Message:
    start, end = InWords(one.span.start), InWords(one.span.end)
    paused = one.state == "paused"
    if (known := one.span.known_until) and one.span.start != LONG_AGO:
        told = (
            _("Paused since {start}, at least until {end}")
            if paused
            else _("Exists since {start}, at least until {end}")
        )
        return told.with_values(start=start, end=InWords(known))
    if one.span.start == _UNKNOWN and one.span.end == FOREVER and not paused:
        return _("Exists; since when is unknown")
    match one.span.start == LONG_AGO, one.span.end == FOREVER:
        case True, True:
            return _("Paused; since when is unknown") if paused else _("Exists; since when is not written")
        case False, True:
            return (
                _("Paused since {start}", start=start) if paused else _("Exists since {start}", start=start)
            )
        case True, False:
            return _("Paused until {end}", end=end) if paused else _("Exists until {end}", end=end)
    if paused:
        return _("Paused since {start}, until {end}", start=start, end=end)
    return _("Exists since {start}, until {end}", start=start, end=end)


def _was(span: Span) -> Message:
    if span.start == LONG_AGO:
        return _("Existed until {end}", end=InWords(span.end))
    return _("Existed from {start} until {end}", start=InWords(span.start), end=InWords(span.end))


def _by(one: Life, body: BodyOnDay) -> Message | str:
    match one.by:
        case Unknown():
            return _(", by which decision is unknown")
        case str() as id if decision := body.snapshot.structure.find(("decision",), id):
            return _(
                ", according to {decision}", decision=bracketed(taken(decision, body.snapshot), decision.says)
            )
    return ""


def _before(body: BodyOnDay) -> Iterator[Message]:
    for id in body.body.replaces:
        former = body.snapshot.body(id)
        label = body.snapshot.label(id)
        end = max((one.span.end for one in former.body.life), default=FOREVER) if former else FOREVER
        if end == FOREVER:
            yield _("Replaces {body}.", body=label)
        else:
            yield _("Replaces {body}, which existed until {end}.", body=label, end=InWords(end))


def _after(body: BodyOnDay, over: bool) -> Iterator[Message]:
    for later in body.snapshot.structure.bodies:
        if body.id in later.replaces and later.life:
            start = min(one.span.start for one in later.life)
            label = body.snapshot.label(later.id)
            told = _("Was replaced by {body} {start}.") if over else _("Is replaced by {body} from {start}.")
            yield told.with_values(body=label, start=InWords(start))
