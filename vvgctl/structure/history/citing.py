"""What is cited for a fact, where it stands or around it."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.source import Place
from vvgctl.structure.reading import Notes, read
from vvgctl.structure.records.source import Citation, Sources


def cited(where: Place) -> Sources:
    """The sources given with a fact, else those of what it stands in, out to the whole file."""
    return next((found for place in _outwards(where) if (found := given(place))), ())


def given(where: Place) -> Sources:
    """The sources given at the place itself."""
    value = where.value
    if not isinstance(value, dict) or "source" not in value:
        return ()
    written, place = value["source"], where / "source"
    every = written if isinstance(written, list) else [written]
    return tuple(read(Citation, one, place, Notes()) for one in every)


def _outwards(where: Place) -> Iterator[Place]:
    for length in range(len(where.path), -1, -1):
        yield Place(where.page, where.path[:length])
