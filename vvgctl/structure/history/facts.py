"""The events of any record: it begins and ends, and its facts change."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from vvgctl.source import Place
from vvgctl.structure.dated import Dated, Unknown
from vvgctl.structure.dates import ALWAYS, LONG_AGO, Span, VagueDate
from vvgctl.structure.existence import existence
from vvgctl.structure.history.changes import Turn, ids_in, limit, turns_of_items, turns_of_value
from vvgctl.structure.history.citing import cited, given
from vvgctl.structure.history.event import Event, Happening
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import RecordKey
from vvgctl.structure.structure import Structure

_NOT_FACTS = frozenset(
    {
        "where",
        "gaps",
        "source",
        "span",
        "life",
        "states",
        "clauses",
        "meetings",
        "lent",
        "handed_over",
        "deliverables",
    }
)

_ASIDE = frozenset({"source", "cites", "ask"})
_ELSEWHERE = {("division", "members")}
"""Facts that are told by the principal that moves."""


@dataclass(frozen=True)
class Told:
    """A record whose events are told."""

    kind: str
    record: Any
    structure: Structure

    @property
    def key(self) -> RecordKey:
        return self.kind, self.record.id

    def event(
        self, day: VagueDate, what: Happening, where: Place, *, by: Any = None, about: Any = (), **more: Any
    ) -> Event:
        """An event of this record, about what refers to it by all that it is about."""
        concerns = frozenset({self.record.id, *ids_in(about), *self._deciding(by)})
        if part := more.get("part"):
            concerns |= {f"{self.record.id}/{part}"}
        sources = more.pop("sources", None) or self._sources(where, by)
        return Event(day, what, self.key, by=by, concerns=concerns, sources=sources, where=where, **more)

    def _deciding(self, by: Any) -> Iterator[str]:
        """The decision, and who took it."""
        if isinstance(by, str):
            yield by
            decision = self.structure.find(("decision",), by)
            yield from ids_in(decision.by) if decision and isinstance(decision.by, str) else ()

    def _sources(self, where: Place, by: Any) -> Sources:
        decision = self.structure.find(("decision",), by) if isinstance(by, str) else None
        return given(where) or (decision.source if decision else ()) or cited(where)

    @cached_property
    def named(self) -> tuple[str, ...]:
        """What the record names, its sources left aside, and those who are only to be asked."""
        made = self.structure.references_by.get(self.key, ())
        return tuple({one.id: None for one in made if not _ASIDE & set(one.where.path)})

    @cached_property
    def span(self) -> Span:
        return existence(self.record)


def span_of(told: Told) -> Iterator[Event]:
    """A record that comes and goes."""
    span, where = told.record.span, told.record.where
    if span.start != LONG_AGO:
        yield told.event(span.start, Happening.BEGAN, where, about=told.named, not_after=limit(span))
    if span.ends:
        yield told.event(span.end, Happening.ENDED, where, about=told.named)


def changes(told: Told, record: Any = None, part: str = "", span: Span = ALWAYS) -> Iterator[Event]:
    """Each fact of the record, and of what it holds, on the days on which it changes."""
    record = told.record if record is None else record
    for field in dataclasses.fields(record):
        if field.name not in _NOT_FACTS and (told.kind, field.name) not in _ELSEWHERE:
            written = getattr(record, field.name)
            for turn in _turns(_with_gaps(record, field.name, written)):
                if not _is_the_record(turn, told, span):
                    yield _changed(turn, field.name.rstrip("_"), told, part)
            if isinstance(written, Dated):
                yield from _still(written, field.name.rstrip("_"), told, part)
            yield from _inside(written, told, part)


def _with_gaps(record: Any, fact: str, written: Any) -> Any:
    """The values of a fact, with the times in which it has none."""
    gaps = tuple(gap for gap in getattr(record, "gaps", ()) if gap.fact == fact)
    return (*gaps, *written) if gaps and isinstance(written, tuple) else written


def _turns(written: Any) -> Iterator[Turn]:
    match written:
        case Dated():
            yield from turns_of_value(written)
        case tuple() if written and hasattr(written[0], "span"):
            yield from turns_of_items(written)


def _is_the_record(turn: Turn, told: Told, span: Span) -> bool:
    """Whether a fact only begins or ends with what it is a fact of."""
    starts, ends = {told.span.start, span.start}, {told.span.end, span.end}
    if isinstance(told.record, Body):
        starts |= {life.span.start for life in told.record.life}
    return turn.day in ends if turn.ends else not turn.before and turn.day in starts


def _changed(turn: Turn, fact: str, told: Told, part: str) -> Event:
    about: list[str] = [*ids_in(turn.before), *ids_in(turn.after)]
    both = [*_items(turn.before), *_items(turn.after)]
    about += [f"{told.record.id}/{item.id}" for item in both if hasattr(item, "id")]
    what = Happening.ENDED if turn.ends else Happening.CHANGED
    more = {"fact": fact, "part": part, "before": turn.before, "after": turn.after}
    return told.event(turn.day, what, turn.where, by=turn.by, about=tuple(about), **more)


def _still(written: Dated[Any], fact: str, told: Told, part: str) -> Iterator[Event]:
    """What a fact is known to have been on a day, where nothing is known of later."""
    for spell in written.spells:
        day = spell.span.known_until
        if day is not None and spell.span.end != told.span.end:
            about = tuple(ids_in(spell.value))
            more = {"fact": fact, "part": part, "after": spell.value}
            yield told.event(day, Happening.STILL, spell.where, by=spell.by, about=about, **more)


def _items(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


def _inside(written: Any, told: Told, part: str) -> Iterator[Event]:
    """The facts of what a fact is made of."""
    for item in _items(written) if not isinstance(written, Dated) else tuple(written.values()):
        for one in item if isinstance(item, tuple) else (item,):
            if dataclasses.is_dataclass(one) and not isinstance(one, Unknown) and hasattr(one, "where"):
                span = getattr(one, "span", ALWAYS)
                yield from changes(told, one, getattr(one, "id", part), span)
