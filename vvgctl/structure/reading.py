"""From the values of a page to records: a record's field types say how each key is read.

Shapes have been checked by then, so a value is trusted to have the form its schema gives it.
Every id read into a field of type `Annotated[str, To(...)]` is noted as a reference.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from vvgctl.source import Place
from vvgctl.structure.dated import Dated, Gap, Lacking, Spell, Unknown
from vvgctl.structure.dates import ALWAYS, FOREVER, LONG_AGO, Span, VagueDate, vague_date
from vvgctl.structure.numbers import VagueNumber, vague_number
from vvgctl.structure.records.source import Citation, Sources
from vvgctl.structure.references import RecordKey, Reference, To

SELF = "self"
"""Stands, in a seat made `for_each` body, for that body."""

R = TypeVar("R")


@dataclass(slots=True)
class Notes:
    """What was met on the way to a record: references, citations, spans, and those written backwards."""

    owner: RecordKey = ("", "")
    references: list[Reference] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    backwards: list[tuple[Span, Place]] = field(default_factory=list)

    def refer(self, id: str, to: To, span: Span, where: Place) -> None:
        self.references.append(Reference(id, to, span, self.owner, where))

    def dated(self, data: Mapping[str, Any], where: Place, outer: Span) -> Span:
        """The span that a mapping gives, noted; the one around it where it gives none."""
        span = span_of(data, outer)
        if span is not outer:
            self.spans.append(span)
            if not span.possible:
                self.backwards.append((span, where))
        return span


Read = Callable[[Any, Place, Span, Notes], Any]
"""Value, where it stands, the span it is written within, and the notes → what it means."""


def read(record: type[R], data: Any, where: Place, notes: Notes) -> R:
    """`data` as a `record`."""
    made: R = _record(cast(Any, record))(data, where, ALWAYS, notes)
    return made


def read_field(record: type[Any], name: str, data: Any, where: Place, notes: Notes) -> Any:
    """`data` as it would be read under the key of one of a record's fields."""
    return _reader(get_type_hints(record, include_extras=True)[name])(data, where, ALWAYS, notes)


def note_source(data: Mapping[str, Any], where: Place, span: Span, notes: Notes) -> None:
    """Note what is cited for a thing that no record keeps the source of."""
    if "source" in data:
        _reader(Sources)(data["source"], where / "source", span, notes)


def span_of(data: Mapping[str, Any], outer: Span = ALWAYS) -> Span:
    """The span that a mapping's keys give; the one around it where they give none."""
    if _SPAN_KEYS.isdisjoint(data):
        return outer
    if "from" in data or "until" in data:
        start = vague_date(str(data["from"])) if "from" in data else LONG_AGO
        return Span(start, vague_date(str(data["until"])) if "until" in data else FOREVER)
    for key in ("date", "period", "year"):
        if key in data:
            day = vague_date(str(data[key]))
            return Span(day, day)
    return outer


_SPAN_KEYS = frozenset({"from", "until", "date", "period", "year"})


@cache
def _record(record: type[Any]) -> Read:
    hints = get_type_hints(record, include_extras=True)
    names = [f.name for f in dataclasses.fields(record)]
    readers = {n: _reader(hints[n]) for n in names if n not in ("where", "span")}
    by_key = {n.rstrip("_"): (n, reader, _is_plain(hints[n])) for n, reader in readers.items()}
    dated = [(n, n.rstrip("_")) for n in readers if get_origin(hints[n]) is Dated]
    shorthand: str = getattr(record, "SHORTHAND", "")
    has_span = "span" in names
    keeps_source = "source" in names
    with_gaps = [n for n in readers if "gaps" in names and Lacking in get_args(hints[n])]

    def build(data: Any, where: Place, outer: Span, notes: Notes) -> Any:
        if not isinstance(data, dict):
            only: dict[str, Any] = {shorthand: readers[shorthand](data, where, outer, notes)}
            return record(**only, where=where, **({"span": outer} if has_span else {}))
        span = notes.dated(data, where, outer)
        values: dict[str, Any] = {"span": span} if has_span else {}
        for key, value in data.items():
            if (found := by_key.get(key)) is not None:
                name, reader, plain = found
                values[name] = reader(value, where if plain else where / key, span, notes)
        for name, key in dated:
            if key not in data:
                values[name] = Dated(where=where / key)
        if not keeps_source:
            note_source(data, where, span, notes)
        if with_gaps:
            values["gaps"] = tuple(_gaps(data, with_gaps, where, span, notes))
        made = record(**values, where=where)
        if isinstance(made, Citation):
            notes.citations.append(made)
        return made

    return build


def _gaps(data: Mapping[str, Any], facts: list[str], where: Place, outer: Span, notes: Notes) -> list[Gap]:
    """The items of lists that stand for a time in which nothing is known, or there is nothing."""
    found: list[Gap] = []
    for fact in facts:
        items = data.get(fact)
        for n, item in enumerate(items) if isinstance(items, list) else ():
            if isinstance(item, dict) and "value" in item:
                found.append(_gap(fact, item, where / fact / n, outer, notes))
    return found


def _gap(fact: str, item: Mapping[str, Any], where: Place, outer: Span, notes: Notes) -> Gap:
    span = notes.dated(item, where, outer)
    note_source(item, where, span, notes)
    means = _unknown if is_unknown(item["value"]) else _lacking
    return Gap(fact, means(item["value"], where / "value", span, notes), span, where=where)


