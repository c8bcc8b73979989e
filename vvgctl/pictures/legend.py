"""What the colours, marks and lines of a picture mean: of those that are drawn, and no others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from vvgctl.layout import wrap
from vvgctl.pictures.boxes import padded
from vvgctl.pictures.drawing.folding import folded
from vvgctl.pictures.drawing.marks import Box, Drawing, Line, Mark, Path, Value, box, text
from vvgctl.pictures.theme import SMALL, Paint, Stroke

_SAMPLE, _SPACE, _ROW = 32.0, 10.0, 22.0
_WIDEST, _PADDING = 300.0, 4.5


@dataclass(frozen=True, slots=True)
class Entry:
    """A box that looks like what it explains, or a sample of a line with its words after it."""

    id: str
    words: Box
    line: Stroke | None = None

    @property
    def width(self) -> float:
        return self.words.width + (_SAMPLE + 4 if self.line else 0)


def swatch(id: str, words: str, shape: Mapping[str, Value], colours: Paint) -> Entry:
    """A box with its words inside."""
    look: dict[str, Value] = {**shape, "color": colours.dark, "fillcolor": colours.light}
    return Entry(id, box(f"legend {id}", f"legend-{id}", _lines(words), look, padded(look, _PADDING)))


def sample(id: str, words: str, line: Stroke) -> Entry:
    """A line with its words after it."""
    return Entry(id, text(f"legend-{id}-words", _lines(words)), line)


def _lines(words: str) -> tuple[Line, ...]:
    return tuple(Line(line, SMALL) for line in wrap(words, _WIDEST, SMALL))


def legend(entries: Iterable[Entry], width: float) -> Drawing:
    """The entries side by side from the left, in as many rows as they need."""
    marks: list[Mark] = []
    top = 0.0
    for row in _rows(entries, width):
        high = max(_ROW, *(entry.words.height + 2 for entry in row))
        x, y = 0.0, top + high / 2
        top += high
        for entry in row:
            marks += _sample(entry, x, y)
            marks.append(entry.words.at(x + entry.width - entry.words.width / 2, y))
            x += entry.width + _SPACE
    return Drawing(width, top, tuple(marks))


def _rows(entries: Iterable[Entry], width: float) -> list[list[Entry]]:
    """All in one row where there is room; else the boxes first, and the lines below them."""
    told = list(entries)
    whole = list(folded(told, width, _SPACE))
    if len(whole) < 2:
        return whole
    parts = [entry for entry in told if not entry.line], [entry for entry in told if entry.line]
    return [row for part in parts for row in folded(part, width, _SPACE)]


def _sample(entry: Entry, x: float, y: float) -> Iterator[Mark]:
    """A line between two points, which Graphviz knows only as nodes that are not seen."""
    if entry.line is None:
        return
    ends = (f"legend {entry.id} from", x), (f"legend {entry.id} to", x + _SAMPLE)
    for name, at in ends:
        yield Box(name, "", (), {"style": "invis"}, 0.7, 0.7).at(at, y)
    corners = ((x, y), (x + _SAMPLE, y))
    yield Path(ends[0][0], ends[1][0], f"legend-{entry.id}", corners, entry.line, arrow=True)
