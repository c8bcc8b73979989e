"""A fact gets another value from a day on: what holds ends the day before, and stays as history."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, get_args, get_origin, get_type_hints

from vvgctl.changes.subject import properties
from vvgctl.changes.writing import Writing, begun, latest
from vvgctl.source import KeyPath, Place, Value
from vvgctl.source.edits import Append, Edit, Put, Set
from vvgctl.source.overlaid import Marks
from vvgctl.structure.building import record_type
from vvgctl.structure.dated import Dated
from vvgctl.structure.dates import VagueDate, day_before
from vvgctl.structure.files import Effect, Entry, Written
from vvgctl.structure.reading import is_lacking, is_unknown


def replaced(
    writing: Writing, kind: str, entry: Entry, fact: str, value: Any, where: Place
) -> Iterator[Effect]:
    """The edits by which a fact of a record is another from the change's first day on."""
    shape = _Shape.of(kind, fact)
    if not shape.dated or (fact not in entry.data and _made_then(writing, kind, entry)):
        yield from writing.put(entry, fact, value, where)
        return
    written = entry.data.get(fact)
    old, new = shape.items(written), _new(writing, shape, value, where)
    if written is None:
        unknown: Value = {"value": "unknown", "until": writing.last}
        yield _whole(entry, fact, [unknown] if shape.gaps and shape.many else [], new, where)
    elif written == [] and shape.gaps:
        yield _whole(entry, fact, [{"value": "none", "until": writing.last}], new, where)
    elif shape.is_list(written) and all(writing.comes_first(item) for item in old):
        for n, item in enumerate(old):
            if writing.goes_on(item):
                yield from writing.ends(entry.file, (*entry.path, fact, n), item, where, shape.short)
        for one in new:
            yield Written(entry.file, Append((*entry.path, fact), one.item), one.where, one.inside(()))
    else:
        kept = [shape.ended(writing, item) for item in old if writing.comes_first(item)]
        yield _whole(entry, fact, kept, new, where)


def _made_then(writing: Writing, kind: str, entry: Entry) -> bool:
    """Whether the same proposal creates the body on the first day, so that it has no earlier facts."""
    made = (kind, PurePosixPath(entry.file).stem) in writing.created
    return made and all(begun(life) == writing.day for life in entry.data.get("life", ()))


@dataclasses.dataclass(frozen=True, slots=True)
class _Begun:
    """An item that begins, where it is told, and whether that is its value alone."""

    item: Value
    where: Place
    only_value: bool

    def inside(self, path: KeyPath) -> Marks:
        """Where it is told, by its path in what is written."""
        return {(*path, "value") if self.only_value else path: self.where}


def _whole(entry: Entry, fact: str, kept: list[Value], new: list[_Begun], where: Place) -> Effect:
    """The fact as a list: what is kept, and what begins after it."""
    items, path = [*kept, *(one.item for one in new)], entry.path
    edit: Edit = Set((*path, fact), items) if fact in entry.data else Put(path, fact, items)
    marks: dict[KeyPath, Place] = {}
    for n, one in enumerate(new, len(kept)):
        marks |= one.inside((n,))
    return Written(entry.file, edit, where, marks)


def values(written: Any) -> tuple[Any, ...]:
    """Every value that a fact of one word or text is given over time."""
    items = written if _has_dates(written) else [written]
    return tuple(item.get("value") if isinstance(item, dict) else item for item in items)


def held(written: Any, day: VagueDate) -> tuple[str, ...]:
    """The ids that a fact of one or several ids gives just before a day."""
    items = written if _has_dates(written) else [{"value": written}]
    last = day_before(day.earliest)
    holding = [item["value"] for item in items if begun(item) < day and latest(item) >= last]
    found = holding[-1] if holding else None
    if isinstance(found, str):
        return () if _not_given(found) else (found,)
    return tuple(found) if isinstance(found, list) else ()


def _new(writing: Writing, shape: _Shape, value: Any, where: Place) -> list[_Begun]:
    """The value as the items of a list with dates; what has a beginning of its own keeps it."""
    items = shape.items(value)
    listed = items is value
    return [_begun(writing, shape, one, where / n if listed else where) for n, one in enumerate(items)]


def _begun(writing: Writing, shape: _Shape, value: Any, where: Place) -> _Begun:
    item = shape.item(value)
    begins = writing.begins_in(item)
    if not shape.decided and "by" not in item:
        begins.pop("by", None)
    if shape.many or "value" in item:
        begins |= {key: cited for key, cited in writing.own_source.items() if key not in item}
    return _Begun(begins, where, only_value=item == {"value": value})


def _decided(shape: Any) -> bool:
    """Whether what has a beginning in a shape may name a decision too."""
    if isinstance(shape, dict) and "from" in (keys := shape.get("properties", {})):
        return "by" in keys
    inner = shape.values() if isinstance(shape, dict) else shape if isinstance(shape, list) else ()
    return all(map(_decided, inner))


def _has_dates(written: Any) -> bool:
    return (
        isinstance(written, list)
        and bool(written)
        and all(
            isinstance(item, dict) and not item.keys().isdisjoint({"value", "from", "until"})
            for item in written
        )
    )


def _not_given(value: Any) -> bool:
    return bool(is_unknown(value) or is_lacking(value))


@dataclasses.dataclass(frozen=True, slots=True)
class _Shape:
    """How a fact is written when it changes over time.

    `own`: its values are mappings that hold their own dates; else each stands under `value`. `many`: it has
    several at a time. `short`: the key of a value that may be written as a word alone. `decided`: they may
    name the decision that they rest on.
    """

    dated: bool
    own: bool = False
    many: bool = False
    short: str = ""
    gaps: bool = False
    decided: bool = True

    @classmethod
    def of(cls, kind: str, fact: str) -> _Shape:
        record = record_type(kind)
        hint = get_type_hints(record)[fact]
        gaps = any(field.name == "gaps" for field in dataclasses.fields(record))
        if get_origin(hint) is Dated:
            return cls(dated=True, own=dataclasses.is_dataclass(get_args(hint)[0]), gaps=True)
        options = (hint, *get_args(hint))
        inner = next((get_args(one)[0] for one in options if get_origin(one) is tuple), None)
        if dataclasses.is_dataclass(inner) and any(one.name == "span" for one in dataclasses.fields(inner)):
            short, decided = getattr(inner, "SHORTHAND", ""), _decided(properties(kind)[fact])
            return cls(True, own=True, many=True, short=short, gaps=gaps, decided=decided)
        return cls(dated=False)

    def is_list(self, written: Any) -> bool:
        """Whether what is written is a list of values with dates, or of several at a time."""
        return isinstance(written, list) and (self.own or _has_dates(written))

    def items(self, written: Any) -> list[Any]:
        """The values of a fact, each perhaps with dates."""
        if written is None:
            return []
        if self.many and _not_given(written):
            return [written]
        if isinstance(written, list) and self.is_list(written):
            return written
        return [written]

    def item(self, value: Any) -> dict[str, Value]:
        """A value as an item of a list with dates."""
        if isinstance(value, dict) and not value.keys().isdisjoint({"value"}):
            return dict(value)
        if self.own and isinstance(value, dict) and not _not_given(value):
            return dict(value)
        if self.own and self.short and not _not_given(value):
            return {self.short: value}
        return {"value": value}

    def ended(self, writing: Writing, value: Any) -> Value:
        """The same, ended the day before if it goes on."""
        if not writing.goes_on(value):
            same: Value = value
            return same
        return self.item(value) | {"until": writing.until(value)}
