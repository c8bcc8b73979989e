"""What a schema takes, however it is wrapped in alternatives, lists and references."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from vvgctl.schema.files import schema

Shape = Mapping[str, Any]


def resolved(shape: Shape) -> Shape:
    """The shape with what it refers to filled in; its own title and description come first."""
    reference: str = shape.get("$ref", "")
    file, _, path = reference.partition("#")
    if not path:
        return shape
    found: Any = schema(file.removesuffix(".schema.json"))
    for key in path.strip("/").split("/"):
        found = found[key]
    return {**resolved(found), **{key: value for key, value in shape.items() if key != "$ref"}}


def alternatives(shape: Shape) -> Iterator[Shape]:
    """Each form that the shape may have, lists taken for their items."""
    shape = resolved(shape)
    options = [*shape.get("anyOf", ()), *([shape["items"]] if isinstance(shape.get("items"), dict) else [])]
    if not options:
        yield shape
    for option in options:
        yield from alternatives(option)


def group_of_keys(shape: Shape) -> Shape:
    """The group of keys that the shape takes; of several the first that is not only for a time or unknown."""
    groups = [one for one in alternatives(shape) if "properties" in one or _free(one)]
    meant = (one for one in groups if one.get("properties", {}).keys().isdisjoint(_FOR_A_TIME))
    return next(meant, {})


def _free(shape: Shape) -> bool:
    """Whether the writer chooses the keys."""
    return isinstance(shape.get("additionalProperties"), dict)


_FOR_A_TIME = frozenset({"value", "unknown", "none", "unclear"})


def choices(shape: Shape) -> tuple[str, ...]:
    """The words that the schema itself lists, where no others but `unknown` and `none` will do."""
    forms = list(alternatives(shape))
    if any(one.get("type") == "string" and "enum" not in one for one in forms):
        return ()
    words = (value for one in forms for value in (*one.get("enum", ()), one.get("const")))
    return tuple(dict.fromkeys(w for w in words if isinstance(w, str) and w not in ("unknown", "none")))


def is_a_list(shape: Shape) -> bool:
    """Whether it is a list, however short, unless it is unknown or lacking."""
    shape = resolved(shape)
    options = [one for one in shape.get("anyOf", ()) if not _says_that_nothing_is_known(one)]
    return shape.get("type") == "array" or (bool(options) and all(map(is_a_list, options)))


def _says_that_nothing_is_known(shape: Shape) -> bool:
    return str(shape.get("$ref", "")).endswith(("/unknown", "/none"))
