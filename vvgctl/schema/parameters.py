"""Building blocks for the schema of what a rule or a change takes under `with:`.

`refers_to` names the kinds of record or the declared list that an id must be found in.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]
_ID: Schema = {"$ref": "words.schema.json#/$defs/id"}
_PARTY: Schema = {**_ID, "refers_to": ["principal", "organisation", "body"]}


def one(title: str, about: str, schema: Schema) -> Schema:
    """A parameter; `title` and `about` in Swedish and English with a bar between."""
    return {"title": title, "description": about, **schema}


def some(schema: Schema) -> Schema:
    """One or several."""
    return {"anyOf": [schema, {"type": "array", "minItems": 1, "items": schema}]}


def word(category: str) -> Schema:
    """A word that `structure.yaml` declares in that list."""
    return {**_ID, "refers_to": [category]}


def record(kind: str) -> Schema:
    """The id of a record of that kind."""
    return {**_ID, "refers_to": [kind]}


def either(*schemas: Schema) -> Schema:
    """One of several forms."""
    return {"anyOf": [option for schema in schemas for option in schema.get("anyOf", [schema])]}


def choice(*values: str) -> Schema:
    """One of these words."""
    return {"enum": list(values)}


def closed(properties: dict[str, Schema], *required: str) -> Schema:
    """The whole `with:`: these parameters and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "minProperties": max(1, len(required)),
        "additionalProperties": False,
    }


ID = _ID
PART_ID: Schema = {"$ref": "words.schema.json#/$defs/part_id"}
PARTY = _PARTY
PARTIES = some(_PARTY)
BODIES: Schema = {"$ref": "words.schema.json#/$defs/bodies"}
PARTY_OR_BODIES: Schema = {
    "anyOf": [
        _PARTY,
        {
            "type": "object",
            "required": ["bodies"],
            "additionalProperties": False,
            "properties": {
                "bodies": one(
                    "Organ | Bodies", "Organ valda efter vad de är. | Bodies chosen by what they are.", BODIES
                )
            },
        },
    ]
}
TEXT: Schema = {"$ref": "words.schema.json#/$defs/text"}
COUNT: Schema = {"type": "integer", "minimum": 0, "maximum": 100000}
FLAG: Schema = {"const": True}
UNKNOWN: Schema = {
    "anyOf": [
        {"const": "unknown"},
        {
            "type": "object",
            "required": ["unknown"],
            "additionalProperties": False,
            "properties": {
                "unknown": one("Fråga | Question", "Frågan att ställa. | The question to ask.", TEXT),
                "ask": one("Fråga vem | Ask whom", "De som kan veta. | Those who may know.", PARTIES),
            },
        },
    ]
}
DATE: Schema = {"$ref": "words.schema.json#/$defs/date"}
PER = choice("year", "half_year", "quarter", "month")
PRINCIPALS_OF_EACH_KIND = one(
    "Huvudmän | Principals",
    "Antal av varje slag. | Number of each kind.",
    {
        "type": "object",
        "minProperties": 1,
        "propertyNames": _ID,
        "additionalProperties": COUNT,
        "keys_refer_to": ["principal_kinds"],
    },
)
