"""What a reader calls each key of a record, as its schema says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vvgctl.schema import InBoth, schema
from vvgctl.structure.references import DECLARED

SCHEMA_OF = {
    "principal": ("principals", "principals"),
    "organisation": ("organisations", "organisations"),
    "function": ("functions", None),
    "matter": ("matters", None),
    "agreement": ("agreements", None),
    "service": ("services", None),
    "assignment": ("assignments", None),
    "decision": ("decisions", None),
    "document": ("documents", None),
    "contradiction": ("contradictions", None),
    "exception": ("exceptions", None),
}
"""Records that stand several in a file: the kind of the file, and the key of the list where it has one."""


def titles(kind: str) -> Mapping[str, InBoth]:
    """What a reader calls each key of a record of that kind."""
    shape: Any
    if kind in DECLARED:
        shape = schema("structure")["properties"]["declares"]["properties"][kind]["additionalProperties"]
    else:
        file, key = SCHEMA_OF.get(kind, (kind, ""))
        shape = schema(file)["properties"][key] if key else schema(file)
    properties = shape["items"]["properties"] if "items" in shape else shape["properties"]
    return {name: InBoth(about["title"]) for name, about in properties.items()}
