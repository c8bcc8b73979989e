"""The bodies of a chart sorted onto pages: the upper levels, then area by area."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from vvgctl.pictures.shown import Shown
from vvgctl.pictures.view import View
from vvgctl.structure import BodyOnDay

Names = tuple[str, ...]
Group = tuple[Names, list[str]]
"""The areas and the bodies of a page."""
Holds = Callable[[Sequence[str]], bool]
"""Whether a page holds these bodies."""


def by_area(found: Shown, view: View, holds: Holds, letters: int) -> Iterator[Group]:
    """The bodies of each page; small areas share one if their names are no longer than that together."""
    parts = (part for names, ids in _areas(found, view) for part in _parts(names, ids, holds))
    return _joined(parts, holds, letters)


def _areas(found: Shown, view: View) -> Iterator[Group]:
    """First the bodies of no area or above the lowest level, then those of each area, by its name."""
    lowest = _lowest(found, view)
    areas: dict[tuple[str, str], list[str]] = {}
    above = []
    for body in found.bodies:
        place = body.body.area.known(body.day)
        if place is None or body.body.level.known(body.day) != lowest:
            above.append(body.id)
        else:
            areas.setdefault((place.division, place.area), []).append(body.id)
    if above:
        yield (), above
    named = ((view.snapshot.area(*place), ids) for place, ids in areas.items())
    known = [(area.name, ids) if area else ("", ids) for area, ids in named]
    yield from (((name,), ids) for name, ids in sorted(known, key=lambda one: (one[0].casefold(), one[1])))


def _lowest(found: Shown, view: View) -> str | None:
    """The lowest level at which there are bodies with an area."""
    placed = {_level(body) for body in found.bodies if body.body.area.known(body.day)}
    return next((level for level in view.snapshot.structure.ids("levels") if level in placed), None)


def _level(body: BodyOnDay) -> str | None:
    return body.body.level.known(body.day)


def _parts(names: Names, ids: list[str], holds: Holds) -> Iterator[Group]:
    """The bodies in runs that fit a page each, halved until they do."""
    if len(ids) == 1 or holds(ids):
        yield names, ids
        return
    middle = len(ids) // 2
    yield from _parts(names, ids[:middle], holds)
    yield from _parts(names, ids[middle:], holds)


def _joined(groups: Iterable[Group], holds: Holds, letters: int) -> Iterator[Group]:
    """Areas that follow each other and fit a page together."""
    names, ids = Names(), list[str]()
    for more_names, more_ids in groups:
        both = tuple(dict.fromkeys((*names, *more_names)))
        short = names and more_names and sum(map(len, both)) <= letters
        if short and holds([*ids, *more_ids]):
            names, ids = both, [*ids, *more_ids]
        else:
            if ids:
                yield names, ids
            names, ids = more_names, more_ids
    if ids:
        yield names, ids
