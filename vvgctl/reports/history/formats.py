"""A history as text, as a table for a document or a spreadsheet, and for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from vvgctl.messages import Said, said
from vvgctl.messages import message as _
from vvgctl.reports import machine
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.history.lines import Line, is_later, known_through, last_known
from vvgctl.reports.pages.writing import INDENT, sentence, wrapped
from vvgctl.reports.revision import at_revision
from vvgctl.reports.tables import as_csv, as_markdown, escaped
from vvgctl.structure.dates import BEGINNING, END
from vvgctl.structure.history import Event

WIDEST, ROOM = 100, 30
"""The widest line, and the widest column of days."""


@dataclass(frozen=True, slots=True)
class Told:
    """A history to be told: of what, in which lines, and until which day where one was asked for."""

    title: Said | str
    lines: list[Line]
    checked: Checked
    until: date | None = None

    @property
    def known(self) -> date | None:
        """How far the structure is known, where the history goes so far."""
        known = known_through(self.checked.structure) if self.checked.structure else None
        return known if known and (self.until is None or known <= self.until) else None


def text(told: Told, manner: Manner, width: int) -> str:
    """A day and what happened, with the sources below."""
    width = min(width, WIDEST)
    head = _head(told, manner) + at_revision(told.checked, manner)
    out = [manner.paint(line, "bold") for line in wrapped(head, width, "", "")]
    return "\n".join([*out, "", *_body(told, manner, width)]) + "\n"


def _head(told: Told, manner: Manner) -> str:
    name = said(told.title, manner.language).rstrip(".")
    return sentence(said(_("{name}: what has happened", name=name), manner.language))


def _body(told: Told, manner: Manner, width: int) -> Iterator[str]:
    if not told.lines:
        yield from wrapped(said(_("Nothing is known that has a date."), manner.language), width)
    days = [sentence(_when(line, manner)) for line in told.lines]
    room = max((len(line) for day in days for line in wrapped(day, ROOM, "", "")), default=0)
    shown, noted, dated = "", False, True
    for n, (line, day) in enumerate(zip(told.lines, days, strict=True)):
        if told.known and not noted and is_later(line, told.known):
            noted = True
            yield from ("", *wrapped(said(last_known(told.lines, told.known), manner.language), width), "")
        if dated and noted and line.first.undated:
            dated = False
            yield ""
        more = told.lines[n + 1 : n + 2]
        again = more and more[0].sources == line.sources and days[n + 1] == day
        yield from _one(line, "" if day == shown else day, room, manner, width, cited=not again)
        shown = day
    if told.known and not noted:
        yield from ("", *wrapped(said(last_known(told.lines, told.known), manner.language), width))


def _when(line: Line, manner: Manner) -> str:
    return line.when.text(manner.language)


def _one(line: Line, day: str, room: int, manner: Manner, width: int, *, cited: bool) -> Iterator[str]:
    """The sources stand below the last of those that have the same."""
    left = wrapped(day, ROOM, "", "") if day else []
    right = wrapped(sentence(said(line.what, manner.language)), width - room - 4, "", "")
    many = len(right)
    for source in line.sources if cited else ():
        right += wrapped(said(source, manner.language), width - room - 4, "– ", INDENT)
    for n in range(max(len(left), len(right))):
        cell = left[n] if n < len(left) else ""
        rest = right[n] if n < len(right) else ""
        rest = manner.paint(rest, "bright_black") if n >= many and rest else rest
        yield f"{INDENT}{cell.ljust(room)}{INDENT}{rest}".rstrip()


def markdown(told: Told, manner: Manner, width: int) -> str:
    """A table for a document."""
    language = manner.language
    headings = [said(one, language) for one in (_("When"), _("What happened"), _("Source"))]
    rows = [
        [
            sentence(_when(line, manner)),
            sentence(said(line.what, language)),
            "; ".join(said(one, language) for one in line.sources),
        ]
        for line in told.lines
    ]
    known = f"\n{said(last_known(told.lines, told.known, after=True), language)}\n" if told.known else ""
    return f"# {escaped(_head(told, manner))}\n\n{as_markdown(headings, rows)}{known}"


def sheet(told: Told, manner: Manner, width: int) -> str:
    """A row for each line, with both ends of its day."""
    headings = (
        _("Earliest"),
        _("Latest"),
        _("When"),
        _("What happened"),
        _("Decision"),
        _("Source"),
        _("About"),
    )
    return as_csv(
        [said(one, manner.language) for one in headings], (_cells(line, manner) for line in told.lines)
    )


def _cells(line: Line, manner: Manner) -> list[str]:
    event, language = line.first, manner.language
    sources = "; ".join(said(one, language) for one in line.sources)
    ids = ", ".join(dict.fromkeys(_name(one) for one in line.group))
    by = event.by if isinstance(event.by, str) else ""
    what = sentence(said(line.what, language))
    return [
        _end(event.day.earliest) or "",
        _end(event.day.latest) or "",
        _when(line, manner),
        what,
        by,
        sources,
        ids,
    ]


def _name(event: Event) -> str:
    return f"{event.of[1]}/{event.part}" if event.part else event.of[1]


def _end(day: date) -> str | None:
    return None if day in (BEGINNING, END) else str(day)


def as_json(told: Told, manner: Manner, width: int) -> str:
    """The same for programs."""
    events = [_as_json(line, told, manner) for line in told.lines]
    return machine.document("log", [machine.about(told.checked, manner) | {"events": events}])


def _as_json(line: Line, told: Told, manner: Manner) -> dict[str, Any]:
    event = line.first
    where = event.where.location
    records = dict.fromkeys((one.of, one.part) for one in line.group)
    return {
        "date": str(event.day),
        "earliest": _end(event.day.earliest),
        "latest": _end(event.day.latest),
        "what": event.what.value,
        "facts": list(dict.fromkeys(one.fact for one in line.group if one.fact)),
        "records": [{"kind": of[0], "id": of[1], "part": part or None} for of, part in records],
        "message": sentence(said(line.what, manner.language)),
        "by": event.by if isinstance(event.by, str) else None,
        "sources": [
            {"document": one.document, "section": one.section, "phrase": one.phrase} for one in line.cited
        ],
        "file": told.checked.path(where.file),
        "line": where.line,
    }


FORMATS: dict[str, Callable[[Told, Manner, int], str]] = {
    "text": text,
    "json": as_json,
    "csv": sheet,
    "markdown": markdown,
}
