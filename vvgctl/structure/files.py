"""What the files of a structure say, and would say after edits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from vvgctl.schema import kind_of
from vvgctl.source import KeyPath, Place, Value
from vvgctl.source.edits import Append, Edit, Put, RenameKey, Set, at, meant
from vvgctl.source.overlaid import Marks, Overlaid
from vvgctl.structure.building import file_of
from vvgctl.structure.part import Part


@dataclass(frozen=True, slots=True)
class Written:
    """An edit of a file, and what says that it is to be made.

    `inside`: where parts of what is written are told, by their paths in it.
    """

    file: str
    edit: Edit
    where: Place
    inside: Marks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Made:
    """A new file, and what says that there is to be one."""

    file: str
    data: Value
    where: Place


Effect = Written | Made


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as it is written: in which file, at which path there, and what."""

    file: str
    path: KeyPath
    data: Mapping[str, Any]


@dataclass(frozen=True)
class Files:
    """The files of a structure by name."""

    parts: Mapping[str, Part]

    @classmethod
    def of(cls, parts: Iterable[Part]) -> Files:
        return cls({part[1]: part for part in parts})

    def entry(self, kind: str, id: str) -> Entry | None:
        """The record of that kind and id; None where there is none, or where it is no mapping."""
        file, many = file_of(kind, id)
        if file not in self.parts:
            return None
        data = self.parts[file][3]
        if not many:
            return Entry(file, (), data)
        found = (Entry(file, path, item) for path, item in _items(data) if item.get("id") == id)
        return next(found, None)

    def list_in(self, file: str) -> KeyPath | None:
        """Where in a file of many records the list of them stands; None where there is no such file."""
        if file not in self.parts:
            return None
        data = self.parts[file][3]
        return (next(key for key in data if isinstance(data[key], list)),) if isinstance(data, dict) else ()

    def after(self, effects: Iterable[Effect]) -> Files:
        """The files after some edits; the ones given are left as they are."""
        parts = dict(self.parts)
        for effect in effects:
            parts[effect.file] = (
                _made(effect) if isinstance(effect, Made) else _edited(parts[effect.file], effect)
            )
        return Files(parts)

    @cached_property
    def changed(self) -> tuple[Part, ...]:
        """The parts that are not as they are written."""
        return tuple(part for part in self.parts.values() if isinstance(part[2].page, Overlaid))


def _items(data: Any) -> Iterator[tuple[KeyPath, Any]]:
    """Every record of a file that holds many, with its path."""
    if isinstance(data, dict):
        lists = ((key, items) for key, items in data.items() if isinstance(items, list))
        yield from (((key, n), item) for key, items in lists for n, item in enumerate(items))
    else:
        yield from (((n,), item) for n, item in enumerate(data))


def _made(effect: Made) -> Part:
    kind = kind_of(effect.file)
    assert kind is not None
    page = Overlaid(effect.file, effect.where, effect.data, {(): effect.where})
    return kind, effect.file, Place(page), effect.data


def _edited(part: Part, effect: Written) -> Part:
    kind, file, where, data = part
    page = where.page if isinstance(where.page, Overlaid) else Overlaid(file, where, data, {})
    now = meant(data, [effect.edit])
    marks = dict(page.marks)
    match effect.edit:
        case Append(path):
            target = (*path, len(list_at(data, path)))
        case Put(path, key):
            target = (*path, key)
        case Set(path, value):
            target = path
            marks = {old: mark for old, mark in marks.items() if old[: len(path)] != path}
            marks |= {new: page.origin(old) for new, old in _kept(at(data, path), value, path)}
        case RenameKey(path):
            target = path
    marks[target] = effect.where
    marks |= {(*target, *path): where for path, where in effect.inside.items()}
    return kind, file, Place(Overlaid(file, page.under, now, marks)), now


def list_at(data: Value, path: KeyPath) -> list[Value]:
    """The list at a path."""
    found = at(data, path)
    assert isinstance(found, list)
    return found


def _kept(was: Any, now: Any, path: KeyPath) -> Iterator[tuple[KeyPath, KeyPath]]:
    """What a new value holds of the old one: where it is now, and where it was."""
    if not isinstance(now, list):
        return
    if isinstance(was, list):
        for n, item in enumerate(now):
            found = (m for m, old in enumerate(was) if _same_but_for_its_end(old, item))
            if (m := next(found, None)) is not None:
                yield (*path, n), (*path, m)
    elif now and isinstance(now[0], dict):
        if now[0].get("value") == was:
            yield (*path, 0, "value"), path
        elif isinstance(was, dict):
            yield from (((*path, 0, key), (*path, key)) for key in was if key != "until")


def _same_but_for_its_end(old: Any, new: Any) -> bool:
    if isinstance(old, dict) and isinstance(new, dict):
        return _endless(old) == _endless(new)
    return bool(old == new)


def _endless(item: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in item.items() if key != "until"}
