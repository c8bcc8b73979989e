"""A row for each body: its names at the left, its bar with marks above and words below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vvgctl.layout import text_width
from vvgctl.pictures.drawing.marks import At, Box, Drawing, Line, Mark, text
from vvgctl.pictures.theme import INK, NAME, PAPER, PLAIN, QUIET, SMALL, SPHERES, Paint, paint
from vvgctl.pictures.timeline.axis import Axis
from vvgctl.pictures.timeline.bars import Bar, Stretch, Words
from vvgctl.pictures.timeline.decided import Decided
from vvgctl.pictures.timeline.lanes import laid
from vvgctl.pictures.timeline.look import HIGH, fill, piece
from vvgctl.pictures.timeline.pins import drawn, pins, rule
from vvgctl.pictures.view import View
from vvgctl.structure.dates import BEGINNING, LONG_AGO

NAMES = 134.0
_PADDING, _BELOW = 4.0, 2.0
_WIDEST = 240.0
_MAIN = 13.0
_INSIDE = 5.0


@dataclass(frozen=True, slots=True)
class Row:
    """A body's part of the sheet, and the decisions that its page explains."""

    bar: Bar
    drawing: Drawing
    decided: tuple[Decided, ...]


def row(bar: Bar, found: Sequence[Decided], axis: Axis, view: View, *, main: bool) -> Row:
    """The row as high as its parts need."""
    own = tuple(one for one in found if bar.id in one.bodies)
    above, high = drawn(pins(own, axis), axis, view, bar.id)
    names = _names(bar, view, main=main)
    first = names.lines[0].size * 0.6
    middle = _PADDING + max(high + HIGH / 2, first)
    inside, loose = _words(bar, axis, view, main=main)
    below, more = laid(loose, axis.right)
    marks: list[Mark] = [names.cornered(0, middle - first)]
    marks += [one.moved(0, middle) for one in (*_pieces(bar, axis, view, main=main), *inside)]
    marks += [one.moved(0, middle - HIGH / 2) for one in above]
    under = middle + HIGH / 2 + _BELOW
    marks += [one.box.cornered(one.left, under + one.top) for one in below]
    bottom = max(middle - first + names.height, under + more) + _PADDING
    return Row(bar, Drawing(axis.right, bottom, tuple(marks)), own)


def colours_of(bar: Bar, view: View) -> Paint:
    """The colours of its sphere."""
    return paint(SPHERES, bar.sphere, view.snapshot.structure.ids("spheres"))


def _names(bar: Bar, view: View, *, main: bool) -> Box:
    width = NAMES - 10
    lines = [*view.lines(bar.label, width, _MAIN if main else NAME, bold=True)]
    lines += view.lines(bar.full_name, width)
    if bar.sphere:
        lines += view.lines(view.snapshot.label(bar.sphere), width, color=colours_of(bar, view).dark)
    return text(f"body-{bar.id}", lines or [Line("", NAME)], width=width)


def _words(bar: Bar, axis: Axis, view: View, *, main: bool) -> tuple[list[At], list[tuple[float, Box]]]:
    """What is said inside the bar, around a line at 0; and what has no room there, with where it belongs."""
    inside: dict[int, At] = {}
    below: list[tuple[float, Box]] = []
    for n, words in enumerate(bar.words, 1):
        id, told = f"words-{bar.id}-{n}", view.words(words.text)
        width = text_width(told, SMALL)
        rooms = (
            k for k in range(len(bar.stretches)) if k not in inside and _has_room(bar, k, words, axis, width)
        )
        room = next(rooms, None)
        if room is None:
            start = words.span.start
            x = axis.x(start.latest if start.earliest == BEGINNING and words.renamed else start.earliest)
            below.append((x, text(id, view.lines(told, _WIDEST, color=QUIET))))
        else:
            inside[room] = _inside(id, told, bar.stretches[room], axis, main=main)
    return list(inside.values()), below


def _has_room(bar: Bar, number: int, words: Words, axis: Axis, width: float) -> bool:
    """Whether a stretch that is certain, and of that time alone, is so long."""
    one = bar.stretches[number]
    if words.renamed or not one.certain or not words.span.holds(max(one.first, words.span.start.latest)):
        return False
    left, right = edges(one, axis)
    return width + 2 * _INSIDE <= right - left


def _inside(id: str, told: str, stretch: Stretch, axis: Axis, *, main: bool) -> At:
    filled = fill(stretch, PLAIN, main=main)
    colour = PAPER if filled == PLAIN.dark else INK
    words = text(id, (Line(told, SMALL, color=colour),), ground=PAPER if "paused" in stretch.states else None)
    return words.at(edges(stretch, axis)[0] + _INSIDE + words.width / 2, 0)


def _pieces(bar: Bar, axis: Axis, view: View, *, main: bool) -> Iterator[At]:
    """Its stretches, and a thin line where it takes another name."""
    colours = colours_of(bar, view)
    for n, one in enumerate(bar.stretches):
        left, right = edges(one, axis)
        made = piece(f"bar-{bar.id}-{n + 1}", one, right - left, colours, _certain(bar, n), main=main)
        yield made.at(left + made.width / 2, 0)
    for n, words in enumerate(bar.words, 1):
        if words.renamed and words.span.start != LONG_AGO:
            yield rule(f"rename-{bar.id}-{n}", 1.4, HIGH + 4).at(axis.middle(words.span.start), 0)


def _certain(bar: Bar, number: int) -> tuple[bool, bool]:
    """Whether the stretches before and after are certain."""
    before, after = bar.stretches[:number][-1:], bar.stretches[number + 1 :][:1]
    return any(one.certain for one in before), any(one.certain for one in after)


def edges(stretch: Stretch, axis: Axis) -> tuple[float, float]:
    """Where it begins and ends."""
    return axis.x(stretch.first), axis.after(stretch.last)