def _is_plain(hint: Any) -> bool:
    """Whether a value means the same wherever it is written: most do, and a Place for each would be many."""
    kinds = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    return all(kind in _PLAIN for kind in kinds)


_PLAIN = (str, int, bool, VagueDate, VagueNumber, type(None))


@cache
def _reader(hint: Any) -> Read:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _reference(arguments[1])
    if origin is Dated:
        return _dated(arguments[0])
    if origin is tuple:
        return _many(arguments[0])
    if origin in (Union, types.UnionType):
        return _either(arguments)
    if hint is VagueDate:
        return lambda data, where, span, notes: vague_date(str(data))
    if hint is VagueNumber:
        return lambda data, where, span, notes: vague_number(data)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return _record(hint)
    if hint is str:
        return lambda data, where, span, notes: str(data)
    return lambda data, where, span, notes: data


def _reference(to: To) -> Read:
    def refer(data: Any, where: Place, span: Span, notes: Notes) -> str:
        if data == SELF:
            return SELF
        notes.refer(str(data), to, span, where)
        return str(data)

    return refer


def _many(hint: Any) -> Read:
    reader = _reader(hint)
    of_records = dataclasses.is_dataclass(hint)  # among which an item under `value` is a gap

    def each(data: Any, where: Place, span: Span, notes: Notes) -> tuple[Any, ...]:
        if not isinstance(data, list):
            return (reader(data, where, span, notes),)
        if of_records and any(isinstance(item, dict) and "value" in item for item in data):
            numbered = [(n, item) for n, item in enumerate(data) if not _has_value(item)]
            return tuple([reader(item, where / n, span, notes) for n, item in numbered])
        return tuple([reader(item, where / n, span, notes) for n, item in enumerate(data)])

    return each


def _either(hints: tuple[Any, ...]) -> Read:
    """The branch whose shape fits: a mapping is a record, a list or a word is the other one."""
    hints = tuple(hint for hint in hints if hint is not type(None))
    if len(hints) == 1:
        return _reader(hints[0])
    records: list[Any] = [h for h in hints if dataclasses.is_dataclass(h) and h not in (Unknown, Lacking)]
    for_mapping = _reader(records[0]) if records else None
    others = [hint for hint in hints if hint not in records and hint not in (Unknown, Lacking)]
    for_other = _reader(others[0]) if others else for_mapping
    may_be_unknown, may_be_lacking = Unknown in hints, Lacking in hints

    def choose(data: Any, where: Place, span: Span, notes: Notes) -> Any:
        if may_be_unknown and is_unknown(data):
            return _unknown(data, where, span, notes)
        if may_be_lacking and is_lacking(data):
            return _lacking(data, where, span, notes)
        reader = for_mapping if isinstance(data, dict) and for_mapping else for_other
        assert reader is not None
        return reader(data, where, span, notes)

    return choose


def _dated(hint: Any) -> Read:
    reader = _either((hint, Unknown, Lacking))
    for_record = dataclasses.is_dataclass(hint)  # a list of records can only be a list of spells

    def spell(data: Any, where: Place, outer: Span, notes: Notes) -> Spell[Any]:
        span, by = (
            (notes.dated(data, where, outer), data.get("by")) if isinstance(data, dict) else (outer, None)
        )
        if by is not None:
            notes.refer(by, To("decision"), span, where / "by")
        inner, place = data, where
        if _has_value(data):
            inner, place = data["value"], where / "value"
            note_source(data, where, span, notes)
        return Spell(reader(inner, place, span, notes), span, by, where=where)

    def spells(data: Any, where: Place, span: Span, notes: Notes) -> Dated[Any]:
        if isinstance(data, list) and (for_record or (data and all(map(_is_spell, data)))):
            return Dated(tuple(spell(d, where / n, span, notes) for n, d in enumerate(data)), where=where)
        return Dated((spell(data, where, span, notes),), where=where)

    return spells


def _has_value(data: Any) -> bool:
    return isinstance(data, dict) and "value" in data


def _is_spell(data: Any) -> bool:
    return isinstance(data, dict) and not data.keys().isdisjoint({"value", "from", "until"})


def is_unknown(data: Any) -> bool:
    """Whether `data` is written as unknown: the word, or a mapping with the question to ask."""
    return data == "unknown" or (isinstance(data, dict) and "unknown" in data)


def is_lacking(data: Any) -> bool:
    """Whether `data` is written as lacking or unclear."""
    return data == "none" or (isinstance(data, dict) and not data.keys().isdisjoint({"none", "unclear"}))


def _unknown(data: Any, where: Place, span: Span, notes: Notes) -> Unknown:
    if isinstance(data, str):
        return Unknown(where=where)
    ask = _reader(tuple[Annotated[str, To("principal", "organisation", "body", lasting=False)], ...])
    return Unknown(data["unknown"], ask(data.get("ask", []), where / "ask", span, notes), where=where)


def _lacking(data: Any, where: Place, span: Span, notes: Notes) -> Lacking:
    if isinstance(data, str):
        return Lacking(where=where)
    sources = _reader(Sources)(data["source"], where / "source", span, notes) if "source" in data else ()
    if "unclear" in data:
        return Lacking(data["unclear"], sources, unclear=True, where=where)
    return Lacking(data["none"], sources, where=where)
