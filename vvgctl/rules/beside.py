"""The days and numbers that stand beside a citation, in what it is the source of."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from vvgctl.changes.book import all_proposed
from vvgctl.source import Place
from vvgctl.structure import Structure
from vvgctl.structure.dates import VagueDate, vague_date
from vvgctl.structure.numbers import ANY, VagueNumber, vague_number
from vvgctl.structure.records.source import Citation

_DAYS, _NUMBERS = attrgetter("days"), attrgetter("numbers")
_DATED = ("from", "until", "date", "due", "done", "delivered", "period", "year", "signed")
_DATE = re.compile(r"(?:\.\.)?[0-9]{4}-[0-9]{2}[0-9.-]*")
_COUNT = re.compile(
    r"[0-9]{1,9}(?:\.\.(?:[0-9]{1,9})?| \w+)|\.\.[0-9]{1,9}"
)  # digits alone, in quotes, are a code


@dataclass(frozen=True, slots=True)
class Beside:
    """A citation, and the days and numbers of what it is cited for."""

    citation: Citation
    days: tuple[VagueDate, ...]
    numbers: tuple[VagueNumber, ...]


def all_beside(structure: Structure) -> Iterator[Beside]:
    """Every citation with a phrase, and what stands beside it, for clauses and changes under `with`.

    Beside what several items of a list cite alike stands what all of them say.
    """
    parameters = dict(_parameters(structure))
    alike: dict[Hashable, list[Beside]] = {}
    for citation in structure.citations:
        if citation.phrase:
            given = parameters.get(citation.where)
            values = list(_values(dict(_held(citation.where) if given is None else given)))
            days = tuple(day for key, value in values for day in _days(key, value))
            numbers = (number for key, value in values for number in _numbers(key, value))
            beside = Beside(citation, days, (*numbers, *_how_many(citation.where)))
            alike.setdefault(_cited_alike(citation), []).append(beside)
    for several in alike.values():
        days, every = (tuple(one for each in several for one in kept(each)) for kept in (_DAYS, _NUMBERS))
        yield from (Beside(one.citation, days, every) for one in several)


def _cited_alike(citation: Citation) -> Hashable:
    """What is equal for the items of a list that cite the same; each of the others is alone."""
    holder = _holder(citation.where)
    if not holder.path or not isinstance(holder.path[-1], int):
        return citation.where
    return holder.parent, citation.document, citation.section, citation.phrase


def _parameters(structure: Structure) -> Iterator[tuple[Place, Mapping[str, Any]]]:
    """What stands under `with` beside the citations of clauses and changes."""
    for mandate in structure.mandates:
        yield from ((clause.cites.where, clause.with_) for clause in mandate.clauses)
    for one in all_proposed(structure):
        yield from ((citation.where, one.parameters) for citation in one.change.source)


def _held(where: Place) -> Mapping[str, Any]:
    """What a source is the source of, without lists; at the top of a file without mappings too."""
    holder = _holder(where)
    value = holder.value
    if not isinstance(value, dict):
        return {}
    deep = (list,) if holder.path else (list, dict)
    return {key: inner for key, inner in value.items() if not isinstance(inner, deep)}


def _holder(where: Place) -> Place:
    return where.parent if isinstance(where.path[-1], str) else where.parent.parent


def _how_many(where: Place) -> Iterator[VagueNumber]:
    """How many areas a division has, or an area members: those that are there always, and at most."""
    holder = _holder(where)
    match holder.value:
        case {"areas": [_first, *_rest] as areas, **rest}:
            yield VagueNumber(_always(areas), len(areas) if rest.get("complete", True) else ANY)
        case {"members": [_first, *_rest] as members, "id": area, **_others}:
            division: Any = holder.parent.parent.value
            perhaps = sum(area in one["between"] for one in division.get("unplaced", ()))
            yield VagueNumber(_always(members), len(members) + perhaps)


def _always(listed: list[Any]) -> int:
    """How many of those listed have no dates."""
    return sum(not (isinstance(one, dict) and one.keys() & {"from", "until"}) for one in listed)


def _values(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    """Each single value with its key, but for what has a source of its own."""
    match value:
        case dict():
            for inner, held in value.items():
                if inner != "source" and not (isinstance(held, dict) and "source" in held):
                    yield from _values(held, str(inner))
        case list():
            for held in value:
                yield from _values(held, key)
        case _:
            yield key, value


def _days(key: str, value: Any) -> Iterator[VagueDate]:
    if key in _DATED or (isinstance(value, str) and _DATE.fullmatch(value)):
        try:
            yield vague_date(str(value))
        except ValueError:
            return


def _numbers(key: str, value: Any) -> Iterator[VagueNumber]:
    """A number as files write it; of months that make whole years, the years as well."""
    match value:
        case bool():
            return
        case int() if key not in _DATED:
            yield vague_number(value)
            if "month" in key and value % 12 == 0:
                yield vague_number(value // 12)
        case str() if _COUNT.fullmatch(value) and key not in _DATED:
            count, unit, _rest = value.partition(" ")
            yield vague_number(int(count) if unit else count)
