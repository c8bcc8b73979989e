"""A body or another record is to come into being, which is not there already.

`as` is written as in its file. What is left out follows from the change: that a body is active from its first
day, and the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.changes.fit import Answers, Misfit
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.subject import TITLES, properties, reference, subject
from vvgctl.changes.there import there
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import ID, closed, one
from vvgctl.source import Value
from vvgctl.structure import Snapshot
from vvgctl.structure.building import file_of, record_type
from vvgctl.structure.files import Effect, Made
from vvgctl.structure.parameters import Named
from vvgctl.structure.reading import Notes, read_field

KINDS = ("body", "function", "matter", "agreement", "service")
_NOT_AS = ("id", "formerly")
_MUST = {
    "body": ("name", "level"),
    "function": ("name", "kind"),
    "matter": ("name",),
    "agreement": ("name", "parties"),
    "service": ("name",),
}


def _of(kind: str) -> dict[str, Any]:
    """The form of `as` where a record of that kind is created."""
    keys = [key for key in properties(kind) if key not in _NOT_AS]
    shape = closed({key: reference(kind, key) for key in keys}, *_MUST[kind])
    return {"if": {"required": [kind]}, "then": {"properties": {"as": shape}}}


PARAMETERS = closed(
    {
        **{kind: one(TITLES[kind], "Id för det nya. | The id of what is new.", ID) for kind in KINDS},
        "as": one("Som | As", "Det nya, som i filen. | What is new, as in the file.", {"type": "object"}),
    },
    "as",
) | {"minProperties": 2, "maxProperties": 2, "allOf": [_of(kind) for kind in KINDS]}
_PARTIES = ("principal", "organisation", "body")


def creates(change: Proposed) -> tuple[str, str]:
    """The kind and id of what comes into being."""
    return subject(change)


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    kind, id = subject(change)
    if snapshot.structure.find(_PARTIES if kind == "body" else (kind,), id) is not None:
        message = _("“{id}” is there already, as {party}", id=id, party=snapshot.label(id))
        yield Misfit(change.with_ / kind, message, _("write which state the proposal came to, or another id"))
    for _kinds, named, where in also_named(change):
        yield from there(named, where, snapshot)


def also_named(change: Proposed) -> Iterator[Named]:
    """The ids in `as`, as they would be read in the record's file."""
    kind, id = subject(change)
    notes = Notes()
    for key, value in change["as"].items():
        if key in record_type(kind).__annotations__:
            read_field(record_type(kind), key, value, change.with_ / "as" / key, notes)
    return ((one.to.kinds, one.id, one.where) for one in notes.references if one.id != id)


def told(change: Proposed, snapshot: Snapshot) -> Message:
    return _("“{name}” is to be created", name=_name(change["as"]["name"]))


def _name(written: Any) -> str:
    """The name, or the first of several."""
    first = written[0]["value"] if isinstance(written, list) else written
    return first if isinstance(first, str) else "?"


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    kind, id = subject(change)
    record: dict[str, Value] = dict(change["as"])
    if writing.entry(kind, id) is not None:
        return
    if "source" not in record:
        record["source"] = writing.source
    if kind == "body":
        born: dict[str, Value] = {"life": [{"state": "active", **writing.begins}], "mandate": "unknown"}
        yield Made(file_of(kind, id)[0], {**born, **record}, writing.at("as"))
    else:
        first: dict[str, Value] = {"from": writing.first}
        yield from writing.recorded(file_of(kind, id)[0], {"id": id, **first, **record}, writing.at("as"))


FITS = (
    """
change: {body: council, as: {name: The council, level: county}}
""",
    """
bodies/board.yaml: {}
change: {function: desk, as: {name: Desk, kind: office, placed_at: [league], serves: [board]}}
""",
)
MISFITS = """
bodies/board.yaml: {}
change:
  body: board  # <-
  as: {name: The board, level: county}
"""
UNKNOWN = """
bodies/board.yaml: {life: [{state: active, from: 2020..2021}]}
change:
  body: council
  as:
    name: The council
    level: county
    belongs_to: board  # <-
"""
GIVES = (
    (
        """
proposals/p.yaml: {effective: 2021-01-01}
change: {body: council, as: {name: The council, level: county, seats: [{appointed_by: league, count: 2}]}}
""",
        """
bodies/council.yaml:
  name: The council
  level: county
  life: [{state: active, from: 2021-01-01}]
  mandate: unknown
  seats: [{appointed_by: league, count: 2}]
  source: {document: doc}
""",
    ),
    (
        """
bodies/board.yaml: {}
change: {function: desk, as: {name: Desk, kind: office, serves: board}}
""",
        """
functions.yaml:
  - {id: desk, from: 2020-12-31, name: Desk, kind: office, serves: board, source: {document: doc}}
""",
    ),
)
