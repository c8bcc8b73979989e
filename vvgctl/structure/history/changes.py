"""Facts that change: what they were before a day, and what they are after it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from vvgctl.source import Place
from vvgctl.structure.dated import Dated, Unknown
from vvgctl.structure.dates import BEGINNING, END, FOREVER, LONG_AGO, Span, VagueDate, day_after


@dataclass(frozen=True, slots=True)
class Turn:
    """A day on which a fact takes a value, or ends; `ends` says which."""

    day: VagueDate
    before: Any
    after: Any
    by: str | Unknown | None
    where: Place
    ends: bool = False


def follows(later: Span, earlier: Span) -> bool:
    """Whether one span takes over from the other without a day between, as far as is known."""
    return (
        later.start != LONG_AGO
        and earlier.end != FOREVER
        and later.start.earliest <= day_after(earlier.end.latest)
        and day_after(earlier.end.earliest) <= later.start.latest
    )


def turns_of_value(written: Dated[Any]) -> Iterator[Turn]:
    """The days on which a fact with one value at a time gets another."""
    spells = sorted(written.spells, key=lambda spell: (spell.span.start, spell.span.end))
    for n, spell in enumerate(spells):
        was = spells[n - 1] if n else None
        if spell.span.start != LONG_AGO:
            before = was.value if was and follows(spell.span, was.span) else None
            yield Turn(spell.span.start, before, spell.value, spell.by, spell.where)
        later = spells[n + 1 :]
        if spell.span.ends and not any(follows(one.span, spell.span) for one in later):
            yield Turn(spell.span.end, spell.value, None, None, spell.where, ends=True)


def turns_of_items(items: Iterable[Any]) -> Iterator[Turn]:
    """The days on which some of several values come or go; those that come and go together are one turn."""
    every = sorted(items, key=lambda item: (item.span.start, item.span.end))
    begun: dict[tuple[VagueDate, Any], list[Any]] = {}
    for item in every:
        if item.span.start != LONG_AGO:
            begun.setdefault((item.span.start, getattr(item, "by", None)), []).append(item)
    gone: list[Any] = []
    for (day, by), new in begun.items():
        old = [
            one for one in every if one not in gone and one not in new and _gives_way(one.span, new[0].span)
        ]
        gone += old
        yield Turn(day, tuple(old), tuple(new), by, new[0].where)
    ended: dict[VagueDate, list[Any]] = {}
    for item in every:
        if item.span.ends and item not in gone:
            ended.setdefault(item.span.end, []).append(item)
    for day, old in ended.items():
        yield Turn(day, tuple(old), (), None, old[0].where, ends=True)


def _gives_way(earlier: Span, later: Span) -> bool:
    """Whether one of several ends as another begins; not where its end is open, for they need not belong."""
    bounded = earlier.end.earliest != BEGINNING and earlier.end.latest != END
    return bounded and earlier.start.earliest <= later.start.earliest and follows(later, earlier)


def ids_in(value: Any) -> Iterator[str]:
    """Every word in a value, ids among them."""
    match value:
        case str():
            yield value
        case tuple():
            for one in value:
                yield from ids_in(one)
        case _ if dataclasses.is_dataclass(value):
            for field in dataclasses.fields(value):
                if field.name not in ("where", "source", "span"):
                    yield from ids_in(getattr(value, field.name))


def limit(span: Span) -> Any:
    """The day that an unknown start must come before."""
    return span.end.latest if span.end != FOREVER else END
