"""The point of a proposal that a change rests on, where the proposal is laid over the files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from vvgctl.diff.change import Step
from vvgctl.schema import kind_of
from vvgctl.source import Place

Rests = tuple[str, int | None]


def proposed_at(place: Place | None) -> Rests | None:
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


def proposed_in_part(step: Step) -> Rests | None:
    """The same of a fact that is otherwise in some of its items, where all of these rest on one point."""
    found = {one for place in _otherwise(step) if (one := proposed_at(place))}
    return found.pop() if len(found) == 1 else None


def _otherwise(step: Step) -> Iterator[Place]:
    """Where the items stand that are not as before, and their ends; of a body, those of its life."""
    was, now = (_items(getattr(one, "written", None)) for one in (step.before, step.after))
    for item in now:
        if item not in was and (where := getattr(item, "where", None)) is not None:
            yield where
            yield where / "until"


def _items(written: Any) -> tuple[Any, ...]:
    return written if isinstance(written, tuple) else getattr(written, "life", None) or (written,)
