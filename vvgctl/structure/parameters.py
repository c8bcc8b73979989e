"""What stands under `with:`: the ids, and the bodies chosen, as the schema of the parameters tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.source import Place
from vvgctl.structure.choice import Chosen, body_choice
from vvgctl.structure.reading import SELF, Notes
from vvgctl.structure.references import Reference

Named = tuple[tuple[str, ...], str, Place]
"""The kinds that an id may be of, the id, and where it stands."""


def ids_named(schema: Any, value: Any, where: Place) -> Iterator[Named]:
    """Every id in a value, where the schema says what it refers to."""
    if isinstance(value, str) and value != SELF and "refers_to" in schema:
        yield tuple(schema["refers_to"]), value, where
    if isinstance(value, dict) and "keys_refer_to" in schema:
        yield from ((tuple(schema["keys_refer_to"]), key, where / key) for key in value)
    if schema.get("$ref", "").endswith("/bodies"):
        yield from ((one.to.kinds, one.id, one.where) for one in _in_choice(value, where))
    for inner, part, place in _inside(schema, value, where):
        yield from ids_named(inner, part, place)


def choices_made(schema: Any, value: Any, where: Place) -> Iterator[Chosen]:
    """Every choice of bodies in a value."""
    if schema.get("$ref", "").endswith("/bodies"):
        yield body_choice(value, where, Notes())
    for inner, part, place in _inside(schema, value, where):
        yield from choices_made(inner, part, place)


def _inside(schema: Any, value: Any, where: Place) -> Iterator[tuple[Any, Any, Place]]:
    """The parts of a value, each with the schema it follows."""
    options = schema.get("anyOf", ())
    if not any(value in (*option.get("enum", ()), option.get("const")) for option in options):
        fitting = (option for option in options if isinstance(value, _SHAPES.get(option.get("type"), str)))
        yield from ((option, value, where) for option in fitting)
    if isinstance(value, dict):
        properties = schema.get("properties", {})
        yield from ((properties[key], value[key], where / key) for key in value if key in properties)
    if isinstance(value, list) and "items" in schema:
        yield from ((schema["items"], item, where / n) for n, item in enumerate(value))


def _in_choice(value: Any, where: Place) -> list[Reference]:
    notes = Notes()
    body_choice(value, where, notes)
    return notes.references


_SHAPES: dict[str | None, type] = {"array": list, "object": dict}
