"""Lanes under each other on as many pages as they need, with a column for each station."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf

from vvgctl.layout import text_width
from vvgctl.messages import message as _
from vvgctl.pictures.drawing.marks import Box, Drawing, Frame, Mark, Value, stacked, text
from vvgctl.pictures.theme import BAND, BAND_EDGE, HEADING, NAME, QUIET
from vvgctl.pictures.view import View
from vvgctl.pictures.ways.lanes import Lane, lane
from vvgctl.pictures.ways.lines import Columns, lines, places
from vvgctl.pictures.ways.way import STATIONS, Way

_WIDTHS = (128.0, 112.0, 100.0, 90.0, 85.0, 80.0, 75.0, 70.0, 65.0, 60.0, 55.0, 50.0)
_WORD = re.compile(r"[^ \t/-]+[/-]?")
_BETWEEN, _MOST_BETWEEN = 13.5, 48.0
_EDGE, _UNDER_TITLE, _LANES = 7.0, 3.0, 9.0
_FRAME: Mapping[str, Value] = {"color": BAND_EDGE, "fillcolor": BAND, "style": "filled,rounded"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on one page: the ways, and the drawing of their lanes."""

    ways: tuple[Way, ...]
    drawing: Drawing


def sheets(found: Sequence[Way], view: View, room: float) -> list[Sheet]:
    """As many lanes on each page as fit a height, under the names of the stations."""
    made, columns = _laid_out(found, view)
    head = _headings(columns, view)
    pages: list[list[tuple[Way, Drawing]]] = []
    left = 0.0
    for way, drawn in _drawn(made, columns, view, room - head.height - _LANES):
        if not pages or left < _LANES + drawn.height:
            pages.append([])
            left = room - head.height
        pages[-1].append((way, drawn))
        left -= _LANES + drawn.height
    return [
        Sheet(tuple(way for way, _drawing in page), stacked((head, *(one for _way, one in page)), _LANES))
        for page in pages
    ]


def _laid_out(found: Sequence[Way], view: View) -> tuple[list[Lane], Columns]:
    """The lanes, with the widest boxes that fit the room in columns."""
    for wrapped in _wrapped(found, view):
        made = [lane(way, view, wrapped) for way in found]
        widths = _widths(made, view)
        spare = view.room[0] - 2 * _EDGE - sum(widths)
        if spare >= _BETWEEN * (len(widths) - 1):
            break
    between = min(max(spare / (len(widths) - 1), _BETWEEN), _MOST_BETWEEN)
    lefts = accumulate((width + between for width in widths[:-1]), initial=_EDGE)
    return made, Columns(tuple(lefts), widths)


def _wrapped(found: Sequence[Way], view: View) -> Iterator[dict[str, float]]:
    """How wide text may be at each station: first so that no word is cut, then with the longest words cut."""
    whole = [lane(way, view, dict.fromkeys(STATIONS, inf)) for way in found]
    columns = zip(*(one.columns() for one in whole), strict=True)
    longest = [max(_longest_word(box) for stack in stacks for box in stack) for stacks in columns]
    for width in _WIDTHS:
        yield {station: max(width, word) for station, word in zip(STATIONS, longest, strict=True)}
    for width in _WIDTHS:
        yield {station: min(width, word) for station, word in zip(STATIONS, longest, strict=True)}


def _longest_word(box: Box) -> float:
    words = ((line, word) for line in box.lines for word in _WORD.findall(line.text))
    return max((text_width(word, line.size, bold=line.bold) for line, word in words), default=0.0)


def _widths(made: Sequence[Lane], view: View) -> tuple[float, ...]:
    names = (text_width(view.words(told), NAME, bold=True) for told in STATIONS.values())
    boxes = zip(*(one.columns() for one in made), strict=True)
    return tuple(
        max([name, *(box.width for stack in stacks for box in stack)])
        for name, stacks in zip(names, boxes, strict=True)
    )


def _headings(columns: Columns, view: View) -> Drawing:
    """The names of the stations above their columns."""
    boxes = [
        text(
            f"station-{id}",
            view.lines(told, width, NAME, bold=True, color=QUIET),
            align="center",
            width=width,
        )
        for (id, told), width in zip(STATIONS.items(), columns.widths, strict=True)
    ]
    placed = tuple(box.cornered(left, 0) for box, left in zip(boxes, columns.lefts, strict=True))
    return Drawing(columns.right + _EDGE, max(box.height for box in boxes), placed)


def _drawn(made: Sequence[Lane], columns: Columns, view: View, room: float) -> Iterator[tuple[Way, Drawing]]:
    """Each lane, or where it is higher than the room, each of its chains."""
    for one in made:
        whole = _swimlane(one, columns, view)
        if whole.height <= room or len(one.chains) == 1:
            yield one.way, whole
        else:
            yield from ((one.way, _swimlane(part, columns, view)) for part in one.split())


def _swimlane(made: Lane, columns: Columns, view: View) -> Drawing:
    """A lane in its frame, under the name of the kind of matter."""
    title, placed = _title(made, columns, view), places(made, columns)
    shift = _EDGE + title.height + _UNDER_TITLE - placed.top
    inside: tuple[Mark, ...] = (*(spot.at for spot in placed.spots), *lines(placed, columns))
    width, height = columns.right + _EDGE, placed.bottom + shift + _EDGE
    frame = Frame(f"lane of {title.id}", 0, 0, width, height, _FRAME)
    marks = (frame, title.cornered(_EDGE, _EDGE), *(mark.moved(0, shift) for mark in inside))
    return Drawing(width, height, marks)


def _title(made: Lane, columns: Columns, view: View) -> Box:
    matter, told = made.way.matter, made.way.name(view.snapshot)
    id = f"matter-{matter.id}"
    if made.part:
        told, id = _("{title} (continued)", title=told), f"lane-{matter.id}-{made.part + 1}"
    return text(id, view.lines(told, columns.right - _EDGE, HEADING, bold=True))
