"""A row for each body: its names at the left, its bar with marks above and words below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vvgctl.pictures.drawing.marks import LEADING, At, Box, Drawing, Line, Mark, text
from vvgctl.pictures.theme import NAME, SPHERES, Paint, paint
from vvgctl.pictures.timeline.axis import Axis
from vvgctl.pictures.timeline.bars import Bar
from vvgctl.pictures.timeline.decided import Decided
from vvgctl.pictures.timeline.lanes import laid
from vvgctl.pictures.timeline.look import HIGH, piece
from vvgctl.pictures.timeline.pins import drawn, pins, rule
from vvgctl.pictures.timeline.words import edges, renamings, told_at
from vvgctl.pictures.view import View

NAMES = 148.0
_PADDING, _BELOW = 2.5, 2.0
_MAIN = 13.0
_CLOSER = 2.0  # the full name stands closer to the short one than lines to each other


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
    label, rest = _names(bar, view, main=main)
    first = label.lines[0].size * LEADING / 2
    middle = _PADDING + max(high + HIGH / 2, first)
    inside, loose = told_at(bar, axis, view, main=main)
    below, more = laid(loose, axis.right)
    under = middle + HIGH / 2 + _BELOW
    excess = middle - first + label.height + rest.height - (under + more)
    top = middle - first - min(max(excess, 0.0), middle - first - _PADDING)
    marks: list[Mark] = [label.cornered(0, top)]
    marks += [rest.cornered(0, top + label.height - _CLOSER)] if rest.lines else []
    marks += [one.moved(0, middle) for one in (*_pieces(bar, axis, view, main=main), *inside)]
    marks += [one.moved(0, middle - HIGH / 2) for one in above]
    marks += [one.box.cornered(one.left, under + one.top) for one in below]
    bottom = max(top + label.height + rest.height, under + more) + _PADDING
    return Row(bar, Drawing(axis.right, bottom, tuple(marks)), own)


def colours_of(bar: Bar, view: View) -> Paint:
    """The colours of its sphere."""
    return paint(SPHERES, bar.sphere, view.snapshot.structure.ids("spheres"))


def _names(bar: Bar, view: View, *, main: bool) -> tuple[Box, Box]:
    """What people call it, and below that its full name and its sphere."""
    width = NAMES - 10
    label = [*view.lines(bar.label, width, _MAIN if main else NAME, bold=True)]
    more = [*view.lines(bar.full_name, width)]
    if bar.sphere:
        more += view.lines(view.snapshot.label(bar.sphere), width, color=colours_of(bar, view).dark)
    named = text(f"body-{bar.id}", label or [Line("", NAME)], width=width)
    return named, text(f"names-{bar.id}", more, width=width)


def _pieces(bar: Bar, axis: Axis, view: View, *, main: bool) -> Iterator[At]:
    """Its stretches, and a thin line where it takes another name."""
    colours = colours_of(bar, view)
    for n, one in enumerate(bar.stretches):
        left, right = edges(one, axis)
        made = piece(f"bar-{bar.id}-{n + 1}", one, right - left, colours, _certain(bar, n), main=main)
        yield made.at(min(left, axis.right - made.width) + made.width / 2, 0)
    for n, x in enumerate(renamings(bar, axis), 1):
        yield rule(f"rename-{bar.id}-{n}", 1.4, HIGH + 4).at(x, 0)


def _certain(bar: Bar, number: int) -> tuple[bool, bool]:
    """Whether the stretches before and after are certain."""
    before, after = bar.stretches[:number][-1:], bar.stretches[number + 1 :][:1]
    return any(one.certain for one in before), any(one.certain for one in after)
