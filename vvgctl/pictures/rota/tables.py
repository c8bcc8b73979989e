"""The years of bodies as tables: one body with a row for each year, or several with a column for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.drawing.grid import Cell, Row, grid, inside
from vvgctl.pictures.drawing.marks import Drawing, Line, Value
from vvgctl.pictures.rota.chips import chip
from vvgctl.pictures.rota.grounded import Grounds
from vvgctl.pictures.rota.said import HOW, grounds, how, named, told, turns
from vvgctl.pictures.rota.terms import Term
from vvgctl.pictures.rota.years import Rota, Year
from vvgctl.pictures.theme import BAND, BAND_EDGE, INK, MAIN, NAME, QUIET, SMALL
from vvgctl.pictures.timeline.days import days
from vvgctl.pictures.view import View
from vvgctl.reports.pages.chair import rule
from vvgctl.reports.pages.lines import bracketed, joined
from vvgctl.structure.records.seat import Chair

_WIDEST = 720.0
_YEAR, _NAMES, _CHIP = 44.0, 128.0, 88.0
_HEADING: dict[str, Value] = {"style": "filled", "color": BAND_EDGE, "fillcolor": BAND, "penwidth": 0.7}


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, the rows that stand first on each page, and those below them."""

    widths: tuple[float, ...]
    head: tuple[Row, ...]
    rows: tuple[Row, ...]

    @property
    def drawing(self) -> Drawing:
        return grid(self.widths, [*self.head, *self.rows])

    def first(self, count: int) -> Table:
        """As much of it as has room on a page."""
        return replace(self, rows=self.rows[:count])

    def rest(self, count: int) -> Table:
        """What goes on on the next page; its heading is a second one."""
        head = (tuple(replace(cell, id=f"again-{cell.id}") for cell in row) for row in self.head)
        return replace(self, head=tuple(head), rows=self.rows[count:])


def of_years(rota: Rota, view: View) -> Table:
    """A row for each year of one body: chair, vice chair, and what that rests on."""
    room = min(view.room[0], _WIDEST)
    chair, vice = 0.36 * (room - _YEAR), 0.3 * (room - _YEAR)
    widths = (_YEAR, chair, vice, room - _YEAR - chair - vice)
    head = (_titled(rota, view, room), _columns(widths, view))
    rows = [row for one in rota.years for row in _of_year(one, widths, view)]
    return Table(widths, head, (*rows, _counted(rota, view, room, len(widths))))


def _titled(rota: Rota, view: View, room: float) -> Row:
    name, full = rota.body.label, rota.body.body.name.known(rota.body.day)
    lines = [*view.lines(name, inside(room), MAIN, bold=True)]
    lines += view.lines(full, inside(room), NAME) if full != name else ()
    for sentence in rules(rota, view):
        lines += view.lines(sentence, inside(room), color=QUIET)
    return (Cell(f"body-{rota.id}", tuple(lines), spans=4),)


def rules(rota: Rota, view: View) -> Iterator[Said]:
    """How the chair passes on, by the arrangement of the day or the first that there is."""
    now = rota.body.body.chair.known(rota.body.day) or next(iter(rota.body.body.chair.values()), None)
    if isinstance(now, Chair):
        yield from rule(now, view.snapshot)


def _columns(widths: Sequence[float], view: View) -> Row:
    titles = (_("Year"), _("Chair"), _("Vice chair"), _("Grounds and remarks"))
    return tuple(
        Cell(f"column-{n}", tuple(view.lines(title, inside(width), bold=True)), _HEADING)
        for n, (title, width) in enumerate(zip(titles, widths, strict=True))
    )


def _of_year(one: Year, widths: Sequence[float], view: View) -> Iterator[Row]:
    """A row for each who led in the year; a year without any says why."""
    year = Cell(f"year-{one.year}", (Line(str(one.year), NAME, bold=True),))
    remarks = tuple(_remarks(one, view, widths[3]))
    if not one.terms:
        words = view.lines(joined(one.notes), inside(widths[1] + widths[2]), color=QUIET)
        yield (year, Cell(f"idle-{one.year}", tuple(words), spans=2), Cell(f"remarks-{one.year}", remarks))
    for n, term in enumerate(one.terms):
        id = f"{one.year}-{n}"
        chair = chip(f"chair-{id}", term.chair, view, widths[1])
        vice = chip(f"vice-{id}", term.vice, view, widths[2], bold=False)
        ground = tuple(view.lines(_ground(term, view), inside(widths[3]), color=QUIET))
        more = (*ground, *remarks) if n == 0 else ground
        yield (year if n == 0 else Cell(f"year-{id}"), chair, vice, Cell(f"remarks-{id}", more))


