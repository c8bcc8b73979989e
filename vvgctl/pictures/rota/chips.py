"""A chair or a vice chair as a small box, whose edge and words say how it is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vvgctl.messages import Said
from vvgctl.pictures.drawing.grid import Cell, inside
from vvgctl.pictures.drawing.marks import Line, Value
from vvgctl.pictures.rota.said import HOW, how, named, side
from vvgctl.pictures.rota.terms import Held, How
from vvgctl.pictures.theme import NAME, PAPER, QUIET, REMOVED, SIDES, SMALL, Paint, paint
from vvgctl.pictures.view import View

INSET = 2.0
EDGES: dict[How, str] = {
    How.KNOWN: "solid",
    How.ARRANGED: "solid",
    How.COMPUTED: "dotted",
    How.UNKNOWN: "dashed",
    How.UNCLEAR: "dashed",
    How.NONE: "solid",
    How.IMPOSSIBLE: "solid",
}


def chip(
    id: str, held: Held, view: View, width: float, more: Sequence[Said | str] = (), *, bold: bool = True
) -> Cell:
    """The box in a cell of that width; `more` is said below how it is known."""
    lines = tuple(_lines(held, view, inside(width) - 2 * INSET, more, bold=bold))
    return Cell(id, lines, look(held.how, colours(held, view)), "center", inset=INSET)


def look(how: How, colours: Paint) -> dict[str, Value]:
    """Filled where it is known, outlined where it only follows from what is."""
    sure = how in (How.KNOWN, How.ARRANGED)
    return {
        "style": f"filled,rounded,{EDGES[how]}",
        "color": colours.dark,
        "fillcolor": colours.light if sure else PAPER,
        "penwidth": 1.4 if how in (How.KNOWN, How.IMPOSSIBLE) else 1.0,
    }


def colours(held: Held, view: View) -> Paint:
    """Those of the side."""
    if held.how == How.IMPOSSIBLE:
        return REMOVED
    return paint(SIDES, side(held.party or "", view.snapshot), view.snapshot.structure.ids("sides"))


def _lines(held: Held, view: View, width: float, more: Sequence[Said | str], *, bold: bool) -> Iterator[Line]:
    if held.party:
        yield from view.lines(named(held.party, view.snapshot), width, NAME if bold else SMALL, bold=bold)
    color = REMOVED.dark if held.how == How.IMPOSSIBLE else QUIET
    word = HOW[held.how] if held.party else how(held, view.snapshot)
    yield from view.lines(word, width, SMALL, color=color, bold=held.how == How.IMPOSSIBLE)
    for one in more:
        yield from view.lines(one, width, SMALL, color=QUIET)
