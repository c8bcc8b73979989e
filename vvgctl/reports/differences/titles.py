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
from vvgctl.rules.book import clause_rule, clause_rule_names
from vvgctl.schema import InBoth, schema
from vvgctl.structure import Structure


def title(change: Change) -> Said:
    """The title that the schema gives the key, in the record or in the part of it."""
    kind, fact = change.of[0], change.fact.rstrip("_") or "name"
    if fact in _OWN:
        return _OWN[fact]
    if change.part and fact in (inner := _inner(kind)):
        return inner[fact]
    return fact_told(kind, fact) if kind not in _NO_SCHEMA else fact_told("structure", fact)


def titles_inside(change: Change, structure: Structure) -> dict[str, Said]:
    """The titles of the keys inside of the values of a fact; of what a clause demands its rule has them."""
    kind, fact = change.of[0], change.fact.rstrip("_")
    if (kind, fact) != ("mandate", "with"):
        return _inside(kind, fact)
    clause = structure.find(("clause",), f"{change.of[1]}/{change.part}")
    return _of_rule(clause.rule) if clause else {}


@cache
def _of_rule(name: str) -> dict[str, Said]:
    return dict(reversed([*_nested(clause_rule(name).PARAMETERS)])) if name in clause_rule_names() else {}


@cache
def _inside(kind: str, fact: str) -> dict[str, Said]:
    return {} if kind in _NO_SCHEMA else dict(reversed([*_nested(_shapes(kind).get(fact, {}))]))


def _nested(shape: Any) -> Iterator[tuple[str, Said]]:
    """The titles of all keys that a shape holds, also of keys within keys, the outermost first."""
    inside = list(_mappings(shape))
    for one in inside:
        yield from ((name, InBoth(about["title"])) for name, about in one.items() if "title" in about)
    for one in inside:
        yield from _nested(list(one.values()))


def _mappings(shape: Any) -> Iterator[dict[str, Any]]:
    """The keys of each mapping that a shape may be."""
    match shape:
        case dict():
            if "properties" in shape:
                yield shape["properties"]
            for key, inner in shape.items():
                if key != "properties":
                    yield from _mappings(inner)
        case list():
            for inner in shape:
                yield from _mappings(inner)


def _shapes(kind: str) -> dict[str, Any]:
    """The schema of each key of a record."""
    file, key = SCHEMA_OF.get(kind, (kind, ""))
    shape = schema(file)["properties"][key] if key else schema(file)
    found: dict[str, Any] = shape.get("items", shape).get("properties", {})
    return found


@cache
def _inner(kind: str) -> dict[str, Said]:
    """The keys of what a record is made of."""
    if kind in _NO_SCHEMA:
        return {}
    found: dict[str, Said] = {}
    for name, about in _shapes(kind).items():
        if name in PARTS:
            found |= dict(_properties(about))
    return found


def _properties(shape: Any) -> Iterator[tuple[str, Said]]:
    """The titles of the keys of every mapping that a shape may be, the outermost first."""
    for one in _mappings(shape):
        yield from ((name, InBoth(about["title"])) for name, about in one.items() if "title" in about)


_NO_SCHEMA = ("population", "file")
_OWN: dict[str, Said] = {
    "id": _("id"),
    "levels": _("the order of the levels"),
    "words": _("words"),
    "counts": _("inhabitants"),
}
