"""The records of a kind as rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.messages import Message, said
from vvgctl.messages import message as _
from vvgctl.reports.context import Checked
from vvgctl.reports.pages.plain import facts, told
from vvgctl.reports.titles import titles
from vvgctl.reports.vocabulary import STATES, STATES_OF_PROPOSALS, STATES_OF_WORK, VALUES
from vvgctl.schema import InBoth
from vvgctl.structure import NotKnownError, Snapshot
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.states import state_on

LISTED = {
    "body": "body",
    "bodies": "body",
    "principal": "principal",
    "principals": "principal",
    "organisation": "organisation",
    "organisations": "organisation",
    "division": "division",
    "divisions": "division",
    "mandate": "mandate",
    "mandates": "mandate",
    "meetings": "meetings",
    "function": "function",
    "functions": "function",
    "matter": "matter",
    "matters": "matter",
    "service": "service",
    "services": "service",
    "assignment": "assignment",
    "assignments": "assignment",
    "decision": "decision",
    "decisions": "decision",
    "agreement": "agreement",
    "agreements": "agreement",
    "contradiction": "contradiction",
    "contradictions": "contradiction",
    "proposal": "proposal",
    "proposals": "proposal",
    "document": "document",
    "documents": "document",
}
"""What can be listed, in the singular and the plural."""

_COLUMNS = {
    "body": ("short", "name", "level", "sphere", "mandate"),
    "principal": ("name", "short", "code", "kind", "side"),
    "organisation": ("name", "short", "side"),
    "division": ("name",),
    "mandate": ("document",),
    "meetings": ("body", "period", "complete"),
    "function": ("name", "kind", "serves"),
    "matter": ("name", "sorted_by", "handled_by"),
    "service": ("name", "purpose", "agreement", "assignment"),
    "assignment": ("about", "ordered_by", "assigned_to"),
    "decision": ("date", "by", "says", "effect"),
    "agreement": ("name", "short", "drafted_by"),
    "contradiction": ("about", "reading"),
    "proposal": ("title", "document"),
    "document": ("title", "publisher", "date"),
}


def columns(kind: str) -> list[Message | InBoth]:
    """The headings of a kind's rows."""
    known = titles(kind)
    extra: list[Message | InBoth] = [_("state")] if kind in _STATES else []
    return [_("id"), *(known[name] for name in _COLUMNS[kind]), *extra, *_more(kind)]


def rows(kind: str, checked: Checked, language: str) -> Iterator[list[str]]:
    """A row per record, as it stands on the day asked about; bodies that are gone are left out."""
    assert checked.structure is not None
    snapshot = Snapshot(checked.structure, checked.day or checked.today)
    for record in checked.structure.of(kind):
        body = snapshot.body(record.id) if kind == "body" else None
        if body is not None and not body.may_exist:
            continue
        values = {name: value for name, _title, value in facts(record, kind, snapshot)}
        cells = [_cell(values.get(name), snapshot, language) for name in _COLUMNS[kind]]
        extra = [_state(kind, body or record, language, snapshot)] if kind in _STATES else []
        yield [record.id, *cells, *extra, *_populations(kind, record, snapshot)]


def _cell(value: Any, snapshot: Snapshot, language: str) -> str:
    """A value in one line; days as they are written, so that rows can be sorted by them."""
    match value:
        case VagueDate():
            return value.text(language)
        case Lacking(unclear=True):
            return said(_("unclear"), language)
        case Lacking():
            return said(_("none"), language)
        case str():
            return said(VALUES.get(value) or snapshot.label(value), language)
    return said(told(value, snapshot), language)


def _more(kind: str) -> list[Message]:
    return [_("population"), _("on")] if kind == "principal" else []


def _populations(kind: str, record: Any, snapshot: Snapshot) -> list[str]:
    """The latest population known on the day, and of which day it is."""
    if kind != "principal":
        return []
    day, count = snapshot.population(record.code) or ("", "")
    return [str(count), str(day)]


def _state(kind: str, record: Any, language: str, snapshot: Snapshot) -> str:
    """The state that it is in, nothing where it is in none."""
    try:
        state = record.state if kind == "body" else state_on(record, snapshot.day)
    except NotKnownError:
        return said(_("unknown"), language)
    return said(_STATES[kind][state], language) if state else ""


_STATES: dict[str, dict[str, Message]] = {
    "body": STATES,
    "assignment": STATES_OF_WORK,
    "proposal": STATES_OF_PROPOSALS,
}
