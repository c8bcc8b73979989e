"""One side of a comparison, and all that its records say."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from vvgctl.diff.facts import Fact, FactKey
from vvgctl.diff.meaning import Reading
from vvgctl.diff.recorded import RENAMED, Recorded, known_by
from vvgctl.schema import kind_of
from vvgctl.source import Page, Place
from vvgctl.structure import Snapshot
from vvgctl.structure.history.citing import given
from vvgctl.structure.records.meeting import Meetings
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import RecordKey
from vvgctl.structure.structure import Structure


@dataclass(frozen=True)
class Side:
    """A structure on a day, and the ids that its renamed records have on the other side."""

    snapshot: Snapshot
    ids: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def records(self) -> Mapping[RecordKey, Any]:
        """Every record by kind and id; of several with the same id, the later ones with a number."""
        found: dict[RecordKey, list[Any]] = {}
        for kind, record in _every(self.snapshot.structure):
            found.setdefault((kind, self._name(kind, record)), []).append(record)
        return {
            (kind, name if n == 1 else f"{name}#{n}"): record
            for (kind, name), same in found.items()
            for n, record in enumerate(self.in_order(same), 1)
        }

    def _name(self, kind: str, record: Any) -> str:
        """What the other side knows it by; the meetings of a body are called after the body."""
        name = known_by(record)
        if kind in RENAMED:
            return self.ids.get(name, name)
        if isinstance(record, Meetings) and record.body in self.ids:
            return self.ids[record.body] + name.removeprefix(record.body)
        return name

    def in_order(self, same: list[Any]) -> list[Any]:
        """Things of one id, in an order that the files have no part in."""
        return same if len(same) == 1 else sorted(same, key=lambda one: repr(self.cited.meaning(one)))

    def facts(self, key: RecordKey, without: Container[str] = ()) -> dict[FactKey, Fact]:
        """What one record says, some of its fields aside."""
        record = self.records.get(key)
        return {} if record is None else dict(Recorded(self, key, without).all(record))

    @cached_property
    def on_day(self) -> Reading:
        return Reading(self.snapshot.day, ids=self.ids)

    @cached_property
    def dated(self) -> Reading:
        return Reading(ids=self.ids)

    @cached_property
    def cited(self) -> Reading:
        return Reading(cited=True, ids=self.ids)


def view(side: Side) -> dict[FactKey, Fact]:
    """Every fact of a side."""
    return {key: fact for record in side.records for key, fact in side.facts(record).items()}


def _every(structure: Structure) -> Iterator[tuple[str, Any]]:
    yield "structure", structure.about
    yield from structure.all()
    yield from (("population", one) for one in structure.populations)
    yield from (("exception", one) for one in structure.exceptions)
    yield from (("file", one) for one in map(_file, structure.pages) if one is not None)


@dataclass(frozen=True)
class File:
    """A file of several records, and what it cites for all of them."""

    id: str
    source: Sources
    where: Place = field(compare=False, repr=False, kw_only=True)


def _file(page: Page) -> File | None:
    key = page.file.removesuffix(".yaml")
    if kind_of(page.file) != key or not isinstance(page.data, dict) or key not in page.data:
        return None
    where = Place(page)
    return File(page.file, given(where), where=where)
