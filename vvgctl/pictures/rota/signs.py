"""What the boxes of a rota mean, of those that are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vvgctl.messages import message as _
from vvgctl.pictures.drawing.marks import box
from vvgctl.pictures.legend import Entry, swatch
from vvgctl.pictures.rota.chips import look
from vvgctl.pictures.rota.said import side
from vvgctl.pictures.rota.terms import How
from vvgctl.pictures.rota.years import Rota
from vvgctl.pictures.theme import PLAIN, REMOVED, SIDES, mark, paint
from vvgctl.pictures.view import View

_WIDEST = 300.0
_WORDS = {
    How.KNOWN: _("known: a source says who led"),
    How.ARRANGED: _("arranged: the chair does not pass on"),
    How.COMPUTED: _("computed: follows from the arrangement and the years known"),
    How.UNKNOWN: _("unknown: nothing says who led"),
    How.IMPOSSIBLE: _("does not add up: the years known fit no rotation"),
}


def signs(rotas: Sequence[Rota], view: View) -> Iterator[Entry]:
    """The sides, and each way in which it is known who leads."""
    terms = [term for rota in rotas for one in rota.years for term in one.terms]
    drawn = [held for term in terms for held in (term.chair, term.vice)]
    declared = view.snapshot.structure.ids("sides")
    sides = {side(held.party, view.snapshot) for held in drawn if held.party}
    for word in declared:
        if word in sides:
            told = mark(word, declared) + view.words(view.snapshot.label(word))
            yield swatch(f"sides-{word}", told, {"style": "filled,rounded"}, paint(SIDES, word, declared))
    yield from (_sign(how, view) for how in _WORDS if any(held.how == how for held in drawn))


def _sign(how: How, view: View) -> Entry:
    colours = REMOVED if how == How.IMPOSSIBLE else PLAIN
    lines = tuple(view.lines(_WORDS[how], _WIDEST))
    return Entry(how.value, box(f"legend {how}", f"legend-{how}", lines, look(how, colours), padding=4.5))
