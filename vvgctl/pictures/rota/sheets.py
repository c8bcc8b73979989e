"""Tables on as many pages as they need."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

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


def fits(table: Table, room: float, height: Height) -> bool:
    """Whether each of its groups has room on a page."""
    return all(height((replace(table, groups=(group,)),)) <= room for group in table.groups)


def _fitting(page: tuple[Table, ...], table: Table, room: float, height: Height) -> int:
    """How many of its groups fit: one at least on an empty page, none where the next has room for all."""
    if page and height((*page, table)) > room >= height((table,)):
        return 0
    counts = range(1, len(table.groups) + 1)
    count = bisect_right(counts, room, key=lambda count: height((*page, table.first(count))))
    return count if page else max(count, 1)
