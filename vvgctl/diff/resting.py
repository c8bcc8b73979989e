"""The point of a proposal that a change rests on, where the proposal is laid over the files."""

from __future__ import annotations

from pathlib import PurePosixPath

from vvgctl.schema import kind_of
from vvgctl.source import Place


def proposed_at(place: Place | None) -> tuple[str, int | None] | None:
    """The proposal, and the number of its point, that what stands at a place is taken from."""
    origin = getattr(place.page, "origin", None) if place is not None else None
    if place is None or origin is None:
        return None
    source: Place = origin(place.path)
    if kind_of(source.page.file) != "proposal" or source.path[:1] != ("changes",) or len(source.path) < 2:
        return None
    change = Place(source.page, source.path[:2]).value
    point = change.get("point") if isinstance(change, dict) else None
    return PurePosixPath(source.page.file).stem, point if isinstance(point, int) else None
