"""What the bars and marks of a timeline mean, of those that are drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.drawing.marks import Box, text
from vvgctl.pictures.legend import Entry, swatch
from vvgctl.pictures.theme import PLAIN, SPHERES, paint
from vvgctl.pictures.timeline.bars import STATES, Bar, Stretch
from vvgctl.pictures.timeline.decided import Decided
from vvgctl.pictures.timeline.look import HIGH, piece
from vvgctl.pictures.timeline.pins import mark
from vvgctl.pictures.view import View

_SAMPLE, _SPACE, _WIDEST = 34.0, 5.0, 300.0
_ANY = date(2000, 1, 1)


def signs(bars: Sequence[Bar], found: Sequence[Decided], view: View) -> Iterator[Entry]:
    """Spheres, then states, what is vague, what lies after the last known day, and decisions."""
    declared = view.snapshot.structure.ids("spheres")
    drawn = {bar.sphere for bar in bars}
    for word in declared:
        if word in drawn:
            told = view.words(view.snapshot.label(word))
            yield swatch(f"spheres-{word}", told, {"style": "filled"}, paint(SPHERES, word, declared))
    stretches = [one for bar in bars for one in bar.stretches]
    for id, words, one in _kinds():
        if any(_like(other, one) for other in stretches):
            yield _sample(id, words, piece(f"legend {id}", one, _SAMPLE, PLAIN, (False, True)), view)
    if any(one.dated for one in found):
        yield _sample("decision", _("a decision, explained above"), mark(1, "legend decision"), view)


def _kinds() -> Iterator[tuple[str, Said, Stretch]]:
    """A stretch for each thing that a bar can say beside its sphere."""
    for id in ("paused", "proposed"):
        yield id, STATES[id], Stretch(_ANY, _ANY, (id,), True, False)
    yield (
        "perhaps",
        _("not certain: the days are known only roughly"),
        Stretch(_ANY, _ANY, ("active",), False, False),
    )
    yield "lately", _("as last known"), Stretch(_ANY, _ANY, ("active",), True, True)


def _like(drawn: Stretch, explained: Stretch) -> bool:
    """Whether a stretch shows what is explained."""
    if not explained.certain or explained.lately:
        return (drawn.certain, drawn.lately and drawn.certain) == (explained.certain, explained.lately)
    return explained.states[0] in drawn.states


def _sample(id: str, words: Said, example: Box, view: View) -> Entry:
    """The example with its words after it."""
    told = text(f"legend-{id}-words", view.lines(words, _WIDEST))
    width, high = example.width + _SPACE + told.width, max(HIGH, told.height)
    inside = (
        example.at(example.width / 2, high / 2),
        told.at(width - told.width / 2, high / 2),
    )
    return Entry(
        id, Box(f"legend {id} both", f"legend-{id}", (), {"shape": "plain"}, width, high, inside=inside)
    )
