"""Divisions beside each other: a row for each part that none divides, and their areas over the rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from vvgctl.layout import text_width
from vvgctl.pictures.divisions.parts import Compared, Part
from vvgctl.pictures.divisions.people import People
from vvgctl.pictures.divisions.runs import PADDING, Run, area_of, heights, lines, runs
from vvgctl.pictures.divisions.wording import DIFFERS, names, state, strayed
from vvgctl.pictures.drawing.marks import Box, Drawing, Frame, Line, Mark, Value, size, stacked, text
from vvgctl.pictures.drawing.sheets import alone, beside
from vvgctl.pictures.theme import ALTERED, BAND, BAND_EDGE, NAME, PAPER, PLAIN, QUIET
from vvgctl.pictures.view import View
from vvgctl.reports.pages.lines import commas, words
from vvgctl.structure.records.division import Division

_GAP = 3.0
_NARROWEST, _WIDEST, _LEAST_NAMES = 88.0, 150.0, 150.0


@dataclass(frozen=True)
class Sheet:
    """Divisions in columns on a sheet of that width, at the left of them the names of the principals."""

    found: Compared
    view: View
    width: float

    @cached_property
    def column(self) -> float:
        shared = (self.width - _LEAST_NAMES) / len(self.found.divisions)
        return max(min(_WIDEST, shared), min(shared, narrowest(self.found.divisions)))

    @property
    def names(self) -> float:
        return self.width - len(self.found.divisions) * self.column

    @property
    def inner(self) -> float:
        """How wide the words in a column may be."""
        return self.column - _GAP - 2 * PADDING

    def left(self, division: int) -> float:
        """Where the column of a division begins."""
        return self.names + division * self.column


def most_beside(divisions: Sequence[Division], width: float) -> int:
    """How many divisions there is room for."""
    return max(1, int((width - _LEAST_NAMES) // narrowest(divisions)))


def narrowest(divisions: Sequence[Division]) -> float:
    """The width of a column in which no word of a name is cut, if it is not too long."""
    names = (name for one in divisions for name in (one.name, *(area.name for area in one.areas)))
    words = (text_width(word, NAME, bold=True) for name in names for word in re.split(r"[\s/-]+", name))
    return min(_WIDEST, max(_NARROWEST, max(words, default=0.0) + 2 * PADDING + _GAP + 1))


def compared_pages(sheet: Sheet, room: float) -> Iterator[Drawing]:
    """The rows on as many pages as they need, each under the names of the divisions."""
    head, parts = _head(sheet), sheet.found.parts
    least = [size(_words(sheet, part))[1] + 2 * PADDING for part in parts]
    start = 0
    while start < len(parts):
        end = start + 1
        while end < len(parts) and head.height + _high(sheet, range(start, end + 1), least) <= room:
            end += 1
        yield stacked((head, _rows(sheet, range(start, end), least)), _GAP)
        start = end
    if not parts:
        yield head


def _high(sheet: Sheet, rows: range, least: Sequence[float]) -> float:
    return _GAP + sum(heights(sheet.found, rows, least, sheet.view, sheet.inner))


def _head(sheet: Sheet) -> Drawing:
    """The name of each division, what is to be said of it as a whole, and how many it divides."""
    found, view = sheet.found, sheet.view
    parts = []
    for n, division in enumerate(found.divisions):
        shown = list(view.lines(division.name, sheet.inner, NAME, bold=True))
        for one in (*state(division, found.snapshot), *found.people(n).told()):
            shown += view.lines(one, sheet.inner, color=QUIET)
        parts.append((sheet.left(n) + PADDING, alone(text(f"division-{division.id}", shown))))
    return beside(parts, sheet.width, low=True)


def _rows(sheet: Sheet, rows: range, least: Sequence[float]) -> Drawing:
    high = heights(sheet.found, rows, least, sheet.view, sheet.inner)
    edges = [0.0, *accumulate(high)]
    marks: list[Mark] = []
    for row, (top, bottom) in zip(rows, pairwise(edges), strict=True):
        marks += _part(sheet, row, top, bottom)
    for n in range(len(sheet.found.divisions)):
        for run in runs(sheet.found, n, rows):
            start = run.first - rows.start
            marks.append(_area(sheet, run, edges[start], edges[start + run.count]))
    return Drawing(sheet.width, edges[-1], tuple(marks))


def _part(sheet: Sheet, row: int, top: float, bottom: float) -> Iterator[Mark]:
    """The names of the principals of a row, on a ground of its own where they lie apart from most."""
    strays = bool(sheet.found.strays(sheet.found.parts[row]))
    edge, light = (ALTERED.dark, ALTERED.light) if strays else (BAND_EDGE, PAPER)
    look: dict[str, Value] = {"style": "filled", "color": edge, "fillcolor": light, "penwidth": 0.8}
    yield Frame(f"part {row}", 0, top, sheet.names - _GAP, bottom - _GAP, look)
    shown = _words(sheet, sheet.found.parts[row])
    words = text(f"part-{row}", shown, width=sheet.names - _GAP - 2 * PADDING)
    yield words.at((sheet.names - _GAP) / 2, (top + bottom - _GAP) / 2)


def _words(sheet: Sheet, part: Part) -> list[Line]:
    """How many they are and who, and where they lie apart from most."""
    view, width = sheet.view, sheet.names - _GAP - 2 * PADDING
    people = commas(*People(part.principals, (), sheet.found.snapshot).told())
    shown = [
        *view.lines(commas(*names(part.principals, sheet.found.snapshot)), width),
        *view.lines(people, width, color=QUIET),
    ]
    for apart in strayed(part, sheet.found):
        shown += view.lines(words(DIFFERS, apart), width, bold=True, color=ALTERED.dark)
    return shown


def _area(sheet: Sheet, run: Run, top: float, bottom: float) -> Mark:
    found, division = sheet.found, sheet.found.divisions[run.division]
    area = area_of(run, found)
    id = f"area-{division.id}-{area.id}" if area and run.placing.certain and run.main else ""
    name = f"run {run.division} {run.first}"
    certain = run.placing.certain and division.span.holds(found.snapshot.day)
    look: dict[str, Value] = {
        "style": f"filled,{'solid' if certain else 'dashed'}",
        "color": PLAIN.dark,
        "fillcolor": BAND if certain else PAPER,
        "penwidth": 1,
    }
    shown = lines(run, found, sheet.view, sheet.inner)
    size_ = sheet.column - _GAP, bottom - top - _GAP
    made = Box(name, id or name.replace(" ", "-"), shown, look, *size_)
    return made.cornered(sheet.left(run.division), top)
