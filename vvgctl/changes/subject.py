"""The records that a change may be about, and the facts of each that it may set."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from vvgctl.changes.proposed import Proposed
from vvgctl.schema import schema
from vvgctl.schema.parameters import Schema, one, record

_FILES = {
    "body": "body",
    "function": "functions",
    "matter": "matters",
    "agreement": "agreements",
    "service": "services",
    "assignment": "assignments",
    "organisation": "organisations",
}
"""The kinds of record, and the schema of the file that holds each."""

_NEVER_SET = (
    "id",
    "name",
    "about",
    "source",
    "from",
    "until",
    "also_called",
    "formerly",
    "posts",
    "states",
    "waits",
    "tied_to",
)
"""What an id, a name, a time or a source is, has kinds of change of its own, or none."""


def properties(kind: str) -> Mapping[str, Any]:
    """The keys of a record of that kind, each with its schema."""
    found: Mapping[str, Any] = _inside(kind)[0]["properties"]
    return found


def reference(kind: str, key: str) -> Schema:
    """The form of a key of a record, as its own schema has it."""
    return {"$ref": f"{_FILES[kind]}.schema.json#{_inside(kind)[1]}/properties/{key}"}


@cache
def facts(kind: str) -> tuple[str, ...]:
    """The facts of a record that `set` may set; of a body those that sources may be silent on."""
    keys = (key for key in properties(kind) if key not in _NEVER_SET)
    return tuple(key for key in keys if kind != "body" or _may_be_unknown(properties(kind)[key]))


def subjects(*kinds: str) -> dict[str, Schema]:
    """A parameter for each kind of record, which names the one that a change is about."""
    return {kind: one(TITLES[kind], _ABOUT, record(kind)) for kind in kinds}


def subject(change: Proposed) -> tuple[str, str]:
    """The kind and id of the record that a change is about."""
    kind = next(kind for kind in _FILES if kind in change)
    return kind, str(change[kind])


def _inside(kind: str) -> tuple[Mapping[str, Any], str]:
    """The schema of one record, and the way to it in the schema of its file."""
    file = _FILES[kind]
    whole: Mapping[str, Any] = schema(file)
    if "items" in whole:
        return whole["items"], "/items"
    if file in whole["properties"]:
        return whole["properties"][file]["items"], f"/properties/{file}/items"
    return whole, ""


def _may_be_unknown(shape: Mapping[str, Any]) -> bool:
    return any(str(option.get("$ref")).endswith("/unknown") for option in shape.get("anyOf", ()))


KINDS = tuple(_FILES)
_ABOUT = "Det som ändringen gäller. | What the change is about."
TITLES = {
    "body": "Organ | Body",
    "function": "Stödfunktion | Support function",
    "matter": "Ärendeslag | Matter",
    "agreement": "Avtal | Agreement",
    "service": "Tjänst | Service",
    "assignment": "Uppdrag | Assignment",
    "organisation": "Organisation | Organisation",
}
