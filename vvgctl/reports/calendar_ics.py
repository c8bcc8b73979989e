"""What is due, for a calendar program: iCalendar (RFC 5545), a day-long event each."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, time, timedelta
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from vvgctl.check.due import Due
from vvgctl.messages import message as _
from vvgctl.messages import said
from vvgctl.reports.calendar import KINDS, Ahead, titled
from vvgctl.reports.pages.sources import cited_at
from vvgctl.reports.pages.wording import When

if TYPE_CHECKING:
    from icalendar import Event

NAMESPACE = uuid5(NAMESPACE_URL, "vvgctl/calendar")


def render(ahead: Ahead, language: str) -> bytes:
    """The dated things as events; those of one structure keep their UIDs in every run and language."""
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", "-//vvgctl//calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", vText(_clean(ahead.name(language))))
    for due in ahead.dated:
        calendar.add_component(_event(due, ahead, language))
    return bytes(calendar.to_ical())


def _event(due: Due, ahead: Ahead, language: str) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", _uid(due, ahead))
    event.add("dtstamp", datetime.combine(ahead.today, time(), UTC))
    event.add("dtstart", due.day.earliest)
    event.add("dtend", due.day.latest + timedelta(days=1))  # the day after the last
    event.add("summary", _clean(_summary(due, language)))
    event.add("description", _clean(_description(due, ahead, language)))
    event.add("categories", [_clean(KINDS[due.kind].text(language))])
    event.add("transp", "TRANSPARENT")  # nobody is busy because of it
    return event


def _uid(due: Due, ahead: Ahead) -> str:
    """Made from what the thing is, so not from its day, wording or place in a file."""
    name = ahead.window.structure.about.name
    return str(uuid5(NAMESPACE, "\n".join((name.sv or name.en or "", *due.id))))


def _summary(due: Due, language: str) -> str:
    title = titled(due, language)
    if due.day.exact or due.whole:
        return title
    return _("{title} (some time {when})", title=title, when=When(due.day)).text(language)


def _description(due: Due, ahead: Ahead, language: str) -> str:
    """What more there is to say, the source, and the line of the file; no path of this computer."""
    lines = [said(due.detail, language)] if due.detail else []
    sources = cited_at(due.source, ahead.window.on(due.day))
    lines += [_("source: {cited}", cited=cited).text(language) for cited in sources]
    where = due.where.location
    folder = PurePosixPath(ahead.checked.folder.replace("\\", "/").rpartition(":")[2]).name
    lines.append("/".join(part for part in (folder, f"{where.file}:{where.line}") if part))
    return "\n".join(lines)


def _clean(text: str) -> str:
    """No control characters but the end of a line: RFC 5545 has no place for them."""
    return "".join(
        " " if unicodedata.category(letter) in ("Cc", "Cs") and letter != "\n" else letter for letter in text
    )
