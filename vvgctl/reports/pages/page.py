"""One record as a page that an official would hand out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from vvgctl.messages import Message, said
from vvgctl.messages import message as _
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.pages.body import body_sections
from vvgctl.reports.pages.heading import heading
from vvgctl.reports.pages.life import day_shown, outside
from vvgctl.reports.pages.lines import Section
from vvgctl.reports.pages.others import sections
from vvgctl.reports.pages.wording import InWords
from vvgctl.reports.pages.writing import sentence, wrapped, written
from vvgctl.structure import Snapshot

WIDEST = 100
"""Longer lines are hard to read."""


def page(kind: str, record: Any, checked: Checked, manner: Manner, width: int = WIDEST) -> str:
    """Heading, then section after section."""
    assert checked.structure is not None
    snapshot = Snapshot(checked.structure, checked.day or checked.today, checked.today)
    width = min(width, WIDEST)
    head = "".join(f"{line}\n" for line in _head(kind, record, snapshot, checked, manner, width))
    return head + written(_sections(kind, record, snapshot), manner, width) + _where(record, checked, manner)


def _head(
    kind: str, record: Any, snapshot: Snapshot, checked: Checked, manner: Manner, width: int
) -> Iterator[str]:
    title, what = (said(text, manner.language) for text in heading(kind, record, snapshot))
    id = "" if record.id.casefold() in title.casefold() else manner.paint(f" [{record.id}]", "bright_black")
    yield manner.paint(title, "bold") + id
    for line in (what, *_as_of(kind, record, snapshot, checked)):
        yield from wrapped(f"{sentence(said(line, manner.language))}.", width, "", "")


def _as_of(kind: str, record: Any, snapshot: Snapshot, checked: Checked) -> Iterator[Message]:
    """Which day the page is about, how far the structure is known, and whether a body exists then."""
    day, known = InWords(snapshot.day), snapshot.structure.about.known_through
    if known and str(snapshot.day) > known:
        yield _("as of {day}, last known {known}", day=day, known=InWords(date.fromisoformat(known)))
    else:
        yield _("as of {day}", day=day)
    body = snapshot.body(record.id) if kind == "body" else None
    if body is not None and not body.may_exist:
        yield outside(body)
        if (shown := day_shown(body)) != snapshot.day:
            yield _("what follows is as of {day}", day=InWords(shown))


def _sections(kind: str, record: Any, snapshot: Snapshot) -> Iterable[Section]:
    if kind != "body":
        return sections(kind, record, snapshot)
    asked = snapshot.body(record.id)
    assert asked is not None
    if asked.may_exist:
        return body_sections(asked)
    then = replace(snapshot, day=day_shown(asked), _bodies={}).body(record.id)
    assert then is not None
    return body_sections(then, asked)


def _where(record: Any, checked: Checked, manner: Manner) -> str:
    place = record.where.location
    path = f"{checked.folder}/{place.file}:{place.line}".lstrip("/")
    return "\n" + _("Written in {path}", path=path).text(manner.language) + "\n"
