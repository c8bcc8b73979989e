"""What the tests of this folder read with."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.source import KeyPath, Page, Value, read_yaml


def page_of(text: str) -> Page:
    page = read_yaml("file.yaml", text.encode()).page
    assert page is not None
    return page


def shown(page: Page, path: KeyPath) -> str:
    """The text that the location of `path` spans."""
    where = page.location(path)
    assert where.line == where.end_line
    return page.line(where.line)[where.column - 1 : where.end_column - 1]


def paths(value: Value, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Value]]:
    """Every path below `value`, with what stands there."""
    yield path, value
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in inside:
        yield from paths(inner, (*path, key))
