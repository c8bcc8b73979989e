"""What a value means, apart from how it is written: on a day, through all its time, or with all it cites.

Places, the order of the files and of lists mean nothing, but for the few lists whose order does.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Annotated, Any, NamedTuple, cast, get_args, get_origin, get_type_hints

from vvgctl.structure.dated import Dated, Lacking, Spell, Unknown
from vvgctl.structure.dates import Span, VagueDate
from vvgctl.structure.numbers import VagueNumber
from vvgctl.structure.records.division import Unplaced
from vvgctl.structure.records.words import Declared, Words
from vvgctl.structure.references import To

ORDERED = frozenset({"between", "changes", "items", "agenda"})
"""The fields and keys whose lists mean something else in another order."""
_CITED = frozenset({"source", "cites", "question", "ask", "because"})
_ANY = frozenset({"concerns"})
"""Fields that hold the id of a record of any kind."""
_DAYS = frozenset({"span", "by"})
_PERHAPS, _SEVERAL = "perhaps", "several"


@dataclass(frozen=True)
class Reading:
    """How values are read: what holds on `day`, else all of it; `cited` with sources and questions.

    `ids` gives records that were renamed the id that they have on the other side.
    """

    day: date | None = None
    cited: bool = False
    ids: Mapping[str, str] = field(default_factory=dict)

    def meaning(self, value: Any, *, refers: bool = False, ordered: bool = False) -> Hashable:
        """Something that is equal exactly where the values mean the same."""
        match value:
            case str():
                return self.ids.get(value, value) if refers else value
            case None | int() | float() | VagueDate() | VagueNumber() | Span() | date():
                return value
            case Dated():
                return self._dated(value, refers=refers)
            case list() | tuple():
                return self._many(value, refers=refers, ordered=ordered)
            case Mapping():
                return self._mapping(value)
        return self._record(value)

    def _dated(self, value: Dated[Any], *, refers: bool) -> Hashable:
        if self.day is None:
            return self._several((self._spell(one, refers=refers) for one in value.spells), ordered=False)
        possible = [one for one in value.spells if one.span.may_hold(self.day)]
        certain = [one for one in possible if one.span.holds(self.day)]
        if len(certain) == 1:
            return self.meaning(certain[0].value, refers=refers)
        meanings = self._several(
            (self.meaning(one.value, refers=refers) for one in certain or possible), ordered=False
        )
        return (_SEVERAL if certain else _PERHAPS, meanings) if possible else None

    def _spell(self, spell: Spell[Any], *, refers: bool) -> Hashable:
        return self.meaning(spell.value, refers=refers), spell.span, self.meaning(spell.by, refers=True)

    def _many(self, values: Iterable[Any], *, refers: bool, ordered: bool) -> Hashable:
        return self._several(
            (self._item(one, refers=refers) for one in values if self._there(one)), ordered=ordered
        )

    def _there(self, item: Any) -> bool:
        span = getattr(item, "span", None)
        return self.day is None or not isinstance(span, Span) or span.may_hold(self.day)

    def _item(self, item: Any, *, refers: bool) -> Hashable:
        span = getattr(item, "span", None)
        meant = self.meaning(item, refers=refers)
        certain = self.day is None or not isinstance(span, Span) or span.holds(self.day)
        return meant if certain else perhaps(meant)

    def _several(self, meanings: Iterable[Hashable], *, ordered: bool) -> Hashable:
        return tuple(meanings) if ordered else tuple(sorted(meanings, key=repr))

    def _mapping(self, value: Mapping[str, Any]) -> Hashable:
        """What stands under `with:`, where any word may be an id."""
        return tuple(
            (self.ids.get(key, key), self.meaning(value[key], refers=True, ordered=key in ORDERED))
            for key in sorted(value)
        )

    def _record(self, value: Any) -> Hashable:
        if isinstance(value, Unknown) and not self.cited:
            return "unknown"
        if isinstance(value, Lacking) and not self.cited:
            return "unclear" if value.unclear else "none"
        if not dataclasses.is_dataclass(value):
            return repr(value)
        parts = (
            (one.name, self.meaning(getattr(value, one.name), refers=one.refers, ordered=one.ordered))
            for one in fields(cast(Any, type(value)))
            if (self.cited or one.name not in _CITED) and (self.day is None or one.name not in _DAYS)
        )
        return type(value).__name__, tuple(parts)


def perhaps(meant: Hashable) -> Hashable:
    """What may hold on a day, but does not certainly."""
    return _PERHAPS, meant


def surely(now: Hashable) -> Hashable:
    """What a fact means on a day, as if all that may hold then did."""
    match now:
        case ("perhaps", (only,)):
            return surely(only)
        case ("perhaps", meant):
            return surely(meant)
        case tuple():
            sure = tuple(map(surely, now))
            return now if sure == now else tuple(sorted(sure, key=repr))
    return now


class Field(NamedTuple):
    """A field of a record: whether it holds ids, and whether its order means something."""

    name: str
    refers: bool
    ordered: bool


@cache
def fields(record: Any) -> tuple[Field, ...]:
    """The fields of a kind of record that mean something."""
    hints = {} if record in (Words, Declared) else get_type_hints(record, include_extras=True)
    lists = ORDERED if record is not Unplaced else frozenset[str]()
    return tuple(
        Field(one.name, one.name in _ANY or _refers(hints.get(one.name)), one.name in lists)
        for one in dataclasses.fields(record)
        if one.name not in ("where", "written_id")
    )


def _refers(hint: Any) -> bool:
    if get_origin(hint) is Annotated:
        return any(isinstance(one, To) for one in get_args(hint))
    return any(_refers(one) for one in get_args(hint))
