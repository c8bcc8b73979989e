"""Which records a reader means by a word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.structure import Structure
from vvgctl.structure.names import names
from vvgctl.structure.references import DECLARED

Found = tuple[str, Any]
"""A record or part of one, and its kind."""


def match(wanted: str, structure: Structure) -> list[Found]:
    """Everything with that id, name, short name or other name; capitals make no difference."""
    folded = wanted.casefold()
    every = everything(structure)
    return [pair for pair in every if folded in map(str.casefold, (pair[1].id, *names(pair[1])))]


def everything(structure: Structure) -> Iterator[Found]:
    """Every record, then the areas of divisions, then the words declared."""
    every = list(structure.all())
    yield from (pair for pair in every if pair[0] not in DECLARED)
    yield from (("area", area) for division in structure.divisions for area in division.areas)
    yield from (pair for pair in every if pair[0] in DECLARED)
