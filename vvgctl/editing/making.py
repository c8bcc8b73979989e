"""The text of a file that is new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

from vvgctl.editing.inline import keyed
from vvgctl.editing.new import entry_lines
from vvgctl.editing.questions import header
from vvgctl.schema import kind_of, schema
from vvgctl.source import Value
from vvgctl.structure import Structure


def file_text(file: str, data: Value, structure: Structure) -> str:
    """A file that says what the data does, with its keys in the order that the schema tells of them."""
    kind = kind_of(file)
    assert kind is not None
    return "\n".join([header(file, kind, structure), *_lines(kind, data)]) + "\n"


def _lines(kind: str, data: Any) -> Iterable[str]:
    if isinstance(data, list):
        properties = schema(kind)["items"]["properties"]
        return chain.from_iterable(entry_lines(_in_order(item, properties), ()) for item in data)
    told = _in_order(data, schema(kind)["properties"])
    return chain.from_iterable(keyed(key, value) for key, value in told.items())


def _in_order(data: Mapping[str, Value], properties: Mapping[str, Any]) -> dict[str, Value]:
    return {key: data[key] for key in properties if key in data}
