"""From a record to its facts: each of its fields, and each field of its parts."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from vvgctl.diff.existing import Existing, existing
from vvgctl.diff.facts import PARTS, Fact, FactKey
from vvgctl.diff.meaning import fields, perhaps
from vvgctl.structure import Snapshot
from vvgctl.structure.dated import Dated
from vvgctl.structure.dates import Span
from vvgctl.structure.records.division import Area, Division
from vvgctl.structure.records.mandate import SetAside
from vvgctl.structure.records.meeting import Meeting
from vvgctl.structure.records.words import About
from vvgctl.structure.references import RecordKey
from vvgctl.structure.structure import Population

if TYPE_CHECKING:
    from vvgctl.diff.side import Side

_NOT_FACTS = {"id", "span", "in_force", "gaps"}
RENAMED = ("body", "principal", "organisation")
"""The kinds of record that keep the ids they had."""


@dataclass(frozen=True)
class Recorded:
    """What one record says, seen from a side."""

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
            found.setdefault(known_by(item), []).append(item)
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
            possible = sorted(
                (area, member.span.holds(day) is True)
                for area, member in stay
                if there.now is not None and member.span.may_hold(day)
            )
            areas = tuple(area if certain else perhaps(area) for area, certain in possible)
            value, where = tuple(area for area, _certain in possible), stay[0][1].where
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


def known_by(record: Any) -> str:
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
