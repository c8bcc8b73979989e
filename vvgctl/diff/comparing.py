"""Everything that differs between two sides; nothing exactly where they mean the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any, cast

from vvgctl.diff.book import named
from vvgctl.diff.change import Aspect, Change, Step
from vvgctl.diff.existing import existing
from vvgctl.diff.facts import Fact, FactKey
from vvgctl.diff.meaning import fields
from vvgctl.diff.otherwise import otherwise_dated
from vvgctl.diff.reading import states
from vvgctl.diff.renamed import renamed
from vvgctl.diff.replaced import replaced
from vvgctl.diff.resting import proposed_at, proposed_in_part
from vvgctl.diff.side import Side
from vvgctl.diff.timing import timing
from vvgctl.source import Place
from vvgctl.structure import Snapshot
from vvgctl.structure.dated import Dated
from vvgctl.structure.references import RecordKey


def changes(before: Snapshot, after: Snapshot, *, now_only: bool = False) -> tuple[Change, ...]:
    """The changes from one side to the other, in an order that the files have no part in.

    `now_only` leaves aside what differs on other days than those compared.
    """
    old, new = sides(before, after)
    every = (one for key in _keys(old, new) for one in _of_record(key, old, new))
    found = [one for one in every if not (now_only and one.aspect == Aspect.DATED)]
    return tuple(
        sorted(map(named, replaced(found)), key=lambda one: (one.of, one.part, one.fact, one.aspect))
    )


def sides(before: Snapshot, after: Snapshot) -> tuple[Side, Side]:
    """Both sides, in which a record that was renamed goes by the id it had before."""
    return Side(before), Side(after, renamed(before.structure, after.structure))


def _keys(old: Side, new: Side) -> Iterator[RecordKey]:
    """The records that may differ."""
    same_day = old.snapshot.day == new.snapshot.day and not new.ids
    for key in {**old.records, **new.records}:
        if not (same_day and _is(old.records.get(key), new.records.get(key))):
            yield key


def _is(one: Any, other: Any) -> bool:
    return one is other or one == other


def steps(before: Mapping[FactKey, Fact], after: Mapping[FactKey, Fact]) -> Iterator[Step]:
    """Each fact that is not the same on both sides, in order."""
    for key in sorted({*before, *after}):
        was, now = before.get(key), after.get(key)
        if was != now:
            yield Step(key, was, now)


def _of_record(key: RecordKey, old: Side, new: Side) -> Iterator[Change]:
    same = _same_fields(key, old, new)
    before, after = old.facts(key, same), new.facts(key, same)
    found = list(steps(before, after))
    whole = FactKey(*key, "", "")
    if found and _comes_or_goes(before.get(whole), after.get(whole)):
        first = Step(whole, before.get(whole), after.get(whole))
        yield _change((first, *(one for one in found if one.key != whole)), old, new)
        return
    for (part, _place), group in groupby(found, key=lambda one: (one.key.part, _is_place(one.key))):
        yield from _of_part(FactKey(*key, part, ""), tuple(group), (before, after), (old, new))


def _same_fields(key: RecordKey, old: Side, new: Side) -> frozenset[str]:
    """The fields that are written alike on both sides, of a record that is as certainly there on either.

    Their meaning need not be looked at; of a record that comes or goes, all of it is told.
    """
    was, now = old.records.get(key), new.records.get(key)
    if was is None or now is None or old.snapshot.day != new.snapshot.day or new.ids:
        return frozenset()
    day = old.snapshot.day
    if existing(key[0], was, day) != existing(key[0], now, day):
        return frozenset()
    names = (one.name for one in fields(cast(Any, type(was))))
    return frozenset(name for name in names if getattr(was, name) == getattr(now, name))


def _is_place(key: FactKey) -> bool:
    """Whether it is the area of a principal, which stands beside the areas themselves."""
    return bool(key.part) and key.fact == "area"


def _of_part(
    whole: FactKey,
    found: tuple[Step, ...],
    facts: tuple[Mapping[FactKey, Fact], Mapping[FactKey, Fact]],
    both: tuple[Side, Side],
) -> Iterator[Change]:
    was, now = (side.get(whole) for side in facts)
    if not _is_place(found[0].key) and _comes_or_goes(was, now):
        rest = tuple(one for one in found if one.key != whole)
        yield _change((Step(whole, was, now), *rest), *both)
        return
    for step in found if not _only_settles(found) else found[:1]:
        yield _change((step, *found[1:]) if _only_settles(found) else (step,), *both)
        if _aspect(step) == Aspect.NOW and otherwise_dated(step, *both):
            yield _change((step,), *both, aspect=Aspect.DATED)


def _comes_or_goes(was: Fact | None, now: Fact | None) -> bool:
    """Whether a thing is there on one side only, or written on one side only."""
    there = [one is not None and one.now is not None for one in (was, now)]
    return there[0] != there[1] or (was is None) != (now is None)


def _only_settles(found: tuple[Step, ...]) -> bool:
    """Whether a body is only more certain to be there than before, in the same state."""
    lives = [one for one in found if one.key.fact == "life" and one.before and one.after]
    whole = bool(found) and not found[0].key.fact and len(found) == 2
    return whole and any(states(one.before.value) == states(one.after.value) for one in lives)  # type: ignore[union-attr]


def _change(found: tuple[Step, ...], old: Side, new: Side, aspect: Aspect | None = None) -> Change:
    step = found[0]
    aspect = aspect or _aspect(step)
    since, by = timing(step, old, new) if aspect == Aspect.NOW else (None, None)
    where = _where(step.after, new, aspect)
    proposed = proposed_at(where) or proposed_in_part(step)
    return Change(
        step.key.record,
        step.key.part,
        step.key.fact,
        aspect,
        _value(step.before, aspect),
        _value(step.after, aspect),
        found,
        since=since,
        by=proposed[0] if proposed else by,
        point=proposed[1] if proposed else None,
        was=_where(step.before, old, aspect),
        where=where,
    )


def _where(fact: Fact | None, side: Side, aspect: Aspect) -> Place | None:
    """Where a fact is written: the value that holds on the day, where that is what differs."""
    if fact is None or (aspect == Aspect.NOW and fact.now is None):
        return None
    spell = fact.written.spell(side.snapshot.day) if isinstance(fact.written, Dated) else None
    return spell.where if spell and aspect == Aspect.NOW else fact.where


def _aspect(step: Step) -> Aspect:
    was, now = step.before, step.after
    if (was.now if was else None) != (now.now if now else None):
        return Aspect.NOW
    if (was.dated if was else None) != (now.dated if now else None):
        return Aspect.DATED
    return Aspect.CITED


def _value(fact: Fact | None, aspect: Aspect) -> Any:
    if fact is None:
        return None
    if aspect != Aspect.NOW:
        return fact.written
    return fact.value if fact.now is not None else None
