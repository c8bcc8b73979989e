"""Edits as values, and what each makes of the data of a page; how they are written is another matter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from typing import Any

from vvgctl.source.page import KeyPath, Value


@dataclass(frozen=True, slots=True)
class Set:
    """Another value at a path."""

    path: KeyPath
    value: Value


@dataclass(frozen=True, slots=True)
class Put:
    """A new key in the mapping at a path, after the first of `after` that is there, else last."""

    path: KeyPath
    key: str
    value: Value
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Append:
    """A new last item in the list at a path; `questions` are written after it, as comments."""

    path: KeyPath
    value: Value
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RenameKey:
    """Another name for the key that ends a path."""

    path: KeyPath
    key: str


Edit = Set | Put | Append | RenameKey


def meant(data: Value, edits: Iterable[Edit]) -> Value:
    """What the data is to be after the edits; the data given is left as it is."""
    return reduce(_after, edits, data)


def at(data: Value, path: KeyPath) -> Value:
    """What stands at a path; KeyError or IndexError where nothing does."""
    for key in path:
        inside: Any = data
        data = inside[key]
    return data


def _after(data: Value, edit: Edit) -> Value:
    match edit:
        case Set(path, value):
            return _changed(data, path, lambda _old: value)
        case Put(path, key, value, after):
            return _changed(data, path, lambda old: _with_key(old, key, value, after))
        case Append(path, value):
            return _changed(data, path, lambda old: [*old, value])
        case RenameKey(path, new):
            return _changed(data, path[:-1], lambda old: _renamed(old, path[-1], new))


def _changed(data: Any, path: KeyPath, change: Any) -> Value:
    """The data with what stands at `path` changed, and all around it as it was."""
    if not path:
        changed: Value = change(data)
        return changed
    first, rest = path[0], path[1:]
    inner = _changed(data[first], rest, change)
    if isinstance(data, dict):
        return {key: inner if key == first else value for key, value in data.items()}
    return [inner if n == first else value for n, value in enumerate(data)]


def _with_key(old: dict[str, Value], key: str, value: Value, after: tuple[str, ...]) -> dict[str, Value]:
    assert key not in old
    neighbour = predecessor(old, after)
    entries: dict[str, Value] = {}
    for known, was in old.items():
        entries[known] = was
        if known == neighbour:
            entries[key] = value
    return entries | {key: value}


def predecessor(mapping: Iterable[str], after: tuple[str, ...]) -> str | None:
    """The key that a new one is written after: the first wish that is there, else the last of all."""
    keys = list(mapping)
    return next((key for key in after if key in keys), keys[-1] if keys else None)


def _renamed(old: dict[str, Value], key: str | int, new: str) -> dict[str, Value]:
    return {new if known == key else known: value for known, value in old.items()}
