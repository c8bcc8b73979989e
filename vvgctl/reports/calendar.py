"""What is due, for people: as a table, as a sheet, and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from vvgctl.check.due import Due, Kind, Standing, Window
from vvgctl.messages import Message, said
from vvgctl.messages import message as _
from vvgctl.reports import machine
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.pages.wording import InWords, When
from vvgctl.reports.revision import at_revision
from vvgctl.reports.tables import as_csv, table

KINDS: dict[Kind, Message] = {
    Kind.MEETING: _("meeting"),
    Kind.MEETINGS_NEEDED: _("meetings needed"),
    Kind.EVALUATION: _("evaluation"),
    Kind.REVIEW: _("review"),
    Kind.DELIVERY: _("delivery"),
    Kind.CHAIR: _("chair"),
    Kind.BODY: _("body"),
    Kind.CLAUSE: _("clause"),
    Kind.AGREEMENT: _("agreement"),
    Kind.SERVICE: _("service"),
    Kind.EXCEPTION: _("exception"),
    Kind.DECISION: _("decision"),
}
STANDINGS: dict[Standing, Message] = {
    Standing.WRITTEN: _("as written"),
    Standing.COMPUTED: _("computed"),
    Standing.UNKNOWN: _("unknown"),
}


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is due in a structure between two days; `of` is the body asked about, if one was."""

    checked: Checked
    window: Window
    things: tuple[Due, ...]
    of: str | None = None

    @property
    def today(self) -> date:
        """The day asked about stands for today, so that an answer about it is always the same."""
        return self.checked.day or self.checked.today

    @property
    def dated(self) -> tuple[Due, ...]:
        return tuple(due for due in self.things if due.dated)

    @property
    def undated(self) -> tuple[Due, ...]:
        return tuple(due for due in self.things if not due.dated)

    def name(self, language: str) -> str:
        """The structure's name, with that of the body asked about."""
        name = self.window.structure.about.name.text(language)
        return f"{self.of}: {name}" if self.of else name


def titled(due: Due, language: str) -> str:
    """What is due; what nobody has written but can be worked out is marked."""
    title = said(due.title, language)
    return _("{title} (computed)", title=title).text(language) if due.standing == "computed" else title


def render(ahead: Ahead, manner: Manner, width: int) -> str:
    """A row per thing, by day; what has no date comes after."""
    if not ahead.things:
        return _heading(ahead, manner) + _("Nothing is due.").text(manner.language) + "\n"
    parts = [_heading(ahead, manner)]
    if ahead.dated:
        parts.append(_table(ahead.dated, manner, width))
    if ahead.undated:
        parts.append("\n" + _("Without a date:").text(manner.language) + "\n")
        parts.append(_table(ahead.undated, manner, width))
    return "".join(parts)


def _heading(ahead: Ahead, manner: Manner) -> str:
    first, last = InWords(ahead.window.first), InWords(ahead.window.last)
    name = ahead.name(manner.language)
    told = _("{name}. What is due from {first} until {last}", name=name, first=first, last=last)
    known = ahead.window.structure.about.known_through
    gone = known is not None and str(ahead.window.last) > known
    after = _("; last known {known}", known=known).text(manner.language) if gone else ""
    return f"{told.text(manner.language)}{at_revision(ahead.checked, manner)}{after}\n"


def _table(things: Sequence[Due], manner: Manner, width: int) -> str:
    headings = [
        heading.text(manner.language) for heading in (_("when"), _("what"), _("more"), _("written in"))
    ]
    rows = [
        [when(due, manner.language), titled(due, manner.language), _more(due, manner.language), _where(due)]
        for due in things
    ]
    return table(headings, rows, width, colour=manner.paint("x", "red") != "x")


def when(due: Due, language: str) -> str:
    """A day or a whole time as figures; a vague day in words."""
    if due.whole and ".." in str(due.day):
        return f"{due.day.earliest} – {due.day.latest}"
    if due.day.exact or due.whole:
        return str(due.day)
    if not due.dated:
        return When(due.day).text(language)
    return _("some time {when}", when=When(due.day)).text(language)


def _more(due: Due, language: str) -> str:
    return said(due.detail, language) if due.detail else ""


def _where(due: Due) -> str:
    return f"{due.where.location.file}:{due.where.location.line}"


def sheet(ahead: Ahead, manner: Manner) -> str:
    """The same for a spreadsheet: first and last day apart, empty where they are not known."""
    headings = (
        _("first day"),
        _("last day"),
        _("what"),
        _("kind"),
        _("how it is known"),
        _("more"),
        _("bodies"),
        _("written in"),
    )
    rows = (_sheet_row(due, ahead.checked, manner.language) for due in ahead.things)
    return as_csv([heading.text(manner.language) for heading in headings], rows)


def _sheet_row(due: Due, checked: Checked, language: str) -> list[str]:
    return [
        *days(due),
        titled(due, language),
        KINDS[due.kind].text(language),
        STANDINGS[due.standing].text(language),
        _more(due, language),
        " ".join(sorted(due.bodies)),
        checked.path(_where(due)),
    ]


def days(due: Due) -> tuple[str, str]:
    """The first and the last day on which it may come; empty where there is no bound."""
    first, last = str(due.day.earliest), str(due.day.latest)
    return (first if due.day.earliest.year > 1 else ""), (last if due.day.latest.year < 9999 else "")


def document(ahead: Ahead, manner: Manner) -> str:
    """The same as JSON; `vvgctl schema report` says what it holds."""
    told = machine.about(ahead.checked, manner) | {
        "from": str(ahead.window.first),
        "until": str(ahead.window.last),
        "due": [_as_json(due, ahead.checked, manner.language) for due in ahead.things],
    }
    return machine.document("calendar", [told])


def _as_json(due: Due, checked: Checked, language: str) -> dict[str, Any]:
    first, last = days(due)
    return {
        "id": "/".join(due.id),
        "kind": due.kind.value,
        "title": said(due.title, language),
        "more": _more(due, language) or None,
        "standing": due.standing.value,
        "first": first or None,
        "last": last or None,
        "whole": due.whole,
        "bodies": sorted(due.bodies),
        "file": checked.path(due.where.location.file),
        "line": due.where.location.line,
    }
