"""A fact of a body is to be another.

`to` is written as in the body's file, or is `unknown` where the proposal only says that the fact is to be
made clear.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.changes.fit import Answers
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.there import there
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema import InBoth, schema
from vvgctl.schema.parameters import choice, closed, one, record
from vvgctl.structure import Snapshot
from vvgctl.structure.dated import Dated, Unknown
from vvgctl.structure.parameters import Named
from vvgctl.structure.reading import Notes, read_field
from vvgctl.structure.records.body import Body

_OF_BODY = schema("body")["properties"]


def _may_be_unknown(shape: dict[str, Any]) -> bool:
    return any(str(option.get("$ref")).endswith("/unknown") for option in shape.get("anyOf", ()))


_FACTS = tuple(name for name, shape in _OF_BODY.items() if name != "name" and _may_be_unknown(shape))
"""The facts that sources may be silent on; a name is changed by `rename`."""


def _as_in_the_body(fact: str) -> dict[str, Any]:
    """The form of `to` where `fact` is that one."""
    return {
        "if": {"properties": {"fact": {"const": fact}}, "required": ["fact"]},
        "then": {"properties": {"to": {"$ref": f"body.schema.json#/properties/{fact}"}}},
    }


PARAMETERS = closed(
    {
        "body": one("Organ | Body", "Organet det gäller. | The body concerned.", record("body")),
        "fact": one(
            "Uppgift | Fact", "Nyckeln i organets fil. | The key in the body's file.", choice(*_FACTS)
        ),
        "to": one(
            "Till | To",
            "Det nya värdet som i organets fil, eller unknown. | "
            "The new value as in the body's file, or unknown.",
            {},
        ),
    },
    "body",
    "fact",
    "to",
) | {"allOf": [_as_in_the_body(fact) for fact in _FACTS]}


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    yield from there(change["body"], change.with_ / "body", snapshot)


def also_named(change: Proposed) -> Iterator[Named]:
    """The ids in `to`, as they would be read in the body's file."""
    notes = Notes()
    _value(change, notes)
    return ((one.to.kinds, one.id, one.where) for one in notes.references)


def told(change: Proposed, snapshot: Snapshot) -> Message:
    body, value = snapshot.label(change["body"]), _value(change, Notes())
    fact = InBoth(_OF_BODY[change["fact"]]["title"])
    if isinstance(value, Unknown):
        return _("{body}: {fact} to be made clear", body=body, fact=fact)
    to = value if isinstance(value, tuple) else (value,)
    return _("{body}: {fact} is to be {to}", body=body, fact=fact, to=to)


def _value(change: Proposed, notes: Notes) -> Any:
    """What `to` means; of what would change over time, the first."""
    value = read_field(Body, change["fact"], change["to"], change.with_ / "to", notes)
    return value.spells[0].value if isinstance(value, Dated) else value


FITS = (
    """
bodies/board.yaml: {}
change: {body: board, fact: meets, to: [{at_least: 4, per: year}]}
""",
    """
bodies/board.yaml: {}
change: {body: board, fact: seats, to: {unknown: Who shall sit in it?, ask: league}}
""",
)
MISFITS = """
bodies/board.yaml: {life: [{state: active, until: 2019}]}
change:
  body: board  # <-
  fact: authority
  to: decides
"""
UNKNOWN = """
bodies/board.yaml: {life: [{state: active, until: 2020..2021}]}
change:
  body: board  # <-
  fact: chair
  to: unknown
"""
