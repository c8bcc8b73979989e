"""What a reader calls the fact that a change is of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from vvgctl.diff.change import Change
from vvgctl.diff.facts import PARTS
from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.history.values import fact_told
from vvgctl.reports.titles import SCHEMA_OF
from vvgctl.schema import InBoth, schema


def title(change: Change) -> Said:
    """The title that the schema gives the key, in the record or in the part of it."""
    kind, fact = change.of[0], change.fact.rstrip("_") or "name"
    if fact in _OWN:
        return _OWN[fact]
    if change.part and fact in (inner := _inner(kind)):
        return inner[fact]
    return fact_told(kind, fact) if kind not in _NO_SCHEMA else fact_told("structure", fact)


@cache
def _inner(kind: str) -> dict[str, Said]:
    """The keys of what a record is made of."""
    if kind in _NO_SCHEMA:
        return {}
    file, key = SCHEMA_OF.get(kind, (kind, ""))
    shape = schema(file)["properties"][key] if key else schema(file)
    found: dict[str, Said] = {}
    for name, about in shape.get("items", shape).get("properties", {}).items():
        if name in PARTS:
            found |= dict(_properties(about))
    return found


def _properties(shape: Any) -> Iterator[tuple[str, Said]]:
    """The titles of the keys of every mapping that a shape holds, the outermost first."""
    match shape:
        case dict():
            for name, about in shape.get("properties", {}).items():
                if "title" in about:
                    yield name, InBoth(about["title"])
            for key, inner in shape.items():
                if key != "properties":
                    yield from _properties(inner)
        case list():
            for inner in shape:
                yield from _properties(inner)


_NO_SCHEMA = ("population", "file")
_OWN: dict[str, Said] = {
    "id": _("id"),
    "levels": _("the order of the levels"),
    "words": _("words"),
    "counts": _("inhabitants"),
}
