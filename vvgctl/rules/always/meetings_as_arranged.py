"""A body meets, and keeps its minutes, as its own file says.

Its pattern (`meets`) and its way with minutes are held against the meetings of each time of which its file of
meetings is `complete`. Mandates may demand more, by clauses.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from vvgctl.messages import message as _
from vvgctl.rules.clause import meets, minutes
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, Verdict, Verdicts
from vvgctl.structure import BodyOnDay, Structure
from vvgctl.structure.calendar import stretch
from vvgctl.structure.dates import ALWAYS
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.meeting import MeetingPattern, MinutesPattern

SUBJECT = "body"
LEVEL = "warning"


def subjects(structure: Structure) -> Iterable[Body]:
    """The bodies of which all the meetings of some time are known."""
    ids = {meetings.body for meetings in structure.of("meetings") if meetings.complete}
    return (body for body in structure.bodies if body.id in ids)


def check(body: BodyOnDay) -> Verdicts:
    if body.day > body.snapshot.today or not _all_known(body) or not body.exists:
        return
    yield from _minuted(body)
    meets = body.given("meets")
    for pattern in meets if isinstance(meets, tuple) else ():
        first, last = stretch(body.day, pattern.per)
        if _applies(pattern, body, first, last) and body.knows_all_meetings(first, last):
            yield from filter(_is_broken, _as_often(body, pattern))


def _minuted(body: BodyOnDay) -> Verdicts:
    """The minutes of each meeting of the month, by the way with minutes of its day."""
    for meeting in body.meetings_between(*stretch(body.day, "month")):
        spell = body.body.minutes.spell(meeting.date.latest)
        minuted = spell.value if spell and spell.span.holds(meeting.date.latest) else None
        if isinstance(minuted, MinutesPattern) and minuted.kept:
            wanted = {"signed_by": minuted.signed_by, "published_by": minuted.published_by}
            demand = Demand(wanted, minuted.where, ALWAYS)
            yield from filter(_is_broken, minutes.of_one(body, meeting, demand))


def _applies(pattern: MeetingPattern, body: BodyOnDay, first: date, last: date) -> bool:
    """Whether a pattern holds for all of a stretch of time, and the body is at work in it."""
    resting = any(
        life.span.may_hold_between(first, last) for life in body.body.life if life.state == "paused"
    )
    return not resting and all(pattern.span.holds(day) for day in (first, last))


def _all_known(body: BodyOnDay) -> bool:
    """Whether the day lies in a time of which every meeting is known."""
    return any(one.complete and one.period.earliest <= body.day <= one.period.latest for one in body.meetings)


def _is_broken(verdict: Verdict) -> bool:
    return isinstance(verdict, Broken)


def _as_often(body: BodyOnDay, pattern: MeetingPattern) -> Verdicts:
    wanted = {"at_least": pattern.exactly or pattern.at_least or 0, "per": pattern.per}
    yield from meets.practised(body, Demand(wanted, pattern.where, ALWAYS))
    if pattern.exactly is not None:
        yield from _too_many(body, pattern, pattern.exactly)


def _too_many(body: BodyOnDay, pattern: MeetingPattern, wanted: int) -> Verdicts:
    first, last = stretch(body.day, pattern.per)
    held = body.meetings_between(first, last)
    if len(held) > wanted:
        values = {"body": body.label, "count": wanted, "first": first, "last": last}
        message = _("{body} met more than {count} times from {first} to {last}", **values)
        yield Broken(held[wanted].where, message)


KEPT = (
    """
bodies/board.yaml:
  meets: [{at_least: 2, per: year}]
  minutes: {kept: true, signed_by: [chair], published_by: [league]}
meetings/board-2020.yaml:
  complete: true
  meetings:
    - {date: 2020-02-01, minutes: {signed_by: [{as: chair, of: league}], published_by: [league]}}
    - {date: 2020-09-01, minutes: {signed_by: [{as: chair, of: league}], published_by: [league]}}
""",
    """
bodies/board.yaml:
  life: [{state: active, until: 2020-03-31}, {state: paused, from: 2020-04-01, reviews: [{due: 2022}]}]
  meets: [{at_least: 2, per: year, until: 2020-06-30}, {exactly: 1, per: half_year, from: 2020-07-01}]
  minutes: [{value: {kept: true}, from: 2020-02-15}]
meetings/board-2020.yaml:
  complete: true
  meetings:
    - {date: 2020-02-01, minutes: none}
    - {date: 2020-03-01, minutes: {}}
""",
)
BROKEN = (
    """
bodies/board.yaml:
  meets: [{at_least: 2, per: year}]
  minutes: {kept: true, signed_by: [chair], published_by: [league]}
meetings/board-2020.yaml:
  complete: true
  meetings:  # <-
    - date: 2020-02-01
      minutes:
        signed_by: [{as: member, of: league}]  # <-
        published_by: []  # <-
""",
    """
bodies/board.yaml:
  meets: [{exactly: 1, per: half_year}, {at_least: 1, per: quarter}]
  minutes: {kept: true}
meetings/board-2020.yaml:
  complete: true
  meetings:  # <-
    - {date: 2020-02-01, minutes: {}}
    - {date: 2020-07-01, minutes: none}  # <-
    - {date: 2020-08-01, minutes: {}}  # <-
""",
)
