"""One record as a page that an official would hand out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from vvgctl.messages import message as _
from vvgctl.messages import said
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.fields import fields, titles
from vvgctl.reports.revision import at_revision
from vvgctl.reports.seats import seat_lines
from vvgctl.reports.vocabulary import WORDS
from vvgctl.rules.always.references import KIND_NAMES
from vvgctl.source import Place
from vvgctl.structure import BodyOnDay, Snapshot
from vvgctl.structure.dated import Dated
from vvgctl.structure.dates import FOREVER, LONG_AGO
from vvgctl.structure.references import DECLARED

COLUMN = 22
WIDTH = 100


def page(kind: str, record: Any, checked: Checked, manner: Manner) -> str:
    """Title, facts, seats with their total, and who refers to it."""
    assert checked.structure is not None
    snapshot = Snapshot(checked.structure, checked.day or checked.today)
    body = snapshot.body(record.id) if kind == "body" else None
    parts = [
        _title(kind, record, snapshot, checked, manner),
        "".join(_line(title, text) for title, text in _facts(kind, record, body, snapshot, manner, checked)),
        "".join(f"{line}\n" for line in (seat_lines(body, manner.language) if body else ())),
        "".join(_referrers(record, snapshot, manner)),
    ]
    return "\n".join(part for part in parts if part)


def _title(kind: str, record: Any, snapshot: Snapshot, checked: Checked, manner: Manner) -> str:
    label = said(snapshot.label(record.id), manner.language)
    what = said(KIND_NAMES.get(kind, kind), manner.language)
    about = checked.structure.about if checked.structure else None
    when = _("as of {day}", day=snapshot.day)
    if about and about.known_through and str(snapshot.day) > about.known_through:
        when = _("as of {day}, last known {known}", day=snapshot.day, known=about.known_through)
    heading = manner.paint(label, "bold") + ("" if label == record.id else f" ({record.id})")
    return f"{heading} – {what}, {when.text(manner.language)}{at_revision(checked, manner)}\n"


def _facts(
    kind: str, record: Any, body: BodyOnDay | None, snapshot: Snapshot, manner: Manner, checked: Checked
) -> Iterator[tuple[str, str]]:
    if body is not None:
        yield _("state").text(manner.language), "\n".join(_states(body, manner.language))
    yield from fields(record, kind, snapshot, manner.language)
    if kind == "principal" and (population := snapshot.population(record.code)):
        day, count = population
        yield _("population").text(manner.language), f"{count} ({day})"
    where = record.where.location
    yield _("written in").text(manner.language), f"{checked.path(where.file)}:{where.line}"


def _states(body: BodyOnDay, language: str) -> Iterator[str]:
    for life in body.body.life:
        start = "" if life.span.start == LONG_AGO else _("from {start}", start=life.span.start).text(language)
        end = "" if life.span.end == FOREVER else _("until {end}", end=life.span.end).text(language)
        by = _("by {decision}", decision=life.by).text(language) if isinstance(life.by, str) else ""
        yield " ".join(part for part in (STATES[life.state].text(language), start, end, by) if part)
    if body.exists is False:
        yield _("does not exist on {day}", day=body.day).text(language)


def _line(title: str, text: str) -> str:
    """A title in its column, and its text beside it, wrapped."""
    lines = [
        wrapped
        for line in text.splitlines()
        for wrapped in textwrap.wrap(line, WIDTH - COLUMN, break_long_words=False) or [""]
    ]
    first, *rest = lines or [""]
    return f"{title[: COLUMN - 1]:<{COLUMN}}{first}\n" + "".join(f"{'':<{COLUMN}}{line}\n" for line in rest)


def _referrers(record: Any, snapshot: Snapshot, manner: Manner) -> Iterator[str]:
    """Which records name this one, and as what."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    for reference in snapshot.structure.references_to.get(record.id, ()):
        if reference.owner[1] != record.id:
            kind, _id = reference.owner
            found.setdefault(reference.owner, {})[_as_what(kind, reference.where, manner.language)] = None
    if found:
        yield _("Named by").text(manner.language) + "\n"
    for (_kind, id), roles in sorted(found.items(), key=lambda pair: pair[0]):
        label = said(snapshot.label(id), manner.language)
        name = id if label == id else f"{label} ({id})"
        yield f"  {name}: {', '.join(roles)}\n"


def _as_what(kind: str, where: Place, language: str) -> str:
    """What a reader calls the key under which an id stands."""
    key = [key for key in where.path if isinstance(key, str)][-1]
    known = titles(kind).get(key) if kind else None
    return known.text(language).lower() if known else said(WORDS.get(key, key), language)


def match(wanted: str, checked: Checked) -> list[tuple[str, Any]]:
    """The records with that id; else those so called: by name, short name or another name."""
    assert checked.structure is not None
    everything = sorted(checked.structure.all(), key=lambda pair: pair[0] in DECLARED)  # records, then words
    by_id = [(kind, record) for kind, record in everything if record.id == wanted]
    return by_id or [
        (kind, record) for kind, record in everything if wanted.casefold() in map(str.casefold, names(record))
    ]


def names(record: Any) -> Iterable[str]:
    """Everything that a record is or has been called, old ids among it."""
    for field in ("name", "short", "title"):
        match getattr(record, field, None):
            case Dated() as dated:
                yield from dated.values()
            case str() as name:
                yield name
    yield from (other.name for other in getattr(record, "also_called", ()))
    yield from getattr(record, "formerly", ())


STATES = {"active": _("active"), "paused": _("paused")}
