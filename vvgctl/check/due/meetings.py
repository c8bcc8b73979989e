"""Meetings planned, and the times in which a body has to meet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vvgctl.check.due.thing import Due, Kind, Standing, Window
from vvgctl.messages import Message, Said, plural
from vvgctl.messages import message as _
from vvgctl.structure import BodyOnDay
from vvgctl.structure.calendar import stretch, stretches
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.meeting import Meeting, MeetingPattern, Meetings


def meetings(window: Window) -> Iterator[Due]:
    """Each meeting that the files hold."""
    for body in window.structure.bodies:
        for file in window.structure.meetings_of.get(body.id, ()):
            for meeting in file.meetings:
                yield _meeting(meeting, file, body, window)


def _meeting(meeting: Meeting, file: Meetings, body: Body, window: Window) -> Due:
    day = _in_period(meeting.date, file.period)
    seen = window.body(body, day)
    title = _("{body}: meeting", body=seen.label)
    if meeting.kind:
        title = _("{body}: meeting ({kind})", body=seen.label, kind=seen.snapshot.label(meeting.kind))
    return Due(
        Kind.MEETING,
        (body.id, str(meeting.date)),
        day,
        title,
        frozenset({body.id}),
        source=meeting.source or file.source,
        where=meeting.where,
    )


def _in_period(day: VagueDate, period: VagueDate) -> VagueDate:
    """What the file's period says of a vaguely dated meeting."""
    earliest, latest = max(day.earliest, period.earliest), min(day.latest, period.latest)
    return VagueDate(earliest, latest) if earliest <= latest else day


def meetings_needed(window: Window) -> Iterator[Due]:
    """Each calendar year, quarter … in which a body that meets by a pattern has to meet, if it has not."""
    for body in window.structure.bodies:
        for pattern in body.meets if isinstance(body.meets, tuple) else ():
            yield from _needed(pattern, body, window)


def _needed(pattern: MeetingPattern, body: Body, window: Window) -> Iterator[Due]:
    start, end = stretch(window.first, pattern.per)[0], window.last
    for first, last in stretches(start, end, pattern.per):
        certain = _in_force(pattern, body, first, last)
        seen = window.body(body, VagueDate(first, last))
        if certain is False or len(seen.meetings_between(first, last)) >= _number(pattern):
            continue
        yield Due(
            Kind.MEETINGS_NEEDED,
            (body.id, pattern.per, str(first)),
            VagueDate(first, last),
            _title(pattern, seen),
            frozenset({body.id}),
            detail=_detail(pattern, seen, first, last) if certain else _WHETHER,
            standing=Standing.WRITTEN if certain else Standing.UNKNOWN,
            whole=True,
            source=body.source,
            where=pattern.where,
        )


def _in_force(pattern: MeetingPattern, body: Body, first: date, last: date) -> bool | None:
    """Whether the body is active and the pattern holds all through a time; None where nobody can tell."""
    answers: list[bool | None] = [pattern.span.holds(first), pattern.span.holds(last)]
    for day in (first, last):
        lives = [life.span.holds(day) for life in body.life if life.state == "active"]
        answers.append(True if True in lives else None if None in lives else False)
    return False if False in answers else None if None in answers else True


def _number(pattern: MeetingPattern) -> int:
    return pattern.exactly or pattern.at_least or 0


def _title(pattern: MeetingPattern, body: BodyOnDay) -> Message:
    told = _EXACTLY if pattern.exactly is not None else _AT_LEAST
    return told.with_values(body=body.label, count=_number(pattern), per=_PER[pattern.per])


def _detail(pattern: MeetingPattern, body: BodyOnDay, first: date, last: date) -> Said:
    """How many are missing, as far as the records tell."""
    known, possible = len(body.meetings_between(first, last)), body.may_have_met(first, last)
    if not body.knows_all_meetings(first, last):
        if not possible:
            return _("no meeting is known; there may be some")
        return plural(
            "{count} meeting is known; there may be more",
            "{count} meetings are known; there may be more",
            possible,
        )
    most, least = _number(pattern) - known, max(0, _number(pattern) - possible)
    if least == most:
        return plural("{count} is missing", "{count} are missing", most)
    return _("from {least} to {most} are missing", least=least, most=most)


_WHETHER = _("whether the body meets so often then is not known")
_AT_LEAST = plural(
    "{body}: at least {count} meeting has to be held {per}",
    "{body}: at least {count} meetings have to be held {per}",
    0,
)
_EXACTLY = plural(
    "{body}: {count} meeting has to be held {per}",
    "{body}: {count} meetings have to be held {per}",
    0,
)
_PER = {
    "year": _("during the year"),
    "half_year": _("during the half year"),
    "quarter": _("during the quarter"),
    "month": _("during the month"),
}
