"""The facts of a record on one day, in words, with the titles that its schema gives them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from vvgctl.messages import Message, said
from vvgctl.messages import message as _
from vvgctl.reports.vocabulary import VALUES, WORDS
from vvgctl.schema import InBoth, schema
from vvgctl.source import Page, Place
from vvgctl.structure import NotKnownError, Snapshot, Unknown
from vvgctl.structure.dated import Dated, Lacking
from vvgctl.structure.dates import Span
from vvgctl.structure.reading import Notes, read
from vvgctl.structure.records.source import Citation
from vvgctl.structure.records.words import Words
from vvgctl.structure.references import DECLARED

_HIDDEN = {"where", "id", "written_id", "span", "life", "seats"}
SCHEMA_OF = {
    "principal": ("principals", "principals"),
    "organisation": ("organisations", "organisations"),
    "function": ("functions", None),
    "matter": ("matters", None),
    "agreement": ("agreements", None),
    "assignment": ("assignments", None),
    "decision": ("decisions", None),
    "document": ("documents", None),
    "contradiction": ("contradictions", None),
    "exception": ("exceptions", None),
}
"""Records that stand several in a file: the kind of the file, and the key of the list where it has one."""


def titles(kind: str) -> Mapping[str, InBoth]:
    """What a reader calls each key of a record of that kind."""
    shape: Any
    if kind in DECLARED:
        shape = schema("structure")["properties"]["declares"]["properties"][kind]["additionalProperties"]
    else:
        file, key = SCHEMA_OF.get(kind, (kind, ""))
        shape = schema(file)["properties"][key] if key else schema(file)
    properties = shape["items"]["properties"] if "items" in shape else shape["properties"]
    return {name: InBoth(about["title"]) for name, about in properties.items()}


def brief_fields(record: Any, kind: str, snapshot: Snapshot, language: str) -> dict[str, str]:
    """The same in one line each, with what is unknown or lacking only said to be so."""
    return {title: _brief(text, language) for title, text in fields(record, kind, snapshot, language)}


def _brief(text: str, language: str) -> str:
    for word in (said(_("unknown"), language), said(_("none"), language)):
        if text.startswith(f"{word}:"):
            return word
    return text.replace("\n", " ")


def fields(record: Any, kind: str, snapshot: Snapshot, language: str) -> Iterator[tuple[str, str]]:
    """Title and value of each fact that is written, as it stands on the day, in the schema's order."""
    known = titles(kind)
    by_name = {field.name.rstrip("_"): field for field in dataclasses.fields(record)}
    for name in known:
        field = by_name.get(name)
        if field is None or name in _HIDDEN:
            continue
        value = getattr(record, field.name) or (_source_of_file(record) if name == "source" else None)
        if text := _told(value, snapshot, language):
            yield known[name].text(language), text


def _source_of_file(record: Any) -> tuple[Citation, ...]:
    """What the file gives as the source of all its items."""
    page: Page = record.where.page
    if not isinstance(page.data, dict) or "source" not in page.data:
        return ()
    where = Place(page, ("source",))
    written = where.value if isinstance(where.value, list) else [where.value]
    return tuple(read(Citation, one, where, Notes()) for one in written)


def _told(value: Any, snapshot: Snapshot, language: str) -> str:
    match value:
        case None | () | "":
            return ""
        case Dated():
            return _dated(value, snapshot, language)
        case bool():
            return said(_("yes") if value else _("no"), language)
        case Unknown():
            return _unknown(value, snapshot, language)
        case Lacking():
            return said(_lacking(value), language)
        case Citation():
            return citation(value, snapshot, language)
        case str():
            return said(VALUES.get(value) or snapshot.label(value), language)
        case tuple():
            current = (_told(one, snapshot, language) for one in value if _current(one, snapshot))
            return _one_line_or_more([text for text in current if text], language)
        case _ if hasattr(value, "where") and not isinstance(value, Words):
            return _record(value, snapshot, language)
        case _:
            return said(value, language)


def _dated(value: Dated[Any], snapshot: Snapshot, language: str) -> str:
    if not value.spells:
        return ""
    try:
        now = value.at(snapshot.day)
    except NotKnownError as missing:
        return _unknown(missing.unknown, snapshot, language)
    if now is not None:
        return _told(now, snapshot, language)
    spell = value.spell(snapshot.day)
    lacking = spell.value if spell else None
    return said(_lacking(lacking) if isinstance(lacking, Lacking) else _("none"), language)


def _unknown(unknown: Unknown, snapshot: Snapshot, language: str) -> str:
    if unknown.question and unknown.ask:
        asked = _(
            "unknown: {question} Ask {whom}.", question=unknown.question, whom=snapshot.labels(unknown.ask)
        )
        return said(asked, language)
    return said(
        _("unknown: {question}", question=unknown.question) if unknown.question else _("unknown"), language
    )


def _lacking(lacking: Lacking) -> Message:
    return _("none: {because}", because=lacking.because) if lacking.because else _("none")


def citation(source: Citation, snapshot: Snapshot, language: str) -> str:
    """A source as a reader would cite it."""
    document = snapshot.structure.find(("document",), source.document or "")
    parts = [document.title if document else source.document or "", source.section or ""]
    told = ", ".join(part for part in parts if part)
    if source.phrase is None:
        return told
    return _("{place} (“{phrase}”)", place=told, phrase=source.phrase).text(language)


def _current(one: Any, snapshot: Snapshot) -> bool:
    span = getattr(one, "span", None)
    return not isinstance(span, Span) or span.may_hold(snapshot.day)


def _one_line_or_more(told: list[str], language: str) -> str:
    if sum(map(len, told)) > 90 or any("\n" in one for one in told):
        return "\n".join(told)
    return said(told, language)


def _record(value: Any, snapshot: Snapshot, language: str) -> str:
    """The text or name of an inner record where it has one; else its facts, one after another."""
    if hasattr(value, "says") and hasattr(value, "id"):
        return f"{value.id}: {value.says.text(language)}"
    for name in ("text", "name", "about", "says", "principal", "party"):
        if isinstance(getattr(value, name, None), str):
            return _told(getattr(value, name), snapshot, language)
    inner = (f for f in dataclasses.fields(value) if f.name not in (*_HIDDEN, "source"))
    facts = ((f.name.rstrip("_"), _told(getattr(value, f.name), snapshot, language)) for f in inner)
    return "; ".join(f"{said(WORDS.get(name, name), language)}: {text}" for name, text in facts if text)
