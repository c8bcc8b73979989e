"""How far to the right each box stands in its row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vvgctl.pictures.drawing.marks import Box
from vvgctl.pictures.rows.gaps import WIDE_GAP
from vvgctl.pictures.rows.lines import Row


@dataclass(frozen=True, slots=True)
class Breadth:
    """How wide a page is at least, and how far some rows may reach out to its left and right."""

    least: float = 0.0
    reach: tuple[float, float] = (0.0, 0.0)
    reaching: frozenset[int] = frozenset()

    def needed(self, lengths: Iterable[float]) -> float:
        """How wide the page becomes with rows of such lengths."""
        within = (long - sum(self.over(row)) for row, long in enumerate(lengths))
        return max([self.least, *within])

    def over(self, row: int) -> tuple[float, float]:
        """How far a row may reach out."""
        return self.reach if row in self.reaching else (0.0, 0.0)


def middles(
    rows: Sequence[Row],
    boxes: Mapping[str, Box],
    gaps: Sequence[Sequence[float]],
    main: str | None,
    breadth: Breadth,
    together: Mapping[int, frozenset[int]],
) -> tuple[dict[str, float], float]:
    """The middle of each box, and the width of the page that they need.

    Rows that belong `together` are as long as the longest of them, as far as there is room.
    """
    lengths = [_length(row, boxes, gap) for row, gap in zip(rows, gaps, strict=True)]
    width = breadth.needed(lengths)
    over = [breadth.over(n) if long > width else (0.0, 0.0) for n, long in enumerate(lengths)]
    rooms = [left + width + right for left, right in over]
    spare = [(room - long) / len(gap) for gap, room, long in zip(gaps, rooms, lengths, strict=True)]
    aired = [_aired(gap, min(3 * WIDE_GAP, more)) for gap, more in zip(gaps, spare, strict=True)]
    longs = [_length(row, boxes, gap) for row, gap in zip(rows, aired, strict=True)]
    found: dict[str, float] = {}
    for n, (row, gap) in enumerate(zip(rows, gaps, strict=True)):
        least = min(rooms[n], max((longs[other] for other in together.get(n, ())), default=0.0))
        spread = _aired(aired[n], max(0.0, least - longs[n]) / max(1, len(row) - 1))
        here = _placed(row, boxes, spread, rooms[n])
        wish = width / 2 - here[main] if main in here else 0.0
        room_left = here[row[0]] - boxes[row[0]].width / 2 - gap[0]
        room_right = rooms[n] - gap[-1] - here[row[-1]] - boxes[row[-1]].width / 2
        shift = min(max(wish, -room_left), room_right) - over[n][0]
        found |= {name: x + shift for name, x in here.items()}
    return found, width


def _length(row: Row, boxes: Mapping[str, Box], gaps: Iterable[float]) -> float:
    return sum(boxes[name].width for name in row) + sum(gaps)


def _aired(gaps: Sequence[float], more: float) -> list[float]:
    """The gaps with so much more room between boxes."""
    return [gap + more if 0 < n < len(gaps) - 1 else gap for n, gap in enumerate(gaps)]


def _placed(row: Row, boxes: Mapping[str, Box], gaps: Sequence[float], width: float) -> dict[str, float]:
    """A row in the middle of a width."""
    left = (width - _length(row, boxes, gaps)) / 2
    found = {}
    for name, space in zip(row, gaps, strict=False):
        found[name] = left + space + boxes[name].width / 2
        left += space + boxes[name].width
    return found
