"""Several bodies with a column for each year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import ceil

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.drawing.grid import Cell, Row, inside
from vvgctl.pictures.drawing.marks import Line
from vvgctl.pictures.rota.chips import chip, width_in
from vvgctl.pictures.rota.grounded import Grounds
from vvgctl.pictures.rota.said import HOW, how, named, rules, told
from vvgctl.pictures.rota.table import HEADING, Table, counting, marked_days
from vvgctl.pictures.rota.terms import Held, Term
from vvgctl.pictures.rota.years import Rota, Year
from vvgctl.pictures.theme import NAME, QUIET
from vvgctl.pictures.view import View
from vvgctl.reports.pages.lines import bracketed, joined

_NAMES, _LEAST = 128.0, 88.0


def of_bodies(
    rotas: Sequence[Rota], found: Grounds, view: View, fits: Callable[[Table], bool]
) -> tuple[Table, ...]:
    """A row for each body; as many years beside each other as have room, and the others below."""
    if not rotas:
        return ()
    most = max(1, int((view.room[0] - _NAMES) // _LEAST))
    tried = (tuple(_blocks(rotas, found, view, many)) for many in range(most, 0, -1))
    made: tuple[Table, ...] = ()
    for made in tried:
        if all(map(fits, made)):
            break
    return made


def _blocks(rotas: Sequence[Rota], found: Grounds, view: View, most: int) -> Iterator[Table]:
    """Tables of at most so many years."""
    years = len(rotas[0].years)
    blocks = ceil(years / most)
    width = (view.room[0] - _NAMES) / ceil(years / blocks)
    cuts = [years * n // blocks for n in range(blocks + 1)]
    for start, stop in pairwise(cuts):
        yield _block(rotas, found, view, slice(start, stop), width)


def _block(rotas: Sequence[Rota], found: Grounds, view: View, part: slice, width: float) -> Table:
    years = rotas[0].years[part]
    widths = (_NAMES, *(width for _one in years))
    corner = Cell(f"corner-{years[0].year}", (), HEADING)
    head = (corner, *(_column(one, view, width) for one in years))
    last = part.stop == len(rotas[0].years)
    groups = [
        (
            _of_body(rota, found, view, part, width),
            *(counting(rota, view, sum(widths), len(widths)) if last else ()),
        )
        for rota in rotas
    ]
    return Table(widths, (head,), tuple(groups))


def _column(one: Year, view: View, width: float) -> Cell:
    lines = (Line(str(one.year), NAME, bold=True), *marked_days(one, view, width))
    return Cell(f"year-{one.year}", lines, HEADING, "center")


def _of_body(rota: Rota, found: Grounds, view: View, part: slice, width: float) -> Row:
    first = part.start == 0
    id = f"body-{rota.id}" if first else f"again-{part.start}-{rota.id}"
    lines = [*view.lines(rota.body.label, inside(_NAMES), NAME, bold=True)]
    for sentence in rules(rota, view.snapshot) if first else ():
        lines += view.lines(sentence, inside(_NAMES), color=QUIET)
    return (Cell(id, tuple(lines)), *(_led(rota, one, found, view, width) for one in rota.years[part]))


def _led(rota: Rota, one: Year, found: Grounds, view: View, width: float) -> Cell:
    """The chair of a year, and below it the vice chair."""
    id = f"year-{rota.id}-{one.year}"
    if not one.terms:
        notes = view.lines(joined(one.notes), inside(width), color=QUIET)
        return Cell(id, tuple(notes), align="center")
    first, others = one.terms[0], one.terms[1:]
    below: list[Said | str] = [*_below(first, view)]
    for term in others:
        below += [_again(term, found, view), *_below(term, view)]
    lines = [line for text in (*below, *one.notes) for line in view.lines(text, width_in(width), color=QUIET)]
    return chip(id, first.chair, view, width, lines, _number(first, found))


def _number(term: Term, found: Grounds) -> str:
    return found.number(term.turn) if term.turn else ""


def _again(term: Term, found: Grounds, view: View) -> str:
    """Another that led in the same year."""
    return f"{view.words(told(term.chair, view.snapshot))} {_number(term, found)}"


def _below(term: Term, view: View) -> Iterator[Said]:
    """What is said below the chair: its part of the year, and the vice chair."""
    if term.when:
        yield term.when
    yield _("vice: {vice}", vice=_vice(term.vice, view))


def _vice(held: Held, view: View) -> Said:
    if held.party is None:
        return how(held, view.snapshot)
    return bracketed(named(held.party, view.snapshot), HOW[held.how])
