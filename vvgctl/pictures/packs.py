"""Many that are alike: packed in columns under one name with one line, so that they fit a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from vvgctl.pictures.drawing.marks import Box, Line, Value, text

FEWEST = 9
"""Fewer than this stand each for itself."""
_GAP, _PADDING = 5.0, 7.0

Signature = tuple[object, ...]
"""All that makes two the same to the reader, besides their names."""


@dataclass(frozen=True, slots=True)
class Pack:
    """Ids that are alike."""

    ids: tuple[str, ...]


def packs(alike: Mapping[str, Signature | None]) -> Iterator[Pack]:
    """The ids in groups of those with the same signature, where these are many; None is like nothing else."""
    groups: dict[Signature, list[str]] = {}
    for id, signature in alike.items():
        if signature is not None:
            groups.setdefault(signature, []).append(id)
    return (Pack(tuple(ids)) for ids in groups.values() if len(ids) >= FEWEST)


def packed(
    name: str, id: str, title: Iterable[Line], boxes: Sequence[Box], look: Mapping[str, Value], width: float
) -> Box:
    """A box of that width at most that holds others in columns, in an order that runs down them."""
    cell = max(box.width for box in boxes), max(box.height for box in boxes)
    columns = max(1, int((width - 2 * _PADDING + _GAP) // (cell[0] + _GAP)))
    rows = ceil(len(boxes) / columns)
    columns = ceil(len(boxes) / rows)
    words = text(f"{id}-title", title, align="center")
    across = 2 * _PADDING + columns * (cell[0] + _GAP) - _GAP
    first = _PADDING + words.height + _GAP
    inside = [words.at(max(across, words.width) / 2, _PADDING + words.height / 2)]
    for n, box in enumerate(boxes):
        column, row = divmod(n, rows)
        same = box.widened(cell[0]).heightened(cell[1])
        inside.append(same.cornered(_PADDING + column * (cell[0] + _GAP), first + row * (cell[1] + _GAP)))
    height = first + rows * (cell[1] + _GAP) - _GAP + _PADDING
    return Box(name, id, (), look, max(across, words.width), height, inside=tuple(inside))
