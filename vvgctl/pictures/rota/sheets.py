"""Tables on as many pages as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vvgctl.pictures.foot import GAP
from vvgctl.pictures.rota.table import Table


def sheets(tables: Sequence[Table], room: float) -> Iterator[tuple[Table, ...]]:
    """The tables of each page; one that has no room goes on on the next, under its heading again."""
    page: tuple[Table, ...] = ()
    left = list(tables)
    while left:
        table = left.pop(0)
        free = room - sum(one.drawing.height + GAP for one in page)
        count = _fitting(table, free, room, alone=not page)
        page += (table.first(count),) if count else ()
        if count < len(table.groups):
            left.insert(0, table.rest(count) if count else table)
            yield page
            page = ()
    if page:
        yield page


def fits(table: Table, room: float) -> bool:
    """Whether each of its groups has room on a page."""
    return all(table.heading + high <= room for high in table.heights)


def _fitting(table: Table, free: float, room: float, *, alone: bool) -> int:
    """How many of its groups fit: one at least on an empty page, none where the next has room for all."""
    count, taken = 0, table.heading
    for high in table.heights:
        taken += high
        count += taken <= free
        if taken > room:
            break
    if free < taken <= room:
        return 0
    return max(count, 1) if alone else count
