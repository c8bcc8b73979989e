"""How the principals are divided: the areas of one division, or where several divisions differ."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.divisions.areas import area_pages
from vvgctl.pictures.divisions.compared import Sheet, compared_pages, most_beside
from vvgctl.pictures.divisions.parts import Compared, compared
from vvgctl.pictures.divisions.placings import Sure, areas
from vvgctl.pictures.divisions.wording import notes, told, unseen
from vvgctl.pictures.drawing.marks import Drawing, stacked
from vvgctl.pictures.drawing.mermaid import Flowchart
from vvgctl.pictures.foot import GAP, as_many, foot, heading, known, paged, sources
from vvgctl.pictures.legend import Entry, swatch
from vvgctl.pictures.theme import PLAIN
from vvgctl.pictures.view import View
from vvgctl.reports.pages.facts import on
from vvgctl.reports.pages.lines import bracketed, commas
from vvgctl.structure.records.division import Division

OPTIONS = frozenset({"focus"})
FOCUS: tuple[str, ...] = ("division",)

_WIDE = 640.0
_DRAWN = frozenset({"source", "areas", "unplaced"})


def title(view: View) -> Said:
    """The structure's name, which divisions, and the day."""
    names = tuple(division.name for division in _divisions(view))
    return heading(view, _("{divisions}", divisions=names) if names else _("no division"))


def description(view: View) -> Iterator[Said | str]:
    """Each division with its areas, then where each principal lies in all of them."""
    yield from known(view.snapshot)
    if divisions := _divisions(view):
        yield from told(compared(divisions, view.snapshot))
        yield from sources(view.snapshot, divisions, _DRAWN)


def pages(view: View) -> tuple[Drawing, ...]:
    """The areas, or the divisions beside each other, then the caption; as wide as need be to fit one page."""
    found = compared(_divisions(view), view.snapshot)
    narrow = _pages(found, view, min(_WIDE, view.room[0]))
    return narrow if len(narrow) == 1 else _pages(found, view, view.room[0])


def _pages(found: Compared, view: View, width: float) -> tuple[Drawing, ...]:
    def room(last: int) -> float:
        return view.room[1] - _foot(found, view, paged(view, title(view), last, last), width).height - GAP

    made = as_many(lambda last: _drawings(found, view, width, room(last))) or [Drawing(width, 0, ())]
    return tuple(
        stacked((one, _foot(found, view, paged(view, title(view), n, len(made)), width)), GAP)
        for n, one in enumerate(made, 1)
    )


def mermaid(view: View) -> str:
    """A group for each area with its principals, in one for its division where there are several."""
    divisions = _divisions(view)
    chart = Flowchart(view.words(title(view)))
    for division in divisions:
        found = compared((division,), view.snapshot)
        if len(divisions) > 1:
            chart.group(f"division-{division.id}", division.name, view)
        _areas_in_mermaid(found, division, chart, view)
        if len(divisions) > 1:
            chart.end()
    return chart.text()


def _areas_in_mermaid(found: Compared, division: Division, chart: Flowchart, view: View) -> None:
    for area in areas(division, view.snapshot):
        told = bracketed(area.name, commas(*found.people(0, area.id).told()))
        chart.group(f"area-{division.id}-{area.id}", told, view)
        for part in found.parts:
            if part.placings[0].certain and part.placings[0].areas[0] == area.id:
                for id in part.principals:
                    chart.node(f"{division.id}-{id}", [view.snapshot.label(id)], view)
        chart.end()
    for part in found.parts:
        if not part.placings[0].certain:
            for id in part.principals:
                lines = view.snapshot.label(id), part.placings[0].told(division)
                chart.node(f"{division.id}-{id}", lines, view)


def _drawings(found: Compared, view: View, width: float, room: float) -> Iterator[Drawing]:
    """The divisions, as many beside each other as there is room for."""
    divisions = found.divisions
    most = most_beside(divisions, width)
    for n in range(0, len(divisions), most):
        here = found if len(divisions) <= most else compared(divisions[n : n + most], view.snapshot)
        if len(here.divisions) == 1:
            yield from area_pages(here, view, width, room)
        else:
            yield from compared_pages(Sheet(here, view, width), room)


def _divisions(view: View) -> list[Division]:
    """Those in focus, or all that hold on the day, last those that only may or are not known whole."""
    structure = view.snapshot.structure
    if view.focus:
        asked = (structure.find(("division",), id) for id in dict.fromkeys(view.focus))
        return [division for division in asked if division]
    found = on(structure.divisions, view.snapshot.day)
    return sorted(found, key=lambda one: (one.span.holds(view.snapshot.day) is None, not one.complete))


def _foot(found: Compared, view: View, told: Said | str, width: float) -> Drawing:
    more = unseen(found) if len(found.divisions) > 1 else ()
    notes_ = (*more, *notes(found), *sources(view.snapshot, found.divisions, _DRAWN, view.cited))
    return foot(view, told, _entries(found, view), notes_, width)


def _entries(found: Compared, view: View) -> Iterator[Entry]:
    """What a broken edge means, where there is one."""
    vague = any(place.sure is not Sure.CERTAIN for part in found.parts for place in part.placings)
    spans = (area.span for one in found.divisions for area in areas(one, found.snapshot))
    if vague or any(span.holds(found.snapshot.day) is None for span in spans):
        yield swatch("vague", view.words(_("not certain")), {"style": "filled,dashed"}, PLAIN)