def _ground(term: Term, view: View) -> Said | str:
    parts = [term.when, term.turn and grounds(term.turn, view.snapshot)]
    return joined(part for part in parts if part)


def _remarks(one: Year, view: View, width: float) -> Iterator[Line]:
    """Where the body rests for a part of the year, and the days of the picture that lie in it."""
    for note in one.notes if one.terms else ():
        yield from view.lines(note, inside(width), color=INK)
    yield from _days(one, view, width)


def _days(one: Year, view: View, width: float) -> Iterator[Line]:
    for day in days(view.snapshot):
        if day.day.year == one.year:
            yield from view.lines(day.words, inside(width), color=day.color, bold=True)


def _counted(rota: Rota, view: View, room: float, spans: int) -> Row:
    """How many turns each party has had."""
    lines = tuple(view.lines(counted(rota, view), inside(room), SMALL, bold=True))
    return (Cell(f"turns-{rota.id}", lines, spans=spans),)


def counted(rota: Rota, view: View) -> Said:
    """How many turns each party has had, until which year."""
    had = joined(tuple(turns(rota, view.snapshot))) or _("none")
    first = rota.years[0].year
    span = str(first) if first >= rota.until else f"{first}–{rota.until}"
    return _("Turns {years}: {turns}", years=span, turns=had)


def of_bodies(rotas: Sequence[Rota], found: Grounds, view: View) -> Iterator[Table]:
    """A row for each body; as many years beside each other as have room, and the others below."""
    years = len(rotas[0].years)
    most = max(1, int((view.room[0] - _NAMES) // _CHIP))
    blocks = ceil(years / most)
    cuts = [years * n // blocks for n in range(blocks + 1)]
    for start, stop in pairwise(cuts):
        yield _block(rotas, found, view, slice(start, stop), first=start == 0, last=stop == years)


def _block(
    rotas: Sequence[Rota], found: Grounds, view: View, part: slice, *, first: bool, last: bool
) -> Table:
    years = rotas[0].years[part]
    width = (view.room[0] - _NAMES) / len(years)
    width = min(width, 1.6 * _CHIP)
    widths = (_NAMES, *(width for _one in years))
    corner = Cell(f"corner-{years[0].year}", (), _HEADING)
    head = (corner, *(_column(one, view, width) for one in years))
    rows: list[Row] = []
    for rota in rotas:
        rows.append(_of_body(rota, found, view, part, width, first=first))
        if last:
            rows.append(_counted(rota, view, sum(widths), len(widths)))
    return Table(widths, (head,), tuple(rows))


def _column(one: Year, view: View, width: float) -> Cell:
    lines = (Line(str(one.year), NAME, bold=True), *_days(one, view, width))
    return Cell(f"year-{one.year}", lines, _HEADING, "center")


def _of_body(rota: Rota, found: Grounds, view: View, part: slice, width: float, *, first: bool) -> Row:
    id = f"body-{rota.id}" if first else f"again-{part.start}-{rota.id}"
    lines = [*view.lines(rota.body.label, inside(_NAMES), NAME, bold=True)]
    for sentence in rules(rota, view) if first else ():
        lines += view.lines(sentence, inside(_NAMES), color=QUIET)
    return (Cell(id, tuple(lines)), *(_led(rota, one, found, view, width) for one in rota.years[part]))


def _led(rota: Rota, one: Year, found: Grounds, view: View, width: float) -> Cell:
    """The chair of a year, and below it the vice chair."""
    id = f"year-{rota.id}-{one.year}"
    if not one.terms:
        return Cell(id, tuple(view.lines(joined(one.notes), inside(width), color=QUIET)), align="center")
    more = [line for term in one.terms[1:] for line in _again(term, found, view)]
    first = one.terms[0]
    below = [*_below(first, found, view), *more, *one.notes]
    return chip(id, first.chair, view, width, below)


def _below(term: Term, found: Grounds, view: View) -> Iterator[Said | str]:
    """What a year's box says below the chair: its ground, its part of the year, and the vice chair."""
    if term.turn:
        yield found.number(term.turn)
    if term.when:
        yield term.when
    party = term.vice.party
    vice = (
        bracketed(named(party, view.snapshot), HOW[term.vice.how]) if party else how(term.vice, view.snapshot)
    )
    yield _("vice: {vice}", vice=vice)


def _again(term: Term, found: Grounds, view: View) -> Iterator[Said | str]:
    """Another that led in the same year."""
    yield told(term.chair, view.snapshot)
    yield from _below(term, found, view)
