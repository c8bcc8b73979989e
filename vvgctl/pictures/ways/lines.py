"""The boxes of a lane in their places, and the lines from station to station."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from vvgctl.pictures.drawing.marks import At, Path
from vvgctl.pictures.theme import PLAIN_LINE, Stroke
from vvgctl.pictures.ways.lanes import Lane, Stack
from vvgctl.pictures.ways.way import BEFORE

VAGUE = Stroke("dotted", "normal", 1.4)
"""A line from or to what is not known for certain."""
BARRED = Stroke("dashed", "tee", 1.4)
"""A line that ends before one who does not handle the matter."""

_STACK, _CHAIN, _ASIDE = 8.0, 14.0, 3.5


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column begins, and how wide it is."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]

    @property
    def right(self) -> float:
        return self.lefts[-1] + self.widths[-1]

    def gap(self, number: int) -> float:
        """The middle between a column and the one at its left."""
        return (self.lefts[number - 1] + self.widths[number - 1] + self.lefts[number]) / 2


@dataclass(frozen=True, slots=True)
class Spot:
    """A box in its place, and whether what it tells is known and certain."""

    at: At
    sure: bool

    @property
    def id(self) -> str:
        return self.at.box.id

    @property
    def left(self) -> tuple[float, float]:
        return self.at.x - self.at.box.width / 2, self.at.y

    @property
    def right(self) -> tuple[float, float]:
        return self.at.x + self.at.box.width / 2, self.at.y


Spots = tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """The boxes of a lane in their places; the line through it, to which they are centred, is at 0."""

    before: tuple[Spots, ...]
    chains: tuple[tuple[Spots, ...], ...]
    kept_out: Spots

    @property
    def spots(self) -> Spots:
        return tuple(chain(*self.before, *chain.from_iterable(self.chains), self.kept_out))

    @property
    def top(self) -> float:
        return min(spot.at.y - spot.at.box.height / 2 for spot in self.spots)

    @property
    def bottom(self) -> float:
        return max(spot.at.y + spot.at.box.height / 2 for spot in self.spots)


def places(lane: Lane, columns: Columns) -> Places:
    """Each chain in a row of its own, and below them those that are kept out."""
    before = tuple(_stack(stack, n, 0, columns) for n, stack in enumerate(lane.before))
    tall = [max(map(_height, stacks)) for stacks in lane.chains]
    y = -(sum(tall) + _CHAIN * (len(tall) - 1)) / 2
    chains = []
    for stacks, high in zip(lane.chains, tall, strict=True):
        middle = y + high / 2
        chains.append(tuple(_stack(stack, n, middle, columns) for n, stack in enumerate(stacks, len(BEFORE))))
        y += high + _CHAIN
    below = _stack(lane.kept_out, len(BEFORE) + 1, y + _height(lane.kept_out) / 2, columns)
    return Places(before, tuple(chains), below)


def lines(placed: Places, columns: Columns) -> Iterator[Path]:
    """From each station to the next; to those kept out a line that is barred."""
    raised, sorting = placed.before
    first = tuple(spot for spots in placed.chains for spot in spots[0])
    yield from _between(raised, sorting, columns.gap(1))
    yield from _between(sorting, first, columns.gap(2))
    for spots in placed.chains:
        for n, (tails, heads) in enumerate(pairwise(spots), len(BEFORE) + 1):
            yield from _between(tails, heads, columns.gap(n))
    for spot in placed.kept_out:
        yield from _barred(sorting, first, spot, columns.gap(2))


def _stack(stack: Stack, column: int, middle: float, columns: Columns) -> Spots:
    """Boxes under each other around a height; as wide as their column where something is known."""
    x, top = columns.lefts[column] + columns.widths[column] / 2, middle - _height(stack) / 2
    spots = []
    for part in stack:
        box = part.box.widened(columns.widths[column]) if part.known else part.box
        spots.append(Spot(box.at(x, top + box.height / 2), part.sure))
        top += box.height + _STACK
    return tuple(spots)


def _height(stack: Stack) -> float:
    return sum(part.box.height for part in stack) + _STACK * max(len(stack) - 1, 0)


def _between(tails: Spots, heads: Spots, x: float) -> Iterator[Path]:
    """From all of one station to all of the next; where both are several, over a line that all share.

    Where only those on one side are certain, each side has a line of its own, and the two are joined.
    """
    if len(tails) == 1 or len(heads) == 1:
        for tail in tails:
            yield from (_line(tail, head, x) for head in heads)
    elif tails and heads:
        y = sum(spot.at.y for spot in tails) / len(tails)
        aside = _aside(tails, heads)
        first, second = x - aside, x + aside
        for tail in tails:
            corners = (tail.right, (first, tail.at.y), (first, y))
            yield _path(tail, heads[0], f"{tail.id}-on", corners, sure=tail.sure, arrow=False)
        for head in heads:
            joint = ((first, y),) if aside else ()
            ahead = (*joint, (second, y), (second, head.at.y), head.left)
            yield _path(tails[0], head, f"on-{head.id}", ahead, sure=head.sure)


def _aside(tails: Spots, heads: Spots) -> float:
    """How far from the middle between two columns the lines of each side run, where both are several."""
    mixed = {spot.sure for spot in (*tails, *heads)} == {True, False}
    return _ASIDE if mixed and len(tails) > 1 and len(heads) > 1 else 0.0


def _line(tail: Spot, head: Spot, x: float) -> Path:
    corners = (tail.right, (x, tail.at.y), (x, head.at.y), head.left)
    return _path(tail, head, f"{tail.id}-{head.id}", corners, sure=tail.sure and head.sure)


def _path(
    tail: Spot,
    head: Spot,
    id: str,
    corners: Sequence[tuple[float, float]],
    *,
    sure: bool,
    arrow: bool = True,
) -> Path:
    look = PLAIN_LINE if sure else VAGUE
    return Path(tail.at.box.name, head.at.box.name, f"line-{id}", tuple(corners), look, arrow)


def _barred(tails: Spots, heads: Spots, spot: Spot, x: float) -> Iterator[Path]:
    """From the middle between two columns, below the lines to those who handle the matter."""
    for tail in tails[:1]:
        y, x = max(one.at.y for one in (*tails, *heads)), x + _aside(tails, heads)
        corners = ((x, y), (x, spot.at.y), spot.left)
        yield Path(tail.at.box.name, spot.at.box.name, f"line-{spot.id}", corners, BARRED, arrow=True)
