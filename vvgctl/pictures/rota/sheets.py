"""Tables on as many pages as they need."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from vvgctl.pictures.rota.table import Table

Height = Callable[[Sequence[Table]], float]
"""How high a page with these tables is, with all that stands below them."""


def sheets(tables: Sequence[Table], room: float, height: Height) -> Iterator[tuple[Table, ...]]:
    """The tables of each page; one that has no room goes on on the next, under its heading again."""
    page: tuple[Table, ...] = ()
    left = list(tables)
    while left:
        table = left.pop(0)
        count = _fitting(page, table, room, height)
        page += (table.first(count),) if count else ()
        if count < len(table.groups):
            left.insert(0, table.rest(count) if count else table)
            yield page
            page = ()
    if page:
        yield page


def _fitting(page: tuple[Table, ...], table: Table, room: float, height: Height) -> int:
    """How many of its groups fit: one at least on an empty page, none where the next has room for all."""
    if page and height((*page, table)) > room >= height((table,)):
        return 0
    for count in range(len(table.groups), 0, -1):
        if height((*page, table.first(count))) <= room:
            return count
    return 0 if page else 1
