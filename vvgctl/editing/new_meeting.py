"""A new meeting, in the file of its body and year."""

from __future__ import annotations

from typing import Any

from vvgctl.editing.ids import body_called, check_form
from vvgctl.editing.new import Entry, Wanted, day_written, entry_lines, in_two, line, year_of
from vvgctl.editing.plan import Plan
from vvgctl.editing.questions import header, questions
from vvgctl.editing.refusal import CannotEditError
from vvgctl.editing.renaming import written
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema import PATTERNS, schema
from vvgctl.source.edits import Append
from vvgctl.structure.dates import BEGINNING, VagueDate, vague_date
from vvgctl.structure.records.meeting import Meeting, Meetings

OPTIONS = ("kind", "called_by", "source")


def new_meeting(wanted: Wanted) -> tuple[Plan, tuple[Message, ...]]:
    """The entry of a meeting, in a file that is there or in a new one."""
    body, date = _body_and_date(wanted)
    day = day_written(date)
    assert day is not None
    properties = schema("meetings")["properties"]["meetings"]["items"]["properties"]
    value: Entry = {"date": written(date)} | _given(wanted)
    value["minutes"] = wanted.unknown(_("Who signed and who published the minutes of {date}?", date=date))
    asked = questions(properties, Meeting, value, wanted.structure)
    there = _file_of(wanted, body, day)
    if there is not None:
        plan = Plan({there.where.page.file: (Append(("meetings",), value, asked),)})
        return plan, tuple(_perhaps_known(there, day))
    file = PATTERNS["meetings"].replace("*", f"{body}-{year_of(day.earliest)}")
    return Plan(made={file: "\n".join(_lines(wanted, file, body, day, value, asked)) + "\n"}), ()


def _body_and_date(wanted: Wanted) -> tuple[str, str]:
    found = in_two(wanted.id, wanted.structure, ("body",))
    if found is not None and vague_date(found[1]).earliest != BEGINNING:
        return found
    if found is None:
        check_form(wanted.id)
    body, _dash, date = wanted.id.partition("-2")
    if _dash and day_written(f"2{date}"):
        body_called(body, wanted.structure)
    raise CannotEditError(
        _(
            "“{id}” is no meeting; write the body's id and the day, as in {example}",
            id=wanted.id,
            example=f"{next((body.id for body in wanted.structure.bodies), 'board')}-2024-03-15",
        )
    )


def _given(wanted: Wanted) -> dict[str, Any]:
    given: dict[str, Any] = {key: wanted.given[key] for key in ("kind", "called_by") if key in wanted.given}
    return given | ({"source": {"document": wanted.given["source"]}} if "source" in wanted.given else {})


def _file_of(wanted: Wanted, body: str, day: VagueDate) -> Meetings | None:
    """The file that the day belongs in, where there is one; CannotEditError where the meeting is known."""
    for meetings in wanted.structure.meetings_of.get(body, ()):
        for meeting in meetings.meetings:
            if meeting.date == day:
                there = meeting.where.location
                message = _(
                    "the meeting of {date} is in {file}, line {line}, already",
                    date=day,
                    file=there.file,
                    line=there.line,
                )
                raise CannotEditError(message)
    inside = (
        meetings
        for meetings in wanted.structure.meetings_of.get(body, ())
        if meetings.period.earliest <= day.earliest and day.latest <= meetings.period.latest
    )
    return next(inside, None)


def _perhaps_known(meetings: Meetings, day: VagueDate) -> list[Message]:
    """A meeting whose day is only roughly known may be this one."""
    return [
        _(
            "is this the meeting of {date} in line {line}? Then write the day there instead",
            date=known.date,
            line=known.where.location.line,
        )
        for known in meetings.meetings
        if known.date.earliest <= day.latest and day.earliest <= known.date.latest
    ]


def _lines(
    wanted: Wanted, file: str, body: str, day: VagueDate, value: Entry, asked: tuple[str, ...]
) -> list[str]:
    complete = wanted.say(_("true only when every meeting of the year is known"))
    return [
        header(file, "meetings", wanted.structure),
        line("body", body),
        line("period", written(year_of(day.earliest))),
        f"{line('complete', False)}      # {complete}",
        "meetings:",
        *entry_lines(value, asked, "  "),
    ]
