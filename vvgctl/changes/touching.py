"""Which facts a proposal touches, as the edits of its changes tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from vvgctl.changes.book import proposed_in
from vvgctl.changes.laying import effects_of
from vvgctl.schema import kind_of
from vvgctl.source import KeyPath, Place
from vvgctl.source.edits import Append, Put
from vvgctl.structure.files import Effect, Files, Made
from vvgctl.structure.records.proposal import Proposal

_NAMES = ("id", "principal")
"""What an item of a list is known by."""


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """A fact of a record: the kind of its file, its id, and the keys that lead to it."""

    kind: str
    id: str
    keys: tuple[str, ...]

    def same(self, other: Fact) -> bool:
        """Whether one is the other, or lies in it."""
        length = min(len(self.keys), len(other.keys))
        alike = (self.kind, self.id) == (other.kind, other.id)
        return alike and self.keys[:length] == other.keys[:length]


def touched(proposal: Proposal, files: Files, day: date) -> Mapping[Fact, Place]:
    """Each fact that a proposal would change, and where it says so first; not its own state."""
    found: dict[Fact, Place] = {}
    *changes, _adopted = effects_of(proposal, proposed_in(proposal), files, day)
    for effects in changes:
        for effect in effects:
            found.setdefault(fact_of(effect, files), effect.where)
        files = files.after(effects)
    return found


def replaced_by(proposals: Iterable[Proposal]) -> Mapping[str, frozenset[str]]:
    """The proposals that each one replaces, itself or through others; also where they lead in a circle."""
    direct = {one.id: one.replaces for one in proposals}
    return {id: frozenset(_onwards(id, direct)) for id in direct}


def _onwards(id: str, direct: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    seen: set[str] = set()
    waiting = [*direct.get(id, ())]
    while waiting:
        if (other := waiting.pop()) not in seen:
            seen.add(other)
            yield other
            waiting += direct.get(other, ())


def fact_of(effect: Effect, files: Files) -> Fact:
    """What an effect is about, in the files as they are before it."""
    kind = kind_of(effect.file) or ""
    stem = PurePosixPath(effect.file).stem
    if isinstance(effect, Made):
        return Fact(kind, stem, ())
    path: KeyPath = effect.edit.path
    more: tuple[str, ...] = ()
    match effect.edit:
        case Append(_path, value):
            more = _name(value)
        case Put(_path, key):
            more = (key,)
    data = files.parts[effect.file][3]
    names = (*_names(data, path), *more)
    if isinstance(data, list):
        return Fact(kind, names[0] if names else stem, names[1:])
    return Fact(kind, stem, names)


def _names(data: Any, path: KeyPath) -> Iterator[str]:
    """The keys and names on the way to something, as far as each has one."""
    for key in path:
        data = data[key]
        if isinstance(key, str):
            yield key
        elif name := _name(data):
            yield from name
        else:
            return


def _name(item: Any) -> tuple[str, ...]:
    if isinstance(item, dict):
        return next(((str(item[key]),) for key in _NAMES if key in item), ())
    return (item,) if isinstance(item, str) else ()
