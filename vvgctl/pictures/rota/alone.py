"""One body with a row for each year: who led, and what says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.drawing.grid import Cell, Row, inside
from vvgctl.pictures.drawing.marks import Line
from vvgctl.pictures.rota.chips import chip
from vvgctl.pictures.rota.said import grounds, rules
from vvgctl.pictures.rota.table import HEADING, Table, counting, marked_days
from vvgctl.pictures.rota.terms import Term
from vvgctl.pictures.rota.years import Rota, Year
from vvgctl.pictures.theme import INK, MAIN, NAME, QUIET
from vvgctl.pictures.view import View
from vvgctl.reports.pages.lines import joined

_WIDEST, _YEAR = 720.0, 44.0


def of_years(rota: Rota, view: View) -> Table:
    """A row for each year of one body: chair, vice chair, and what that rests on."""
    room = min(view.room[0], _WIDEST)
    chair, vice = 0.36 * (room - _YEAR), 0.3 * (room - _YEAR)
    widths = (_YEAR, chair, vice, room - _YEAR - chair - vice)
    head = (_titled(rota, view, room), _columns(widths, view))
    groups = [tuple(_of_year(one, widths, view)) for one in rota.years]
    groups += [(row,) for row in counting(rota, view, room, len(widths))]
    return Table(widths, head, tuple(groups))


def _titled(rota: Rota, view: View, room: float) -> Row:
    name, full = rota.body.label, rota.body.body.name.known(rota.body.day)
    lines = [*view.lines(name, inside(room), MAIN, bold=True)]
    lines += view.lines(full, inside(room), NAME) if full != name else ()
    for sentence in rules(rota, view.snapshot):
        lines += view.lines(sentence, inside(room), color=QUIET)
    return (Cell(f"body-{rota.id}", tuple(lines), spans=4),)


def _columns(widths: Sequence[float], view: View) -> Row:
    titles = (_("Year"), _("Chair"), _("Vice chair"), _("Grounds and remarks"))
    return tuple(
        Cell(f"column-{n}", tuple(view.lines(title, inside(width), bold=True)), HEADING)
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
        vice = chip(f"vice-{id}", term.vice, view, widths[2])
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
    yield from marked_days(one, view, width)
