"""The facts of one side: what each record, and each part of it, says of every thing."""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, cast

from vvgctl.diff.existing import Existing, existing
from vvgctl.diff.meaning import Reading, fields
from vvgctl.source import Place
from vvgctl.structure import Snapshot
from vvgctl.structure.dated import Dated
from vvgctl.structure.dates import Span
from vvgctl.structure.records.division import Area, Division
from vvgctl.structure.records.mandate import SetAside
from vvgctl.structure.records.meeting import Meeting
from vvgctl.structure.records.words import About
from vvgctl.structure.references import RecordKey
from vvgctl.structure.structure import Population, Structure

PARTS = {"tasks", "clauses", "posts", "areas", "meetings"}
"""The fields that hold things of their own, each known by its id or its day."""
_NOT_FACTS = {"id", "span", "in_force", "gaps"}


class FactKey(NamedTuple):
    """A record's kind and id, a part of it, and a field; an empty field is the thing itself."""

    kind: str
    id: str
    part: str
    fact: str

    @property
    def record(self) -> RecordKey:
        return self.kind, self.id


@dataclass(frozen=True)
class Fact:
    """What is said of one thing: on the side's day, through all time, and with what is cited for it."""

    now: Hashable
    dated: Hashable
    cited: Hashable
    value: Any = field(compare=False, repr=False)
    written: Any = field(compare=False, repr=False)
    where: Place | None = field(default=None, compare=False, repr=False)


View = Mapping[FactKey, Fact]


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
            name = self.ids.get(_id(record), _id(record)) if kind in RENAMED else _id(record)
            found.setdefault((kind, name), []).append(record)
        return {
            (kind, name if n == 1 else f"{name}#{n}"): record
            for (kind, name), same in found.items()
            for n, record in enumerate(self.in_order(same), 1)
        }

    def in_order(self, same: list[Any]) -> list[Any]:
        """Things of one id, in an order that the files have no part in."""
        return same if len(same) == 1 else sorted(same, key=lambda one: repr(self.cited.meaning(one)))

    def facts(self, key: RecordKey, without: Container[str] = ()) -> dict[FactKey, Fact]:
        """What one record says, some of its fields aside."""
        record = self.records.get(key)
        return {} if record is None else dict(_Facts(self, key, without).all(record))

    @cached_property
    def on_day(self) -> Reading:
        return Reading(self.snapshot.day, ids=self.ids)

    @cached_property
    def dated(self) -> Reading:
        return Reading(ids=self.ids)

    @cached_property
    def cited(self) -> Reading:
        return Reading(cited=True, ids=self.ids)


RENAMED = ("body", "principal", "organisation")
"""The kinds of record that keep the ids they had."""


def view(side: Side) -> dict[FactKey, Fact]:
    """Every fact of a side."""
    return {key: fact for record in side.records for key, fact in side.facts(record).items()}


