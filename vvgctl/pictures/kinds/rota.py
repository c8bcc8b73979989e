"""The chair and vice chair of each body year by year, past and coming: known, computed or unknown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.pictures.drawing.marks import Drawing, stacked
from vvgctl.pictures.drawing.mermaid import Flowchart
from vvgctl.pictures.foot import GAP, as_many, foot, heading, known, known_through, paged, sources
from vvgctl.pictures.rota.alone import of_years
from vvgctl.pictures.rota.grounded import grounded
from vvgctl.pictures.rota.matrix import of_bodies
from vvgctl.pictures.rota.said import asked, counted, rules, told, told_year
from vvgctl.pictures.rota.sheets import fits, sheets
from vvgctl.pictures.rota.signs import signs
from vvgctl.pictures.rota.table import Table
from vvgctl.pictures.rota.years import Rota, left_out, not_led, rotas
from vvgctl.pictures.view import View
from vvgctl.reports.pages.lines import colon
from vvgctl.reports.pages.wording import InWords

OPTIONS = frozenset({"focus"})
FOCUS = ("body",)

_DRAWN = frozenset({"source", "name", "short", "life", "chair"})
"""The facts of a body that the rota shows."""


def title(view: View) -> Said:
    """The structure's name and the day; of one body alone also its name."""
    return _title(rotas(view), view)


def _title(found: Sequence[Rota], view: View) -> Said:
    if len(found) == 1:
        return heading(view, _("the chair of {body} year by year", body=found[0].body.label))
    return heading(view, _("chairs year by year"))


def description(view: View) -> Iterator[Said]:
    """For each body the arrangement, each year, and how many turns each party has had."""
    found = rotas(view)
    yield from known(view.snapshot)
    for rota in found:
        yield from (colon(rota.body.label, sentence) for sentence in rules(rota, view.snapshot))
        yield from (colon(rota.body.label, told_year(year, view.snapshot)) for year in rota.years)
        yield from (colon(rota.body.label, sentence) for sentence in counted(rota, view.snapshot))
    yield from _notes(found, view)
    yield from _sources(found, view)


def pages(view: View) -> tuple[Drawing, ...]:
    """A table of years for one body, or of bodies and years; then the legend and the caption."""
    found = rotas(view)
    grounds = grounded(found, view)
    notes = (*(grounds.notes if len(found) > 1 else ()), *_notes(found, view))

    def sheets_of(last: int) -> Iterator[tuple[Table, ...]]:
        room = view.room[1] - _foot(found, notes, view, last, last).height - GAP
        if len(found) == 1:
            return sheets((of_years(found[0], view),), room)
        return sheets(of_bodies(found, grounds, view, lambda table: fits(table, room)), room)

    made = as_many(sheets_of) or [()]
    return tuple(
        stacked((*(table.drawing for table in page), _foot(found, notes, view, n, len(made))), GAP)
        for n, page in enumerate(made, 1)
    )


def mermaid(view: View) -> str:
    """A group for each body with a box for each year."""
    chart = Flowchart(view.words(title(view)), "LR")
    for rota in rotas(view):
        chart.group(f"group-{rota.id}", rota.body.label, view)
        for year in rota.years:
            lines: list[Said | str] = [str(year.year), *year.notes]
            for term in year.terms:
                lines.append(told(term.chair, view.snapshot))
                lines.append(_("vice: {vice}", vice=told(term.vice, view.snapshot)))
            chart.node(f"{rota.id}-{year.year}", lines, view)
        chart.end()
    return chart.text()


def _foot(found: Sequence[Rota], notes: Sequence[Said], view: View, page: int, count: int) -> Drawing:
    told = paged(view, _title(found, view), page, count)
    return foot(view, told, signs(found, view), (*notes, *_sources(found, view, view.cited)), view.room[0])


def _sources(found: Sequence[Rota], view: View, most: int | None = None) -> tuple[Said, ...]:
    return sources(view.snapshot, (rota.body.body for rota in found), _DRAWN, most)


def _notes(found: Sequence[Rota], view: View) -> Iterator[Message]:
    """What there is to ask, what later years rest on, which are left out, and of whom nobody knows."""
    for rota in found:
        yield from asked(rota, view)
    through = known_through(view.snapshot)
    if through and any(rota.years[-1].year > through.year for rota in found):
        told = _("After {day} nothing is known; later years are worked out from what was known then.")
        yield told.with_values(day=InWords(through))
    if first := left_out(found):
        yield _("Years before {year} are left out.", year=first)
    if bodies := not_led(view):
        yield _("No file says who leads {bodies}.", bodies=[body.label for body in bodies])
