"""Whether a record holds on the day asked about, and the day on which it is shown where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.reports.pages.divisions import division_of
from vvgctl.reports.pages.wording import InWords, When, lasting
from vvgctl.structure import Snapshot
from vvgctl.structure.dates import ALWAYS, FOREVER, Span
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.division import Area
from vvgctl.structure.records.mandate import Mandate
from vvgctl.structure.records.work import Decision


def stands(record: Any, snapshot: Snapshot) -> bool:
    """Whether it holds, or may hold, on the day."""
    return any(span.may_hold(snapshot.day) for span in _spans(record, snapshot))


def day_shown(record: Any, snapshot: Snapshot) -> date:
    """The day asked about; for what does not hold then its last day before, or else its first."""
    day, spans = snapshot.day, _spans(record, snapshot)
    if stands(record, snapshot):
        return day
    before = [span.end.earliest for span in spans if span.end.earliest < day]
    after = [span.start.latest for span in spans if span.start.latest > day]
    return max(before) if before else min(after, default=day)


def outside(record: Any, snapshot: Snapshot) -> Iterator[Message]:
    """Says so where a record does not hold on the day, and as of when it is shown."""
    if stands(record, snapshot):
        return
    yield _body(record, snapshot.day) if isinstance(record, Body) else _other(record, snapshot)
    if (shown := day_shown(record, snapshot)) != snapshot.day:
        yield _("what follows is as of {day}", day=InWords(shown))


def _spans(record: Any, snapshot: Snapshot) -> list[Span]:
    match record:
        case Body():
            return [life.span for life in record.life]
        case Area():
            return [record.span.within(division_of(record, snapshot).span)]
        case Mandate():
            return [record.in_force.span]
        case Decision():
            return [Span(record.date, FOREVER)]
    return [getattr(record, "span", ALWAYS)]


def _body(body: Body, day: date) -> Message:
    """Not yet, no longer, or not then."""
    starts = [life.span.start for life in body.life]
    ends = [life.span.end for life in body.life]
    if starts and day < min(starts).earliest:
        return _("Does not exist yet; it is to begin {start}", start=When(min(starts)))
    if ends and day > max(ends).latest:
        return _("No longer exists; it ended {end}", end=InWords(max(ends)))
    return _("Does not exist that day")


def _other(record: Any, snapshot: Snapshot) -> Message:
    if isinstance(record, Decision):
        return _("Had not been taken that day")
    when = [told for span in _spans(record, snapshot) if (told := lasting(span))]
    return _("Does not hold that day; it holds {when}", when=tuple(when))
