"""The parts that none of several divisions divides, in an order that keeps areas whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, permutations

from vvgctl.pictures.divisions.people import People
from vvgctl.pictures.divisions.placings import Placing, areas, divided, placing
from vvgctl.structure import Snapshot
from vvgctl.structure.records.division import Area, Division

_FEW = 60
"""So many parts are put in order in every way of beginning, and so many names stand in one part."""


@dataclass(frozen=True, slots=True)
class Part:
    """Principals that lie alike in every division."""

    principals: tuple[str, ...]
    placings: tuple[Placing, ...]


@dataclass(frozen=True)
class Compared:
    """Divisions beside each other."""

    divisions: tuple[Division, ...]
    parts: tuple[Part, ...]
    snapshot: Snapshot
    _people: dict[tuple[int, str | None], People] = field(default_factory=dict, repr=False, compare=False)
    _spread: dict[tuple[int, str, int], dict[Placing, int]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @property
    def everyone(self) -> People:
        """All that some division divides."""
        return People(tuple(id for part in self.parts for id in part.principals), (), self.snapshot)

    def people(self, n: int, area: str | None = None) -> People:
        """Those of a division, or of one of its areas."""
        if (n, area) not in self._people:
            self._people[n, area] = self._gathered(n, area)
        return self._people[n, area]

    def _gathered(self, n: int, area: str | None) -> People:
        certain: list[str] = []
        perhaps: list[str] = []
        for part in self.parts:
            here = part.placings[n]
            if here.areas and area in (None, *here.areas):
                sure = here.certain or (area is None and len(here.areas) > 1)  # in one of them
                (certain if sure else perhaps).extend(part.principals)
        return People(tuple(certain), tuple(perhaps), self.snapshot)

    def same(self, n: int, area: str) -> tuple[int, Area] | None:
        """The area of a division before it that has exactly the same principals, and of which it is."""
        here = self.people(n, area)
        for other in range(n):
            for candidate in areas(self.divisions[other], self.snapshot):
                there = self.people(other, candidate.id)
                if (
                    here.certain
                    and set(here.certain) == set(there.certain)
                    and here.perhaps == there.perhaps == ()
                ):
                    return other, candidate
        return None

    def divided(self, n: int, area: str) -> tuple[Division, ...]:
        """The other divisions in which the principals of an area lie in several places."""
        return tuple(
            division
            for other, division in enumerate(self.divisions)
            if other != n and len(self._sizes(n, area, other)) > 1
        )

    def strays(self, part: Part) -> Mapping[tuple[int, ...], tuple[str, ...]]:
        """The areas of most of which a part lies apart, by the divisions in which it does."""
        found: dict[str, list[int]] = {}
        for n, other in permutations(range(len(self.divisions)), 2):
            here, there = part.placings[n], part.placings[other]
            if here.certain and there.certain:
                for area in here.areas:
                    sizes = self._sizes(n, area, other)
                    if any(2 * size > sum(sizes.values()) for place, size in sizes.items() if place != there):
                        found.setdefault(self._name(n, area), []).append(other)
        by_divisions: dict[tuple[int, ...], tuple[str, ...]] = {}
        for area, others in found.items():
            by_divisions[(*others,)] = (*by_divisions.get((*others,), ()), area)
        return by_divisions

    def _sizes(self, n: int, area: str, other: int) -> dict[Placing, int]:
        """How many principals of an area lie where in another division, as far as that is certain."""
        if (n, area, other) in self._spread:
            return self._spread[n, area, other]
        sizes = self._spread[n, area, other] = dict[Placing, int]()
        for part in self.parts:
            here, there = part.placings[n], part.placings[other]
            if here.certain and area in here.areas and there.certain:
                sizes[there] = sizes.get(there, 0) + len(part.principals)
        return sizes

    def _name(self, n: int, area: str) -> str:
        return next(one.name for one in self.divisions[n].areas if one.id == area)


def compared(divisions: Sequence[Division], snapshot: Snapshot) -> Compared:
    """The principals of all, in their parts."""
    together: dict[tuple[Placing, ...], list[str]] = {}
    for id in divided(divisions, snapshot):
        places = tuple(placing(id, division, snapshot) for division in divisions)
        together.setdefault(places, []).append(id)
    parts = [
        Part(tuple(ids[n : n + _FEW]), places)
        for places, ids in together.items()
        for n in range(0, len(ids), _FEW)
    ]
    parts.sort(
        key=lambda part: [
            _rank(one, division) for one, division in zip(part.placings, divisions, strict=True)
        ]
    )
    return Compared(tuple(divisions), tuple(_ordered(parts)), snapshot)


def _rank(place: Placing, division: Division) -> list[int]:
    ids = [area.id for area in division.areas]
    return [not place.certain, *(ids.index(id) for id in place.areas)] if place.areas else [2]


def _ordered(parts: list[Part]) -> list[Part]:
    """With as few borders between neighbours as going on to the nearest part gives."""
    if len(parts) > _FEW:
        return parts
    ways = [_from(start, parts) for start in range(len(parts))]
    return min(ways, key=_borders, default=[])


def _from(start: int, parts: list[Part]) -> list[Part]:
    way, left = [parts[start]], [*parts[:start], *parts[start + 1 :]]
    while left:
        nearest = min(left, key=lambda part: _border(way[-1], part))
        left.remove(nearest)
        way.append(nearest)
    return way


def _borders(way: list[Part]) -> int:
    return sum(_border(one, other) for one, other in pairwise(way))


def _border(one: Part, other: Part) -> int:
    """How many divisions have a border between them; that of the first counts more than all others."""
    pairs = zip(one.placings, other.placings, strict=True)
    weights = (len(one.placings), *(1 for _place in one.placings[1:]))
    return sum(weight for weight, (a, b) in zip(weights, pairs, strict=True) if a != b)
