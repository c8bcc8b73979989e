"""A fact gets another value from a day on: what holds ends the day before, and stays as history."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any, get_args, get_origin, get_type_hints

from vvgctl.changes.writing import Writing, begun, latest
from vvgctl.source import Place, Value
from vvgctl.source.edits import Append, Set
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
    if not shape.dated:
        yield from writing.put(entry, fact, value, where)
        return
    old, new = shape.items(entry.data.get(fact)), _new(writing, shape, value)
    if fact not in entry.data:
        gap: list[Value] = [{"value": "unknown", "until": writing.last}] if shape.gaps and shape.many else []
        yield from writing.put(entry, fact, [*gap, *new], where)
    elif not isinstance(entry.data[fact], list) or _list_is_value(shape, entry.data[fact]):
        yield from _made_a_list(writing, shape, entry, fact, new, where)
    elif all(writing.comes_first(item) for item in old):
        for n, item in enumerate(old):
            if writing.goes_on(item):
                yield from writing.ends(entry.file, (*entry.path, fact, n), item, where, shape.short)
        for item, place in _placed(new, where):
            yield Written(entry.file, Append((*entry.path, fact), item), place)
    else:
        kept = [shape.ended(writing, item) for item in old if writing.comes_first(item)]
        yield from writing.put(entry, fact, [*kept, *new], where)


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


def _made_a_list(
    writing: Writing, shape: _Shape, entry: Entry, fact: str, new: list[Value], where: Place
) -> Iterator[Effect]:
    """One value, which so far held for all time or for the time that it tells, and those that follow."""
    was = entry.data[fact]
    kept: list[Value] = [shape.ended(writing, was)] if writing.comes_first(was) else []
    yield Written(entry.file, Set((*entry.path, fact), [*kept, *new]), where)


def _placed(items: list[Value], where: Place) -> Iterator[tuple[Value, Place]]:
    """Each item with where it stands in the proposal."""
    listed = isinstance(where.value, list)
    return ((item, where / n if listed else where) for n, item in enumerate(items))


def _new(writing: Writing, shape: _Shape, value: Any) -> list[Value]:
    """The value as the items of a list with dates; what has a beginning of its own keeps it."""
    return [writing.begins_in(shape.item(one)) for one in shape.items(value)]


def _list_is_value(shape: _Shape, written: Any) -> bool:
    """Whether a list is one value, and no list of values with dates."""
    return not shape.many and not shape.own and not _has_dates(written)


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
    several at a time. `short`: the key of a value that may be written as a word alone.
    """

    dated: bool
    own: bool = False
    many: bool = False
    short: str = ""
    gaps: bool = False

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
            return cls(True, own=True, many=True, short=getattr(inner, "SHORTHAND", ""), gaps=gaps)
        return cls(dated=False)

    def items(self, written: Any) -> list[Any]:
        """The values of a fact, each perhaps with dates."""
        if written is None:
            return []
        if self.many and _not_given(written):
            return [written]
        if isinstance(written, list) and (self.own or _has_dates(written)):
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
        return self.item(value) | {"until": writing.last}
