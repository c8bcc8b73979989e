"""A chart on as many pages as it needs: whole where it fits, else the upper levels and then area by area.

Where it does not fit, or there are very many bodies, the parties that are no bodies are left to the
picture `seats`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from vvgctl.messages import Said
from vvgctl.pictures.drawing.marks import Drawing
from vvgctl.pictures.orgchart import SMALLEST, Elsewhere, layouts
from vvgctl.pictures.rows.sheet import Sheet, drawing
from vvgctl.pictures.shown import Shown
from vvgctl.pictures.view import View
from vvgctl.structure import BodyOnDay

_FEW, _MANY = 60, 150
"""Few are laid out in every way that fits, and the largest type chosen; among many nobody finds a line."""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands on one page, under a name of its own where there are several."""

    shown: Shown
    name: Said | str | None
    drawing: Drawing


def parts(found: Shown, view: View, below_whole: float, below: float) -> list[Part]:
    """The pages; `below` is the height kept free under each, or under the whole if it is one."""
    found = found if len(found.bodies) <= _MANY else found.without_parties
    if whole := _best(found, view, below_whole):
        return [Part(found, None, drawing(whole))]
    found = found.without_parties
    if whole := _best(found, view, below):
        return [Part(found, None, drawing(whole))]
    groups = [
        (name, group) for name, ids in _groups(found, view) for group in _chunks(found, ids, view, below)
    ]
    page_of = {id: n for n, (_name, ids) in enumerate(groups, 1) for id in ids}
    return [_part(_here(found, ids), name, view, page_of, below) for name, ids in groups]


def _part(here: Shown, name: Said | str | None, view: View, page_of: Elsewhere, below: float) -> Part:
    elsewhere = {id: page for id, page in page_of.items() if id not in here.ids}
    made = _first(here, view, elsewhere, below) or next(layouts(here, view, elsewhere))
    return Part(here, name, drawing(made))


def _here(found: Shown, ids: Sequence[str]) -> Shown:
    """Some of the bodies, with the lines that leave them, wherever these lead."""
    kept = frozenset(ids)
    ties = tuple(tie for tie in found.ties if tie.tail in kept)
    return Shown(tuple(body for body in found.bodies if body.id in kept), ties)


def _best(found: Shown, view: View, below: float) -> Sheet | None:
    """The layout with the largest type, or the lowest of like size, with the spheres apart if one fits so."""
    paper = view.paper
    if paper is None or len(found.bodies) > _FEW:
        return _first(found, view, {}, below)

    def preferred(made: Sheet) -> tuple[float, float]:
        scale = paper.scale([Drawing(made.width, made.height + below, ())])
        return round(scale, 1), -made.height

    apart, beside = (_fit(found, view, {}, below, apart=apart) for apart in (True, False))
    return max(apart, key=preferred, default=None) or max(beside, key=preferred, default=None)


def _first(found: Shown, view: View, elsewhere: Elsewhere, below: float) -> Sheet | None:
    apart, beside = (_fit(found, view, elsewhere, below, apart=apart) for apart in (True, False))
    return next(chain(apart, beside), None)


def _fit(found: Shown, view: View, elsewhere: Elsewhere, below: float, *, apart: bool) -> Iterator[Sheet]:
    """The layouts that fit a page."""
    width, height = view.room
    if len(found.bodies) * SMALLEST > width * height and not view.fold:
        return
    for made in layouts(found, view, elsewhere, apart=apart, high=height - below):
        if (made.width <= width or view.paper is None) and made.height + below <= height:
            yield made


def _groups(found: Shown, view: View) -> Iterator[tuple[Said | str | None, list[str]]]:
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
        yield None, above
    named = ((view.snapshot.area(*place), ids) for place, ids in areas.items())
    known = [(area.name, ids) if area else ("", ids) for area, ids in named]
    yield from sorted(known, key=lambda one: (one[0].casefold(), one[1]))


def _lowest(found: Shown, view: View) -> str | None:
    """The lowest level at which there are bodies with an area."""
    placed = {_level(body) for body in found.bodies if body.body.area.known(body.day)}
    return next((level for level in view.snapshot.structure.ids("levels") if level in placed), None)


def _level(body: BodyOnDay) -> str | None:
    return body.body.level.known(body.day)


def _chunks(found: Shown, ids: list[str], view: View, below: float) -> Iterator[list[str]]:
    """The bodies in as few runs as fit a page each, those that are tied to each other near each other."""
    here = _here(found, ids)
    elsewhere = dict.fromkeys(found.ids - frozenset(ids), 10)
    if len(ids) == 1 or _first(here, view, elsewhere, below):
        yield ids
        return
    middle = len(ids) // 2
    yield from _chunks(found, ids[:middle], view, below)
    yield from _chunks(found, ids[middle:], view, below)
