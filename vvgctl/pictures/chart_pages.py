"""A chart on as many pages as it needs: whole where it fits, else the upper levels and then area by area.

Where it does not fit with the spheres apart, or there are very many bodies, the parties that are no bodies
are left to the picture `seats`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from vvgctl.pictures.bands import main_body
from vvgctl.pictures.chart_areas import Names, by_area
from vvgctl.pictures.drawing.marks import Drawing
from vvgctl.pictures.orgchart import SMALLEST, Content, Elsewhere, Manner, content, layouts
from vvgctl.pictures.rows.sheet import Sheet, drawing
from vvgctl.pictures.shown import Shown
from vvgctl.pictures.ties import ties
from vvgctl.pictures.view import View

_FEW, _MANY = 60, 150
"""Few are laid out in every way that fits, to choose from; among many nobody finds a line."""


Below = Callable[[float], float]
"""How much height what stands under a drawing takes, by the width of the drawing."""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands on one page, under the names of its areas where there are several pages."""

    shown: Shown
    names: Names
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class _Pages:
    """What is to stand on pages; `below` is what is kept free under each."""

    found: Shown
    view: View
    main: str | None
    below: Below


def parts(found: Shown, view: View, below_whole: Below, below: Below, letters: int) -> list[Part]:
    """The pages; `below` is what is kept free under each, or under the whole if it is one.

    `letters` is how long the names of areas may be that share a page.
    """
    main = _main(found, view)
    found = found if len(found.bodies) <= _MANY else found.without_parties
    several = _Pages(found.without_parties, view, main, below)
    for apart in (True, False):
        for pages in (_Pages(found, view, main, below_whole), several):
            if whole := _best(pages, apart=apart):
                return [Part(pages.found, (), drawing(whole))]
    groups = list(by_area(several.found, view, partial(_holds, several), letters))
    page_of = {id: n for n, (_names, ids) in enumerate(groups, 1) for id in ids}
    return [_part(several, ids, names, page_of) for names, ids in groups]


def _main(found: Shown, view: View) -> str | None:
    """The body that the eye is to find first: the one in focus, else the one that most others are tied to."""
    whole = main_body(ties(view.snapshot))
    chosen = view.focus[0] if len(view.focus) == 1 else whole
    return chosen if chosen in found.ids else main_body(found.ties)


def _part(pages: _Pages, ids: Sequence[str], names: Names, page_of: Elsewhere) -> Part:
    here = _here(pages.found, ids)
    elsewhere = {id: page for id, page in page_of.items() if id not in here.ids}
    about = content(here, pages.view, elsewhere, pages.main)
    return Part(here, names, drawing(_first(about, pages.below) or next(layouts(about))[1]))


def _here(found: Shown, ids: Sequence[str]) -> Shown:
    """Some of the bodies, with the lines that leave them, wherever these lead."""
    kept = frozenset(ids)
    leaving = tuple(tie for tie in found.ties if tie.tail in kept)
    return Shown(tuple(body for body in found.bodies if body.id in kept), leaving)


def _best(pages: _Pages, *, apart: bool) -> Sheet | None:
    """The layout with the largest type, then the roomiest and lowest."""
    about = content(pages.found, pages.view, {}, pages.main)
    paper, below = pages.view.paper, pages.below
    if paper is None or len(pages.found.bodies) > _FEW:
        return next((made for _how, made in _fit(about, below, apart=apart)), None)

    def preferred(one: tuple[Manner, Sheet]) -> tuple[float, ...]:
        how, made = one
        scale = paper.scale([Drawing(made.width, made.height + below(made.width), ())])
        return round(scale, 1), how.width, -made.height

    best = max(_fit(about, below, apart=apart), key=preferred, default=None)
    return best[1] if best else None


def _first(about: Content, below: Below) -> Sheet | None:
    """The first layout that fits, with the spheres apart if one fits so."""
    fitting = (_fit(about, below, apart=apart) for apart in (True, False))
    return next((made for _how, made in chain.from_iterable(fitting)), None)


def _fit(about: Content, below: Below, *, apart: bool) -> Iterator[tuple[Manner, Sheet]]:
    """The layouts that fit a page."""
    width, height = about.view.room
    if len(about.found.bodies) * SMALLEST > width * height and not about.view.fold:
        return
    for how, made in layouts(about, apart=apart, highest=height - below(width)):
        if (made.width <= width or about.view.paper is None) and made.height + below(made.width) <= height:
            yield how, made


def _holds(pages: _Pages, ids: Sequence[str]) -> bool:
    """Whether a page holds these bodies, with those on other pages that they are tied to."""
    elsewhere = dict.fromkeys(pages.found.ids - frozenset(ids), 10)
    about = content(_here(pages.found, ids), pages.view, elsewhere, pages.main)
    return _first(about, pages.below) is not None
