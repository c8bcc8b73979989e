"""Drawings beside each other, and blocks of them under each other on as many sheets as they need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from vvgctl.pictures.drawing.marks import Box, Drawing, Mark, stacked


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with rows under it; `again` is the heading where they go on, for the first time and so on."""

    head: Drawing
    rows: tuple[Drawing, ...]
    again: Callable[[int], Drawing]

    @property
    def whole(self) -> Drawing:
        return stacked((self.head, *self.rows), 0)


def alone(box: Box) -> Drawing:
    """A box on a sheet of its size."""
    return Drawing(box.width, box.height, (box.cornered(0, 0),))


def beside(
    parts: Iterable[tuple[float, Drawing]], width: float, *, padding: float = 3, low: bool = False
) -> Drawing:
    """Drawings so far from the left, their middles at the same height, or with `low` their lower edges."""
    placed = [(left, part) for left, part in parts if part.marks]
    height = max((part.height for _left, part in placed), default=0.0) + 2 * padding
    marks: list[Mark] = []
    for left, part in placed:
        marks += part.moved(left, height - part.height - padding if low else (height - part.height) / 2).marks
    return Drawing(width, height, tuple(marks))


def in_columns(parts: Iterable[Drawing], apart: float, width: float) -> Drawing:
    """Drawings beside each other from the left, each beginning at the top."""
    marks: list[Mark] = []
    height = 0.0
    for n, part in enumerate(parts):
        marks += part.moved(n * apart, 0).marks
        height = max(height, part.height)
    return Drawing(width, height, tuple(marks))


def sheets(blocks: Iterable[Block], room: float, gap: float) -> Iterator[Drawing]:
    """Each block whole where there is room, on the next sheet if need be; else broken between its rows."""
    page: list[Drawing] = []
    for block in blocks:
        here = [block.whole] if block.whole.height <= room else list(_broken(block, room))
        for part in here:
            if page and _height([*page, part], gap) > room:
                yield stacked(page, gap)
                page = []
            page.append(part)
    if page:
        yield stacked(page, gap)


def _broken(block: Block, room: float) -> Iterator[Drawing]:
    """Runs of rows that fit, each under a heading."""
    run: list[Drawing] = [block.head]
    times = 0
    for row in block.rows:
        bare = times > 0 and len(run) == 1  # of what is left, something must stand on each
        if not bare and _height([*run, row]) > room:
            yield stacked(run, 0)
            times += 1
            run = [block.again(times)]
        run.append(row)
    yield stacked(run, 0)


def _height(run: Sequence[Drawing], gap: float = 0) -> float:
    return sum(one.height for one in run) + gap * (len(run) - 1)
