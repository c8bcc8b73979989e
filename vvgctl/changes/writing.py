"""How a change is written: what it ends in the files, and what it begins, from its first day on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from vvgctl.changes.proposed import Proposed
from vvgctl.schema import PATTERNS
from vvgctl.source import KeyPath, Place, Value
from vvgctl.source.edits import Append, Edit, Put, Set
from vvgctl.structure.dates import FOREVER, LONG_AGO, VagueDate, day_before, earlier_of, vague_date
from vvgctl.structure.files import Effect, Entry, Files, Made, Written
from vvgctl.structure.records.source import Citation

_LAST = ("from", "value", "state", "name", "to")
"""What the end of a fact is written after."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A change that is to be written into some files, from a day on, by a decision where one is known.

    `created` holds the kind and id of what its proposal brings into being.
    """

    change: Proposed
    files: Files
    day: VagueDate
    created: frozenset[tuple[str, str]] = frozenset()
    by: str | None = None

    @property
    def first(self) -> Value:
        """The first day of what begins, as it is written."""
        return day_written(self.day)

    @property
    def last(self) -> Value:
        """The last day of what ends, as vague as the first of what begins."""
        return self.until({})

    @property
    def begins(self) -> dict[str, Value]:
        """The keys of what begins."""
        return {"from": self.first} | ({"by": self.by} if self.by else {})

    @property
    def language(self) -> str:
        """The language that the structure is written in."""
        about = self.files.parts.get(PATTERNS["structure"])
        return str(about[3].get("language", "en")) if about else "en"

    @property
    def source(self) -> Value:
        """What the change cites, else its proposal."""
        cited = [_citation(one) for one in self.change.change.source or self.change.proposal.source]
        return cited[0] if len(cited) == 1 else cited

    @property
    def own_source(self) -> dict[str, Value]:
        """The key `source` of what begins, where the change cites something itself."""
        return {"source": self.source} if self.change.change.source else {}

    def begins_in(self, item: Mapping[str, Value]) -> dict[str, Value]:
        """An item that begins on the first day, unless it tells of another."""
        return dict(item) if "from" in item else {**item, **self.begins}

    @property
    def with_(self) -> Place:
        """Where the parameters stand."""
        return self.change.with_

    def at(self, parameter: str | int) -> Place:
        """Where a parameter stands."""
        return self.change.with_ / parameter

    def entry(self, kind: str, id: str) -> Entry | None:
        return self.files.entry(kind, id)

    def put(
        self, entry: Entry, key: str, value: Value, where: Place, after: tuple[str, ...] = ()
    ) -> Iterator[Effect]:
        """Another value for a key, for all time."""
        edit: Edit = (
            Set((*entry.path, key), value) if key in entry.data else Put(entry.path, key, value, after)
        )
        yield Written(entry.file, edit, where)

    def ends(self, file: str, path: KeyPath, item: Any, where: Place, short: str = "") -> Iterator[Effect]:
        """An item that ends the day before; one that is only a word is written out, with `short` as key."""
        if not isinstance(item, dict):
            yield Written(file, Set(path, {short: item, "until": self.last}), where)
        elif "until" in item:
            yield Written(file, Set((*path, "until"), self.until(item)), where)
        else:
            yield Written(file, Put(path, "until", self.last, _LAST), where)

    def listed(self, entry: Entry, key: str, item: Value, where: Place) -> Iterator[Effect]:
        """A further item of a list for all time."""
        match entry.data.get(key):
            case None:
                yield from self.put(entry, key, [item], where)
            case list():
                yield Written(entry.file, Append((*entry.path, key), item), where)
            case only:
                yield from self.put(entry, key, [only, item], where)

    def recorded(self, file: str, record: Mapping[str, Value], where: Place) -> Iterator[Effect]:
        """A new record in a file of many; the file too, where there is none."""
        path = self.files.list_in(file)
        if path is None:
            yield Made(file, [dict(record)], where)
        else:
            yield Written(file, Append(path, dict(record)), where)

    def until(self, item: Any) -> Value:
        """The last day of an item that ends; where it may have been over before, it still may have been."""
        last = VagueDate(day_before(self.day.earliest), day_before(self.day.latest))
        return day_written(earlier_of(ending(item), last))

    def goes_on(self, item: Any) -> bool:
        """Whether an item may still hold on the first day."""
        return latest(item) >= self.day.earliest

    def comes_first(self, item: Any) -> bool:
        """Whether an item begins before the first day, so that it has a past that is kept."""
        return begun(item).earliest < self.day.earliest or self.day == LONG_AGO


def _citation(cited: Citation) -> Value:
    told = {"document": cited.document, "section": cited.section, "phrase": cited.phrase}
    return {key: value for key, value in told.items() if value is not None}


def begun(item: Any) -> VagueDate:
    """When an item begins."""
    if isinstance(item, dict) and "from" in item:
        return vague_date(str(item["from"]))
    return LONG_AGO


def ending(item: Any) -> VagueDate:
    """When an item ends."""
    if isinstance(item, dict) and "until" in item:
        return vague_date(str(item["until"]))
    return FOREVER


def latest(item: Any) -> date:
    """The last day on which an item may hold."""
    return ending(item).latest


def day_written(day: VagueDate) -> Value:
    """A day as people write it in a file: a bare year is a number."""
    written = str(day)
    return int(written) if len(written) == 4 and written.isdigit() and written[0] != "0" else written
