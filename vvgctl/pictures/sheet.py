"""A sheet of boxes in rows, lines between them, frames around them, and what is written below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from vvgctl.pictures.boxes import Box, size
from vvgctl.pictures.columns import APART, Columns, columns
from vvgctl.pictures.dot import Line, Lines, edge, frame, node
from vvgctl.pictures.lines import Bus, Link, Net, Way, neighbours, net
from vvgctl.pictures.routes import CLEAR, channels, lanes, routes
from vvgctl.pictures.splines import spline
from vvgctl.pictures.theme import BAND, BAND_EDGE, LINE, LINES, PAPER

_PADDING = 9.0  # between boxes and the frame around them
_BETWEEN = 10.0  # between frames
_CLEAR_OF_FRAME = 3.0
_NARROWEST = 480.0


@dataclass(frozen=True, slots=True)
class Shelf:
    """Rows of boxes under one name, in a frame or without one."""

    name: str
    words: tuple[Line, ...]
    rows: tuple[tuple[Box, ...], ...]
    framed: bool = True


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


def sheet(shelves: Sequence[Shelf], links: Sequence[Link], main: str | None) -> Sheet:
    """Every box and line given its place."""
    rows = [_of_like_height(row, main) for shelf in shelves for row in shelf.rows]
    tied = net([tuple(box.name for box in row) for row in rows], links)
    wide: dict[str, float] = {}
    for (name, _upper), ends in tied.ends().items():
        wide[name] = max(wide.get(name, 0), sum(width for _end, width in ends) + 16)
    boxes = {box.name: box.widened(wide.get(box.name, 0)) for row in rows for box in row}
    placed = columns(tied, boxes, main, _NARROWEST)
    chosen = lanes(tied, placed)
    tops, bottoms, first_lanes = _levels(rows, shelves, tied, chosen)
    edges = {}
    for row, top, bottom in zip(rows, tops, bottoms, strict=True):
        for box in row:
            middle = (top + bottom) / 2
            edges[box.name] = (middle - box.height / 2, middle + box.height / 2)
    lane_at = {(bus, c): first_lanes[c] + lane * APART for (bus, c), lane in chosen.items()}
    left = _PADDING + max((size(shelf.words)[0] for shelf in shelves), default=0) + 2 * _PADDING
    return Sheet(shelves, tied, placed, boxes, left, edges, lane_at, tuple(tops), tuple(bottoms))


def _of_like_height(row: tuple[Box, ...], main: str | None) -> tuple[Box, ...]:
    height = max((box.height for box in row if box.name != main), default=0)
    return tuple(box if box.name == main else box.heightened(height) for box in row)


def statements(made: Sheet, height: float) -> Iterator[str]:
    """The sheet in DOT, at the top of a page of that height."""
    yield from _frames(made, height)
    for name, box in made.boxes.items():
        yield box.at(made.left + made.columns.boxes[name], height - sum(made.edges[name]) / 2)
    for bus in made.net.buses:
        lane_at = {channel: made.lane_at[bus, channel] for channel in made.net.channels(bus)}
        for link, route in routes(bus, made.net, made.columns, lane_at, made.edges):
            corners = [(made.left + x, y) for x, y in route.corners]
            yield _line(link, spline(corners, height, arrow=route.arrives), route.arrives)
            if link.note:
                yield _note(link, bus.way, made, height)
    yield from _beside(made, height)


def _levels(
    rows: Sequence[tuple[Box, ...]],
    shelves: Sequence[Shelf],
    tied: Net,
    chosen: Mapping[tuple[Bus, int], int],
) -> tuple[list[float], list[float], list[float]]:
    """The top and bottom of each row, and the first lane of each channel."""
    tops, bottoms, first_lanes = [], [], []
    ends = list(accumulate(len(shelf.rows) for shelf in shelves))
    y = 0.0
    for number, (row, channel) in enumerate(zip(rows, channels(tied, chosen), strict=True)):
        apart = 2 * _PADDING + _BETWEEN if number in ends else _BETWEEN if number else _PADDING
        first_lanes.append(y + _PADDING + channel.upper + CLEAR)
        y += max(apart, channel.height + 2 * _PADDING if channel.height else 0)
        tops.append(y)
        y += max(box.height for box in row)
        if number + 1 in ends:  # a long name may be higher than the boxes that it stands beside
            shelf = shelves[ends.index(number + 1)]
            y = max(y, tops[1 + number - len(shelf.rows)] + size(shelf.words)[1])
        bottoms.append(y)
    return tops, bottoms, first_lanes


def _frames(made: Sheet, height: float) -> Iterator[str]:
    first = 0
    for shelf in made.shelves:
        last = first + len(shelf.rows) - 1
        top, bottom = made.tops[first] - _PADDING, made.bottoms[last] + _PADDING
        if shelf.framed:
            yield frame(
                shelf.name,
                bb=f"0,{height - bottom:.1f},{made.width:.1f},{height - top:.1f}",
                color=BAND_EDGE,
                fillcolor=BAND,
                id=shelf.name,
                style="filled,rounded",
            )
        width, _height = size(shelf.words)
        yield node(
            f"{shelf.name} name",
            id=f"{shelf.name}-name",
            label=Lines(shelf.words),
            pos=f"{_PADDING + width / 2:.1f},{height - (top + bottom) / 2:.1f}",
            shape="plain",
        )
        first = last + 1


def _note(link: Link, way: Way, made: Sheet, height: float) -> str:
    """What is written on a line, where it leaves its box."""
    row = made.net.row_of[link.tail]
    down = way is Way.DOWN
    away = _PADDING + _CLEAR_OF_FRAME + link.height / 2
    y = made.bottoms[row] + away if down else made.tops[row] - away
    ground = BAND if _inside(made, row + 1 if down else row) else PAPER
    return node(
        f"{link.id} note",
        id=f"{link.id}-note",
        label=Lines(link.note, ground),
        pos=f"{made.left + made.columns.tied[link]:.1f},{height - y:.1f}",
        shape="plain",
    )


def _inside(made: Sheet, channel: int) -> bool:
    """Whether a channel lies inside a frame."""
    shelf_of = [shelf for shelf in made.shelves for _row in shelf.rows]
    inner = 0 < channel < len(shelf_of)
    return inner and shelf_of[channel - 1] is shelf_of[channel] and shelf_of[channel].framed


def _beside(made: Sheet, height: float) -> Iterator[str]:
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
            yield _line(link, spline(corners, height, arrow=True), arrives=True)


def _line(link: Link, pos: str, arrives: bool) -> str:
    look = LINES[link.kind]
    return edge(
        link.tail,
        link.head,
        arrowhead=look.arrowhead if arrives else "none",
        color=LINE,
        id=link.id,
        penwidth=look.penwidth,
        pos=pos,
        style=look.style,
    )
