"""One record as a page that an official would hand out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from vvgctl.messages import Message, said
from vvgctl.messages import message as _
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.pages.heading import heading
from vvgctl.reports.pages.lines import Section
from vvgctl.reports.pages.sections import body_sections, sections
from vvgctl.reports.pages.standing import day_shown, outside
from vvgctl.reports.pages.wording import InWords
from vvgctl.reports.pages.writing import sentence, wrapped, written
from vvgctl.reports.revision import at_revision
from vvgctl.source import folded
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
    told = _plainly(record.id) in _plainly(title + what)
    id = "" if told else f"({record.id})"
    *before, last = wrapped(f"{sentence(title)} {id}".rstrip(), width, "", "")
    yield from (manner.paint(line, "bold") for line in before)
    yield manner.paint(last.removesuffix(id), "bold") + (manner.paint(id, "bright_black") if id else "")
    day = said(_as_of(snapshot), manner.language) + at_revision(checked, manner)
    for line in (what, day, *outside(record, snapshot)):
        yield from wrapped(f"{sentence(said(line, manner.language))}.", width, "", "")


def _as_of(snapshot: Snapshot) -> Message:
    """Which day the page is about, and how far the structure is known."""
    day, known = InWords(snapshot.day), snapshot.structure.about.known_through
    if known and str(snapshot.day) > known:
        return _("as of {day}, last known {known}", day=day, known=InWords(date.fromisoformat(known)))
    return _("as of {day}", day=day)


def _sections(kind: str, record: Any, asked: Snapshot) -> Iterable[Section]:
    """The sections as of the day asked about, or as of the nearest day on which the record holds."""
    snapshot = Snapshot(asked.structure, day_shown(record, asked), asked.today)
    body = snapshot.body(record.id) if kind == "body" else None
    return body_sections(body, asked.day) if body else sections(kind, record, snapshot)


def _where(record: Any, checked: Checked, manner: Manner) -> str:
    place = record.where.location
    path = f"{checked.path(place.file)}:{place.line}"
    return "\n" + _("Written in {path}", path=path).text(manner.language) + "\n"


def _plainly(text: str) -> str:
    """Only its letters and digits, without capitals and marks above them."""
    return "".join(filter(str.isalnum, folded(text)))
