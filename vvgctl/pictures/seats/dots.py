"""A seat as a small shape: its form and colour tell the side; one that only may be there is hollow."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from vvgctl.pictures.drawing.marks import LEADING, Box, Drawing, Line, Mark, Value, text
from vvgctl.pictures.legend import Entry
from vvgctl.pictures.seats.appointers import Dot
from vvgctl.pictures.theme import NAME, PAPER, PLAIN, SIDES, SMALL, paint
from vvgctl.pictures.view import View

PITCH = 12.5
"""From one seat to the next."""
_SIZE = 9.0
_SHAPES = ("box", "circle", "triangle")  # as the marks of the sides
_NO_SIDE = "diamond"
_UNSEEN = {"shape": "plain"}


def dots_drawn(id: str, dots: Sequence[Dot], longest: int, view: View) -> Drawing:
    """So many in each row at most."""
    marks: list[Mark] = []
    for n, dot in enumerate(dots):
        down, across = divmod(n, longest)
        marks.append(dot_drawn(f"{id}-{n}", dot, view).at((across + 0.5) * PITCH, (down + 0.5) * PITCH))
    return Drawing(min(len(dots), longest) * PITCH, ceil(len(dots) / longest) * PITCH, tuple(marks))


def explained(side: str | None, words: str, view: View) -> Entry:
    """What a hollow one means."""
    id = "legend-hollow-words"  # not inside text(): what stands there is a sentence to translate
    told = text(id, (Line(words, SMALL),))
    shape = dot_drawn("legend-hollow-dot", Dot(side, certain=False), view)
    inside = (shape.at(PITCH / 2, told.height / 2), told.cornered(PITCH + 2, 0))
    return Entry(
        "hollow",
        Box(
            "legend hollow", "legend-hollow", (), _UNSEEN, PITCH + 2 + told.width, told.height, inside=inside
        ),
    )


def dot_drawn(id: str, dot: Dot, view: View) -> Box:
    """One of them."""
    declared = view.snapshot.structure.ids("sides")
    colours = paint(SIDES, dot.side, declared) if dot.side in declared else PLAIN
    if dot.and_more:
        line = Line("…", NAME, bold=True, color=colours.dark)
        return Box(id, id, (line,), _UNSEEN, PITCH, NAME * LEADING)
    shape = _SHAPES[declared.index(dot.side) % len(_SHAPES)] if dot.side in declared else _NO_SIDE
    look: dict[str, Value] = {
        "shape": shape,
        "style": "filled",
        "color": colours.dark,
        "fillcolor": colours.dark if dot.certain else PAPER,
        "penwidth": 1.1,
    }
    size = _SIZE + 1 if shape in ("triangle", _NO_SIDE) else _SIZE  # which look smaller than they are
    return Box(id, id, (), look, size, size)
