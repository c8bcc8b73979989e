"""Things side by side, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar


class Wide(Protocol):
    """What has a width, in points."""

    @property
    def width(self) -> float: ...


Part = TypeVar("Part", bound=Wide)


def folded(parts: Iterable[Part], width: float, apart: float) -> Iterator[list[Part]]:
    """Rows that are no wider than that, unless one part alone is."""
    row: list[Part] = []
    for part in parts:
        if row and sum(one.width + apart for one in row) + part.width > width:
            yield row
            row = []
        row.append(part)
    if row:
        yield row
