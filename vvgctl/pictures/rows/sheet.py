"""A sheet of boxes in rows, lines between them, frames around them, and what is written below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from types import MappingProxyType

from vvgctl.pictures.drawing.marks import At, Box, Drawing, Frame, Line, Mark, Path, Point, Value, size, text
from vvgctl.pictures.rows.columns import Columns, columns
from vvgctl.pictures.rows.lines import APART, Bus, Link, Net, Way, neighbours, net
from vvgctl.pictures.rows.middles import Breadth
from vvgctl.pictures.rows.routes import CLEAR, channels, lanes, routes
from vvgctl.pictures.theme import BAND, BAND_EDGE, LINES, PAPER

_PADDING = 8.0  # between boxes and the frame around them
_BETWEEN = 9.0  # between frames
_CLEAR_OF_FRAME = 3.0
_ROUND_ENDS = 16.0
"""How much wider a box is than all that is tied to one of its edges."""
_FRAME: Mapping[str, Value] = {"color": BAND_EDGE, "fillcolor": BAND, "style": "filled,rounded"}
_EDGE: Mapping[str, Value] = {"color": BAND_EDGE, "fillcolor": BAND_EDGE, "style": "filled", "penwidth": 0}


@dataclass(frozen=True, slots=True)
class Shelf:
    """Rows of boxes beside a name; shelves that name the same `frame` follow each other and share it.

    The first may be `reaching`: it stands below its name, so that it may be as wide as the page.
    """

    name: str
    words: tuple[Line, ...]
    rows: tuple[tuple[Box, ...], ...]
    frame: str | None = None
    reaching: bool = False

    @property
    def named_above(self) -> float:
        """How much room the name takes above the rows."""
        return size(self.words)[1] if self.reaching else 0.0


@dataclass(frozen=True)
class Sheet:
    """Everything in its place, counted from the top left; the rows begin at `left`."""

    shelves: Sequence[Shelf]
    net: Net
    columns: Columns
    boxes: Mapping[str, Box]
    left: float
    edges: Mapping[str, tuple[float, float]]
    lane_at: Mapping[tuple[Bus, int], float]
    tops: tuple[float, ...]
    bottoms: tuple[float, ...]

    @property
    def width(self) -> float:
        return self.left + self.columns.width + _PADDING

    @property
    def height(self) -> float:
        return self.bottoms[-1] + _PADDING if self.bottoms else 0.0


def sheet(
    shelves: Sequence[Shelf],
    links: Sequence[Link],
    main: str | None,
    narrowest: float = 0,
    kinds: Mapping[str, object] = MappingProxyType({}),
) -> Sheet:
    """Every box and line given its place; boxes of different kinds stand further apart."""
    rows = [_of_like_height(row, main) for shelf in shelves for row in shelf.rows]
    wired = net([tuple(box.name for box in row) for row in rows], links)
    boxes = _widened([box for row in rows for box in row], wired)
    names = max((size(shelf.words)[0] for shelf in shelves if not shelf.reaching), default=0)
    left = _PADDING + names + 2 * _PADDING
    reaching = [shelf.reaching for shelf in shelves for _row in shelf.rows]
    breadth = Breadth(narrowest, (left, _PADDING), frozenset(n for n, one in enumerate(reaching) if one))
    placed = columns(wired, boxes, main, breadth, kinds)
    chosen = lanes(wired, placed)
    tops, bottoms, first_lanes = _levels(rows, shelves, wired, chosen)
    edges = {
        box.name: ((top + bottom - box.height) / 2, (top + bottom + box.height) / 2)
        for row, top, bottom in zip(rows, tops, bottoms, strict=True)
        for box in row
    }
    lane_at = {(bus, c): first_lanes[c] + lane * APART for (bus, c), lane in chosen.items()}
    return Sheet(shelves, wired, placed, boxes, left, edges, lane_at, tuple(tops), tuple(bottoms))


def _widened(boxes: Iterable[Box], wired: Net) -> dict[str, Box]:
    """Each box by its name, wide enough for what is tied to either of its edges."""
    wide: dict[str, float] = {}
    for (name, _upper), ends in wired.ends().items():
        wide[name] = max(wide.get(name, 0), sum(width for _end, width in ends) + _ROUND_ENDS)
    return {box.name: box.widened(wide.get(box.name, 0)) for box in boxes}


def _of_like_height(row: tuple[Box, ...], main: str | None) -> tuple[Box, ...]:
    height = max((box.height for box in row if box.name != main), default=0)
    return tuple(box if box.name == main else box.heightened(height) for box in row)


def drawing(made: Sheet) -> Drawing:
    """The sheet with everything on it."""
    return Drawing(made.width, made.height, tuple(_marks(made)))


def _marks(made: Sheet) -> Iterator[Mark]:
    yield from _frames(made)
    for name, box in made.boxes.items():
        yield box.at(made.left + made.columns.boxes[name], sum(made.edges[name]) / 2)
    for bus in made.net.buses:
        used = ((channel, made.lane_at.get((bus, channel))) for channel in made.net.channels(bus))
        lane_at = {channel: at for channel, at in used if at is not None}
        for link, route in routes(bus, made.net, made.columns, lane_at, made.edges):
            corners = tuple((made.left + x, y) for x, y in route.corners)
            yield _line(link, corners, route.arrives)
            if link.note:
                yield _note(link, bus.way, made)
    yield from _beside(made)


def _levels(
    rows: Sequence[tuple[Box, ...]],
    shelves: Sequence[Shelf],
    wired: Net,
    chosen: Mapping[tuple[Bus, int], int],
) -> tuple[list[float], list[float], list[float]]:
    """The top and bottom of each row, and the first lane of each channel."""
    tops, bottoms, first_lanes = [], [], []
    ends = list(accumulate(len(shelf.rows) for shelf in shelves))
    y = shelves[0].named_above if shelves else 0.0
    for number, (row, channel) in enumerate(zip(rows, channels(wired, chosen), strict=True)):
        apart = _apart(number, shelves, ends)
        first_lanes.append(y + _PADDING + channel.upper + CLEAR)
        y += max(apart, channel.height + 2 * _PADDING if channel.height else 0)
        tops.append(y)
        y += max(box.height for box in row)
        if number + 1 in ends and not (shelf := shelves[ends.index(number + 1)]).reaching:
            # a long name may be higher than what it stands beside
            y = max(y, tops[1 + number - len(shelf.rows)] + size(shelf.words)[1])
        bottoms.append(y)
    return tops, bottoms, first_lanes


def _apart(number: int, shelves: Sequence[Shelf], ends: Sequence[int]) -> float:
    """The least space above a row: between frames, between shelves of a frame, or between rows."""
    if number == 0:
        return _PADDING
    if number not in ends:
        return _BETWEEN
    before = ends.index(number)
    frames = shelves[before].frame, shelves[before + 1].frame
    return 2 * _PADDING + (1.0 if frames[0] == frames[1] else _BETWEEN)


def _frames(made: Sheet) -> Iterator[Mark]:
    """A frame around the shelves that share it, a thin line between them, and their names."""
    first = 0
    spans: dict[str, tuple[float, float]] = {}
    for shelf in made.shelves:
        last = first + len(shelf.rows) - 1
        top, bottom = made.tops[first] - _PADDING, made.bottoms[last] + _PADDING
        if shelf.frame is not None:
            spans[shelf.frame] = (spans.get(shelf.frame, (top, 0))[0], bottom)
        first = last + 1
    for name, (top, bottom) in spans.items():
        yield Frame(name, 0, top, made.width, bottom, {**_FRAME, "id": name})
    yield from _names(made)


def _names(made: Sheet) -> Iterator[Mark]:
    first, before = 0, None
    for shelf in made.shelves:
        last = first + len(shelf.rows) - 1
        top, bottom = made.tops[first] - _PADDING, made.bottoms[last] + _PADDING
        if before is not None and shelf.frame == before:
            below = made.bottoms[first - 1] + _PADDING
            yield Frame(f"{shelf.name} edge", 0, below, made.width, below + 0.7, _EDGE)
        words = text(f"{shelf.name}-name", shelf.words, align="center")
        middle = top - words.height / 2 if shelf.reaching else (top + bottom) / 2
        yield words.at(_PADDING + words.width / 2, middle)
        first, before = last + 1, shelf.frame


def _note(link: Link, way: Way, made: Sheet) -> At:
    """What is written on a line, where it leaves its box."""
    row = made.net.row_of[link.tail]
    down = way is Way.DOWN
    away = _PADDING + _CLEAR_OF_FRAME + link.height / 2
    y = made.bottoms[row] + away if down else made.tops[row] - away
    ground = BAND if _inside(made, row + 1 if down else row) else PAPER
    words = text(f"{link.id}-note", link.note, align="center", ground=ground)
    return words.at(made.left + made.columns.tied[link], y)


def _inside(made: Sheet, channel: int) -> bool:
    """Whether a channel lies inside a frame."""
    shelf_of = [shelf for shelf in made.shelves for _row in shelf.rows]
    inner = 0 < channel < len(shelf_of)
    return (
        inner
        and shelf_of[channel].frame is not None
        and shelf_of[channel - 1].frame == shelf_of[channel].frame
    )


def _beside(made: Sheet) -> Iterator[Path]:
    """Straight lines between boxes that stand beside each other."""
    for names, links in neighbours(made.net.beside):
        left, right = sorted(names, key=made.columns.boxes.__getitem__)
        start = made.left + made.columns.boxes[left] + made.boxes[left].width / 2
        stop = made.left + made.columns.boxes[right] - made.boxes[right].width / 2
        low = min(made.boxes[name].height for name in names)
        middle = sum(made.edges[left]) / 2
        for n, link in enumerate(links, 1):
            y = middle + low * (n / (len(links) + 1) - 0.5)
            corners = ((start, y), (stop, y)) if link.tail == left else ((stop, y), (start, y))
            yield _line(link, corners, arrives=True)


def _line(link: Link, corners: tuple[Point, ...], arrives: bool) -> Path:
    return Path(link.tail, link.head, link.id, corners, LINES[link.kind], arrow=arrives, color=link.color)