@dataclass(frozen=True)
class _Facts:
    side: Side
    key: RecordKey
    without: Container[str]

    def all(self, record: Any) -> Iterator[tuple[FactKey, Fact]]:
        there = existing(self.key[0], record, self.side.snapshot.day)
        yield from self._thing(record, "", there)
        if self.key[0] in RENAMED:
            yield (
                self._key("", "id"),
                Fact(record.id, record.id, record.id, record.id, record.id, record.where),
            )
        if isinstance(record, Division) and "areas" not in self.without:
            yield from self._places(record, there)
        if isinstance(record, About):
            levels = self.side.snapshot.structure.ids("levels")
            yield self._key("", "levels"), Fact(levels, levels, levels, levels, levels, record.where)
        for name in PARTS:
            items = getattr(record, name, ())
            if isinstance(items, tuple) and name not in self.without:
                yield from self._parts(record, name, items, there)

    def _parts(
        self, record: Any, name: str, items: tuple[Any, ...], outer: Existing
    ) -> Iterator[tuple[FactKey, Fact]]:
        found: dict[str, list[Any]] = {}
        for item in items:
            found.setdefault(_id(item), []).append(item)
        named = (
            (id, n, one) for id, same in found.items() for n, one in enumerate(self.side.in_order(same), 1)
        )
        for id, n, item in named:
            part = id if n == 1 else f"{id}#{n}"
            there = existing(name, item, self.side.snapshot.day, record).within(outer)
            yield from self._thing(item, part, there)

    def _thing(self, thing: Any, part: str, there: Existing) -> Iterator[tuple[FactKey, Fact]]:
        """The thing itself, and each of its fields."""
        time = getattr(thing, "in_force", getattr(thing, "span", None))
        dated, cited = (("there", reading.meaning(time)) for reading in (self.side.dated, self.side.cited))
        yield self._key(part, ""), Fact(there.now, dated, cited, thing, thing, thing.where)
        for name, refers, ordered in fields(cast(Any, type(thing))):
            if not part and name in self.without:
                continue
            if name not in _NOT_FACTS and not (name == "members" and isinstance(thing, Area)):
                fact = self._fact(thing, name, there, refers=refers, ordered=ordered)
                if fact is not None:
                    yield self._key(part, name), fact

    def _fact(self, thing: Any, name: str, there: Existing, *, refers: bool, ordered: bool) -> Fact | None:
        written = getattr(thing, name)
        if name in PARTS:
            written = None if isinstance(written, tuple) else written
        side, how = self.side, {"refers": refers, "ordered": ordered}
        gaps = tuple(gap for gap in getattr(thing, "gaps", ()) if gap.fact == name)
        if gaps:
            return self._with_gaps(written, gaps, there)
        cited = side.cited.meaning(written, **how)
        if cited in (None, ()):
            return None
        if name in ("source", "cites"):
            return Fact(None, None, cited, written, written, thing.where)
        now = side.on_day.meaning(written, **how) if there.now is not None else None
        value = held(written, side.snapshot) if there.now is not None else None
        where = written.where if hasattr(written, "where") else thing.where / name.rstrip("_")
        return Fact(now, side.dated.meaning(written, **how), cited, value, written, where)

    def _with_gaps(self, written: Any, gaps: tuple[Any, ...], there: Existing) -> Fact:
        """A fact of which the files say that nothing is known for a time, or that there is nothing then."""
        day, every = self.side.snapshot.day, (*gaps, *(written if isinstance(written, tuple) else ()))
        gap = next((one for one in gaps if one.span.may_hold(day)), None)
        value = gap.value if gap else held(written, self.side.snapshot)
        now = self.side.on_day.meaning(value) if there.now is not None else None
        dated, cited = (reading.meaning(every) for reading in (self.side.dated, self.side.cited))
        return Fact(now, dated, cited, value, every, gaps[0].where)

    def _places(self, division: Division, there: Existing) -> Iterator[tuple[FactKey, Fact]]:
        """The area of each principal."""
        stays: dict[str, list[tuple[str, Any]]] = {}
        for area in division.areas:
            for member in area.members:
                stays.setdefault(self.side.ids.get(member.principal, member.principal), []).append(
                    (area.id, member)
                )
        day = self.side.snapshot.day
        for principal, stay in stays.items():
            spans = tuple(sorted(((area, member.span) for area, member in stay), key=repr))
            areas = tuple(
                sorted(
                    (area, bool(member.span.holds(day)))
                    for area, member in stay
                    if there.now is not None and member.span.may_hold(day)
                )
            )
            value = tuple(area for area, _surely in areas)
            where = stay[0][1].where
            yield (
                self._key(principal, "area"),
                Fact(areas or None, spans, spans, value, tuple(one for _area, one in stay), where),
            )

    def _key(self, part: str, fact: str) -> FactKey:
        return FactKey(*self.key, part, fact)


def held(written: Any, snapshot: Snapshot) -> Any:
    """What of a written value holds, or may hold, on the day."""
    day = snapshot.day
    match written:
        case Dated():
            spell = written.spell(day)
            return spell.value if spell else None
        case tuple():
            spans = ((one, getattr(one, "span", None)) for one in written)
            return tuple(one for one, span in spans if not isinstance(span, Span) or span.may_hold(day))
    return written


def _every(structure: Structure) -> Iterator[tuple[str, Any]]:
    yield "structure", structure.about
    yield from structure.all()
    yield from (("population", one) for one in structure.populations)
    yield from (("exception", one) for one in structure.exceptions)


def _id(record: Any) -> str:
    """What a thing is known by: its id, or what stands for one."""
    match record:
        case About():
            return "structure"
        case SetAside():
            return f"{record.sets_aside}@{record.on}" if record.on else record.sets_aside
        case Meeting():
            return str(record.date)
        case Population():
            return record.code or record.name
    return str(record.id)
