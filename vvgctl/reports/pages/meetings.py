"""How often a body meets, how that is written down, and the meetings known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vvgctl.messages import Message, Said, plural
from vvgctl.messages import message as _
from vvgctl.reports.pages.chair import word
from vvgctl.reports.pages.facts import fact, many, missing
from vvgctl.reports.pages.lines import Item, Line, colon, commas, ended
from vvgctl.reports.pages.wording import InWords, number, on_the_day
from vvgctl.structure import BodyOnDay
from vvgctl.structure.records.meeting import Meeting, MeetingPattern, MinutesPattern


def meetings(body: BodyOnDay) -> Iterator[Line]:
    """The pattern, extra meetings, minutes, and the meetings known up to the day."""
    yield from _pattern(body)
    yield from _extra(body)
    yield from _minutes(body)
    yield from _known(body)


def _pattern(body: BodyOnDay) -> Iterator[Line]:
    yield from missing(body, "meets")
    if patterns := many(body, "meets"):
        yield ended(tuple(on_the_day(how_often(one), one.span, body.day) for one in patterns), ".")


def how_often(pattern: MeetingPattern) -> Message:
    """`at least four meetings a year`."""
    count = pattern.at_least if pattern.exactly is None else pattern.exactly
    told = _EXACTLY[pattern.per] if pattern.exactly is not None else _AT_LEAST[pattern.per]
    return told.with_values(count=count or 0, number=number(count or 0))


def _extra(body: BodyOnDay) -> Iterator[Line]:
    yield from missing(body, "extra_meetings")
    for extra in many(body, "extra_meetings"):
        told = _(
            "{kind} meetings may be called by {who}.",
            kind=body.snapshot.label(extra.kind),
            who=tuple(word(one, body.snapshot) for one in extra.called_by),
        )
        yield on_the_day(told, extra.span, body.day)


def _minutes(body: BodyOnDay) -> Iterator[Line]:
    written = fact(body, "minutes")
    yield from missing(body, "minutes")
    if isinstance(written, MinutesPattern):
        yield _minutes_kept(written, body) if written.kept else _("Minutes are not kept.")


def _minutes_kept(pattern: MinutesPattern, body: BodyOnDay) -> Message:
    signed = tuple(word(one, body.snapshot) for one in pattern.signed_by)
    published = body.snapshot.labels(pattern.published_by)
    if signed and published:
        return _(
            "Minutes are kept, signed by {signed}, and published by {published}.",
            signed=signed,
            published=published,
        )
    if signed:
        return _("Minutes are kept, and signed by {signed}.", signed=signed)
    if published:
        return _("Minutes are kept, and published by {published}.", published=published)
    return _("Minutes are kept.")


def _known(body: BodyOnDay) -> Iterator[Line]:
    """The meetings held until the day; those planned too, where it is today or later."""
    if not body.meetings:
        return
    last = min(body.day, body.snapshot.today)
    every = sorted((one for file in body.meetings for one in file.meetings), key=lambda one: one.date)
    held = [one for one in every if one.date.earliest <= last]
    if held:
        yield from _listed(_("Meetings known until {day}", day=InWords(last)), held, body)
    else:
        yield _("No meeting is known until {day}.", day=InWords(last))
    yield from _completeness(body, last)
    if body.day >= body.snapshot.today and (planned := every[len(held) :]):
        yield from _listed(_("Meetings planned"), planned, body)


def _listed(heading: Message, found: list[Meeting], body: BodyOnDay) -> Iterator[Line]:
    """Only days in a sentence; meetings of which more is known in a list."""
    if all(_plain(meeting) for meeting in found):
        yield ended(colon(heading, tuple(InWords(meeting.date) for meeting in found)), ".")
    else:
        yield ended(heading, ":")
        yield from (_meeting(meeting, body) for meeting in found)


def _completeness(body: BodyOnDay, last: date) -> Iterator[Line]:
    past = [file for file in body.meetings if file.period.earliest <= last]
    if complete := tuple(InWords(file.period) for file in past if file.complete):
        yield _("All meetings are known for {periods}.", periods=complete)
    elif past:
        yield _("There may have been others.")


def _plain(meeting: Meeting) -> bool:
    return not (meeting.kind or meeting.called_by or meeting.items)


def _meeting(meeting: Meeting, body: BodyOnDay) -> Item:
    label = body.snapshot.label
    told: Said = InWords(meeting.date)
    if meeting.kind:
        told = commas(told, label(meeting.kind))
    if meeting.called_by:
        told = _("{day}, called by {who}", day=told, who=word(meeting.called_by, body.snapshot))
    items = meeting.items if isinstance(meeting.items, tuple) else ()
    return Item(told, tuple(item.about for item in items))


_AT_LEAST = {
    "year": plural("at least one meeting a year", "at least {number} meetings a year", 0),
    "half_year": plural(
        "at least one meeting each half year", "at least {number} meetings each half year", 0
    ),
    "quarter": plural("at least one meeting a quarter", "at least {number} meetings a quarter", 0),
    "month": plural("at least one meeting a month", "at least {number} meetings a month", 0),
}
_EXACTLY = {
    "year": plural("one meeting a year", "{number} meetings a year", 0),
    "half_year": plural("one meeting each half year", "{number} meetings each half year", 0),
    "quarter": plural("one meeting a quarter", "{number} meetings a quarter", 0),
    "month": plural("one meeting a month", "{number} meetings a month", 0),
}
