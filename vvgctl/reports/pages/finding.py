"""Which records a reader means by a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from vvgctl.structure import Structure
from vvgctl.structure.dated import Dated
from vvgctl.structure.references import DECLARED

Found = tuple[str, Any]
"""A record or part of one, and its kind."""


def match(wanted: str, structure: Structure) -> list[Found]:
    """Everything with that id, name, short name or other name; capitals make no difference."""
    folded = wanted.casefold()
    return [
        (kind, record)
        for kind, record in everything(structure)
        if folded in map(str.casefold, (record.id, *names(record)))
    ]


def everything(structure: Structure) -> Iterator[Found]:
    """Every record, then the areas of divisions, then the words declared."""
    every = list(structure.all())
    yield from (pair for pair in every if pair[0] not in DECLARED)
    yield from (("area", area) for division in structure.divisions for area in division.areas)
    yield from (pair for pair in every if pair[0] in DECLARED)


def names(record: Any) -> Iterable[str]:
    """Everything that a record is or has been called, old ids among it."""
    for field in ("name", "short", "title"):
        match getattr(record, field, None):
            case Dated() as dated:
                yield from dated.values()
            case str() as name:
                yield name
    yield from (other.name for other in getattr(record, "also_called", ()))
    yield from getattr(record, "formerly", ())
