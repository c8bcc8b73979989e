"""A chair or a vice chair as a small box, whose edge and words say how it is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vvgctl.pictures.drawing.grid import Cell, inside
from vvgctl.pictures.drawing.marks import Line, Value
from vvgctl.pictures.rota.said import HOW, how, named, side
from vvgctl.pictures.rota.terms import Held, How
from vvgctl.pictures.theme import NAME, PAPER, QUIET, REMOVED, SIDES, Paint, paint
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


def chip(id: str, held: Held, view: View, width: float, more: Iterable[Line] = (), ground: str = "") -> Cell:
    """The box in a cell of that width; `ground` is where that is told, and `more` stands below it."""
    lines = (*_lines(held, view, width_in(width), ground), *more)
    return Cell(id, lines, look(held.how, colours(held, view)), "center", inset=INSET)


def width_in(width: float) -> float:
    """How wide text may be in the box of a cell of that width."""
    return inside(width) - 2 * INSET


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


def _lines(held: Held, view: View, width: float, ground: str) -> Iterator[Line]:
    if held.party:
        yield from view.lines(named(held.party, view.snapshot), width, NAME, bold=True)
    wrong = held.how == How.IMPOSSIBLE
    word = view.words(HOW[held.how] if held.party else how(held, view.snapshot))
    told = f"{word} {ground}" if ground else word
    yield from view.lines(told, width, color=REMOVED.dark if wrong else QUIET, bold=wrong)
