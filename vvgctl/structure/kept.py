"""The files as they stood on a day: what came later is dropped, and so are the ends that lay ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from vvgctl.source import KeyPath, Place
from vvgctl.source.overlaid import Overlaid
from vvgctl.structure.dates import END, vague_date
from vvgctl.structure.part import Part

_FACTS = (
    "body",
    "division",
    "mandate",
    "meetings",
    "principals",
    "organisations",
    "functions",
    "matters",
    "agreements",
    "services",
    "assignments",
    "decisions",
)
"""The files of facts; documents, contradictions and exceptions speak of facts and are kept whole."""

_BEGINS = ("from", "date", "period", "year")
_HAPPENED = ("done", "delivered")
_MAY_BE_EMPTY = ("areas", "members", "clauses", "meetings", "principals", "organisations", "posts", "scope")
"""Lists that say something also when nothing is left in them; others are then not written."""
_WHOLE = ("source", "cites", "with", "says")
"""What has dates of its own that are none of the structure's."""


@dataclass(slots=True)
class _Dropping:
    """What is dropped from one file, and where that which is kept has moved from."""

    day: date
    kind: str
    moved: dict[KeyPath, KeyPath] = field(default_factory=dict)
    later: set[str] = field(default_factory=set)
    dropped: bool = False

    def mapping(self, data: Mapping[str, Any], was: KeyPath, now: KeyPath) -> dict[str, Any]:
        kept: dict[str, Any] = {}
        for key, value in data.items():
            if key in _WHOLE:
                kept[key] = value
            elif (key == "until" and self._ahead(value)) or self._later(key, value):
                self.dropped = True
            elif key == "complete" and value is True and self._goes_on(data.get("period")):
                kept[key], self.dropped = False, True
            else:
                inner = self.value(value, (*was, key), (*now, key))
                if inner == [] and value and key not in _MAY_BE_EMPTY:
                    self.dropped = True
                else:
                    kept[key] = inner
        return kept

    def value(self, data: Any, was: KeyPath, now: KeyPath) -> Any:
        if isinstance(data, dict):
            return self.mapping(data, was, now)
        if isinstance(data, list):
            return list(self._items(data, was, now))
        return data

    def _items(self, items: list[Any], was: KeyPath, now: KeyPath) -> Iterator[Any]:
        number = 0
        for n, item in enumerate(items):
            if self._is_later(item, len(was)):
                self.dropped = True
                self.later |= _ids(item)
                continue
            if n != number:
                self.moved[(*now, number)] = (*was, n)
            yield self.value(item, (*was, n), (*now, number))
            number += 1

    def _is_later(self, item: Any, depth: int) -> bool:
        """Whether an item of a list only comes after the day."""
        if not isinstance(item, dict):
            return False
        states = item.get("states") if depth == 0 and self.kind == "assignments" else None
        return (
            _begins_after(item, self.day)
            or _begins_after(item.get("in_force"), self.day)
            or _all_after(states, self.day)
        )

    def _later(self, key: str, value: Any) -> bool:
        """Whether a fact only comes after the day."""
        if key in _HAPPENED:
            return isinstance(value, str | int) and (found := _day(value)) is not None and found[0] > self.day
        return isinstance(value, dict) and _begins_after(value, self.day)

    def _ahead(self, until: Any) -> bool:
        """Whether an end certainly lies on the day or later, so that it still lay ahead."""
        found = _day(until)
        return found is not None and found[0] >= self.day and found[1] != END

    def _goes_on(self, period: Any) -> bool:
        found = _day(period)
        return found is not None and found[1] > self.day


@dataclass(frozen=True, slots=True)
class Kept:
    """The files as they stood, and the ids of what only came later."""

    parts: tuple[Part, ...]
    later: frozenset[str]


def kept_on(parts: Iterable[Part], day: date) -> Kept:
    """What the files said that held on a day or before."""
    kept: list[Part] = []
    later: set[str] = set()
    for part in parts:
        kind, name, where, data = part
        if kind not in _FACTS:
            kept.append(part)
        elif _file_is_later(kind, data, day):
            stem, ids = PurePosixPath(name).stem, _ids(data)
            later |= _named(stem, ids) if kind == "mandate" else {stem, *ids}
        else:
            dropping = _Dropping(day, kind)
            now = dropping.value(data, (), ())
            later |= _named(PurePosixPath(name).stem, dropping.later) if kind == "mandate" else dropping.later
            kept.append((kind, name, _place(name, where, now, dropping), now) if dropping.dropped else part)
    return Kept(tuple(kept), frozenset(later))


def _place(name: str, where: Place, now: Any, dropping: _Dropping) -> Place:
    marks = {new: Place(where.page, (*where.path, *old)) for new, old in dropping.moved.items()}
    return Place(Overlaid(name, where, now, marks))


def _file_is_later(kind: str, data: Any, day: date) -> bool:
    """Whether a file is about something that only comes after the day; one of meetings is left empty."""
    if not isinstance(data, dict) or kind in ("principals", "organisations", "meetings"):
        return False
    return (
        _begins_after(data, day)
        or _begins_after(data.get("in_force"), day)
        or _all_after(data.get("life"), day)
    )


def _all_after(items: Any, day: date) -> bool:
    """Whether each of some items begins after the day, and there are any."""
    return isinstance(items, list) and bool(items) and all(_begins_after(one, day) for one in items)


def _begins_after(data: Any, day: date) -> bool:
    if not isinstance(data, dict):
        return False
    written = next((data[key] for key in _BEGINS if key in data), None)
    found = _day(written)
    return found is not None and found[0] > day


def _day(written: Any) -> tuple[date, date] | None:
    """The first and last reading of what is written as a date; None where it is none."""
    if isinstance(written, bool) or not isinstance(written, str | int):
        return None
    try:
        found = vague_date(str(written))
    except ValueError:
        return None
    return found.earliest, found.latest


def _named(file: str, inside: set[str]) -> set[str]:
    """What a file and what is inside it are called elsewhere: a clause goes by `mandate/clause`."""
    return {file, *inside, *(f"{file}/{id}" for id in inside)}


def _ids(data: Any) -> set[str]:
    """Every id that something gives, with those inside it."""
    match data:
        case dict():
            own = {data["id"]} if isinstance(data.get("id"), str) else set()
            return own.union(*map(_ids, data.values()))
        case list():
            return set().union(*map(_ids, data))
    return set()
