"""Lines through all rows for the day asked about, today, and how far the structure is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.pictures.drawing.marks import At, Box, Mark, Path, text
from vvgctl.pictures.foot import known_through
from vvgctl.pictures.theme import INK, LINE, PAPER, SMALL, TODAY, Stroke
from vvgctl.pictures.timeline.axis import Axis
from vvgctl.pictures.view import View
from vvgctl.reports.pages.wording import InWords
from vvgctl.structure import Snapshot
from vvgctl.structure.dates import END

HIGH = 13.0
_CLEAR = 3.0
_LOWER = 1.5
"""So much lower than the words above, whose letters the ground of these would cut off below."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its words, and how its line looks."""

    id: str
    day: date
    words: Message
    look: Stroke
    color: str


def days(snapshot: Snapshot) -> tuple[Day, ...]:
    """Those that are known, in order; the day asked about is told apart only where it is not today."""
    return tuple(sorted(_days(snapshot), key=lambda one: (one.day, one.id)))


def _days(snapshot: Snapshot) -> Iterator[Day]:
    if snapshot.today != END:
        words = _("today, {day}", day=InWords(snapshot.today))
        yield Day("today", snapshot.today, words, Stroke("solid", "none", 1.6), TODAY.dark)
    if snapshot.day != snapshot.today:
        words = _("as of {day}", day=InWords(snapshot.day))
        yield Day("day", snapshot.day, words, Stroke("dotted", "none", 1.6), INK)
    if through := known_through(snapshot):
        words = _("last known {day}", day=InWords(through))
        yield Day("known", through, words, Stroke("dashed", "none", 1.3), LINE)


def heads(found: Sequence[Day], axis: Axis, view: View) -> tuple[list[At], float, dict[str, float]]:
    """The words above their lines, how high they are together, and how far down each line begins."""
    drawn = [one for one in found if axis.holds(one.day)]
    boxes = {one.id: _words(one, axis, view) for one in drawn}
    left = [one for one in reversed(drawn) if not _to_the_right(one, axis, boxes[one.id])]
    right = [one for one in drawn if _to_the_right(one, axis, boxes[one.id])]
    marks, tops, top = [], {}, 0.0
    for one in (*left, *right):
        box, x = boxes[one.id], axis.middle_of(one.day)
        start = x + _CLEAR if one in right else max(0.0, x - _CLEAR - box.width)
        marks.append(box.cornered(start, top))
        tops[one.id] = top + 1
        top += box.height + _LOWER
    return marks, top, tops


def _words(one: Day, axis: Axis, view: View) -> Box:
    lines = view.lines(one.words, axis.right - axis.left, SMALL, bold=True, color=one.color)
    return text(f"{one.id}-words", lines, ground=PAPER)


def _to_the_right(one: Day, axis: Axis, box: Box) -> bool:
    return axis.middle_of(one.day) + _CLEAR + box.width <= axis.right


def verticals(found: Iterable[Day], axis: Axis, tops: dict[str, float], bottom: float) -> Iterator[Mark]:
    """The lines themselves."""
    for one in found:
        if one.id in tops:
            yield from vertical(
                f"{one.id}-line", axis.middle_of(one.day), tops[one.id], bottom, one.look, one.color
            )


def vertical(id: str, x: float, top: float, bottom: float, look: Stroke, color: str) -> Iterator[Mark]:
    """A line from the top down, which Graphviz draws between two nodes that are not seen."""
    ends = f"{id} top", f"{id} bottom"
    for name, y in zip(ends, (top, bottom), strict=True):
        yield Box(name, "", (), {"style": "invis"}, 0.7, 0.7).at(x, y)
    yield Path(*ends, id, ((x, top), (x, bottom)), look, color=color)


def outside(found: Iterable[Day], axis: Axis) -> tuple[Message, ...]:
    """A sentence for each that lies too far away to be drawn."""
    away = (one for one in found if not axis.holds(one.day))
    return tuple(_("Outside the picture: {what}.", what=one.words) for one in away)
