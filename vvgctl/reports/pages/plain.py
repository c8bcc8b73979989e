"""Any record without a page of its own: each fact under its title, in words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import on
from vvgctl.reports.pages.glue import Glued
from vvgctl.reports.pages.lines import Columns, Line
from vvgctl.reports.pages.telling import told
from vvgctl.reports.pages.wording import lasting
from vvgctl.reports.titles import titles
from vvgctl.schema import InBoth
from vvgctl.structure import Snapshot
from vvgctl.structure.dates import Span


def plain(kind: str, record: Any, snapshot: Snapshot) -> Iterator[Line]:
    """A row for each fact; several long values stand below each other."""
    rows = [row for name, title, value in facts(record, kind, snapshot) if _wanted(kind, name)
            for row in _rows(title, value, snapshot)]  # fmt: skip
    span = getattr(record, "span", None)
    if isinstance(span, Span) and (when := lasting(span)):
        rows.append((_("Holds"), when))
    if rows:
        yield Columns(tuple(rows))


def _wanted(kind: str, name: str) -> bool:
    return name not in _ELSEWHERE and (kind, name) not in _IN_HEADING


def _rows(title: InBoth, value: Any, snapshot: Snapshot) -> Iterator[tuple[Said | str, Said | str]]:
    values = value if isinstance(value, tuple) else (value,)
    many = [text for one in values if (text := told(one, snapshot))]
    if len(many) > 1 and any(_long(text) for text in many):
        yield title, many[0]
        yield from (("", text) for text in many[1:])
    elif many:
        yield title, Glued((tuple(many),))


def facts(record: Any, kind: str, snapshot: Snapshot) -> Iterator[tuple[str, InBoth, Any]]:
    """Key, title and value of each fact that is written, as it stands on the day, in the schema's order."""
    by_name = {field.name.rstrip("_"): field for field in dataclasses.fields(record)}
    for name, title in titles(kind).items():
        field = by_name.get(name)
        if field is not None and name not in _HIDDEN:
            value = on(getattr(record, field.name), snapshot.day)
            if value not in (None, ()) and (value is not False or field.default is not False):
                yield name, title, value


def _long(text: Said | str) -> bool:
    return len(text if isinstance(text, str) else text.text("en")) > _SHORT


_SHORT = 30  # characters; longer values stand better below each other
_HIDDEN = {"where", "id", "written_id", "span", "life", "seats"}
_ELSEWHERE = {"source", "sections"}
_IN_HEADING = {
    ("matter", "name"),
    ("function", "name"),
    ("agreement", "name"),
    ("agreement", "short"),
    ("assignment", "about"),
    ("decision", "by"),
    ("decision", "date"),
    ("decision", "says"),
    ("document", "title"),
    ("contradiction", "about"),
    ("meetings", "body"),
    ("meetings", "period"),
}
