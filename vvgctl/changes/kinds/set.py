"""A fact of a body or another record is to be another.

`to` is written as in the record's file, or is `unknown` where the proposal only says that the fact is to be
made clear. A fact that has no dates in the files is another for all time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.changes.fit import Answers
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.replacing import replaced
from vvgctl.changes.subject import KINDS, facts, properties, reference, subject, subjects
from vvgctl.changes.there import record_there
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema import InBoth
from vvgctl.schema.parameters import choice, closed, one
from vvgctl.structure import Snapshot
from vvgctl.structure.building import record_type
from vvgctl.structure.dated import Dated, Unknown
from vvgctl.structure.files import Effect
from vvgctl.structure.parameters import Named
from vvgctl.structure.reading import Notes, read_field


def _of(kind: str) -> dict[str, Any]:
    """The facts that may be set where a record of that kind is named."""
    return {
        "if": {"required": [kind]},
        "then": {
            "properties": {"fact": choice(*facts(kind))},
            "allOf": [
                {
                    "if": {"properties": {"fact": {"const": fact}}, "required": ["fact"]},
                    "then": {"properties": {"to": reference(kind, fact)}},
                }
                for fact in facts(kind)
            ],
        },
    }


PARAMETERS = closed(
    {
        **subjects(*KINDS),
        "fact": one("Uppgift | Fact", "Nyckeln i filen. | The key in the file.", {"type": "string"}),
        "to": one(
            "Till | To",
            "Det nya värdet som i filen, eller unknown. | The new value as in the file, or unknown.",
            {},
        ),
    },
    "fact",
    "to",
) | {"minProperties": 3, "maxProperties": 3, "allOf": [_of(kind) for kind in KINDS]}


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    kind, id = subject(change)
    yield from record_there(kind, id, change.with_ / kind, snapshot)


def also_named(change: Proposed) -> Iterator[Named]:
    """The ids in `to`, as they would be read in the record's file."""
    notes = Notes()
    _value(change, notes)
    return ((one.to.kinds, one.id, one.where) for one in notes.references)


def told(change: Proposed, snapshot: Snapshot) -> Message:
    kind, id = subject(change)
    party, value = snapshot.label(id), _value(change, Notes())
    fact = InBoth(properties(kind)[change["fact"]]["title"])
    if isinstance(value, Unknown):
        return _("{body}: {fact} to be made clear", body=party, fact=fact)
    to = value if isinstance(value, tuple) else (value,)
    return _("{body}, {fact}: {to}", body=party, fact=fact, to=to)


def _value(change: Proposed, notes: Notes) -> Any:
    """What `to` means; of what would change over time, the first."""
    record = record_type(subject(change)[0])
    value = read_field(record, change["fact"], change["to"], change.with_ / "to", notes)
    return value.spells[0].value if isinstance(value, Dated) else value


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    kind, id = subject(change)
    if (entry := writing.entry(kind, id)) is not None:
        yield from replaced(writing, kind, entry, change["fact"], change["to"], writing.at("to"))


FITS = (
    """
bodies/board.yaml: {}
change: {body: board, fact: meets, to: [{at_least: 4, per: year}]}
""",
    """
bodies/board.yaml: {}
change: {body: board, fact: seats, to: {unknown: Who shall sit in it?, ask: league}}
""",
    """
agreements.yaml: [{id: care, name: Care, parties: [region], source: {document: doc}}]
change: {agreement: care, fact: parties, to: [region, {principals: {kind: town}}]}
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
GIVES = (
    (
        """
bodies/board.yaml: {meets: {at_least: 2, per: year}}
change: {body: board, fact: meets, to: [{at_least: 4, per: year}]}
""",
        """
bodies/board.yaml:
  meets:
    - {at_least: 2, per: year, until: 2020-12-30}
    - {at_least: 4, per: year, from: 2020-12-31}
""",
    ),
    (
        """
bodies/board.yaml: {seats: {unclear: Nobody can tell, source: {document: doc}}}
proposals/p.yaml: {effective: 2021-01}
change: {body: board, fact: seats, to: [{appointed_by: league, count: 2}]}
""",
        """
bodies/board.yaml:
  seats:
    - {value: {unclear: Nobody can tell, source: {document: doc}}, until: 2020-12-31..2021-01-30}
    - {appointed_by: league, count: 2, from: 2021-01}
""",
    ),
    (
        """
bodies/board.yaml: {chair: {party: league}}
change: {body: board, fact: chair, to: unknown}
""",
        """
bodies/board.yaml: {chair: [{party: league, until: 2020-12-30}, {value: unknown, from: 2020-12-31}]}
""",
    ),
    (
        """
bodies/board.yaml: {authority: [{value: recommends, from: 2021-06-01}]}
change: {body: board, fact: authority, to: decides}
""",
        """
bodies/board.yaml: {authority: [{value: decides, from: 2020-12-31}]}
""",
    ),
    (
        """
functions.yaml: [{id: desk, name: Desk, kind: office, placed_at: league, source: {document: doc}}]
change: {function: desk, fact: placed_at, to: [office]}
""",
        """
functions.yaml: [{id: desk, name: Desk, kind: office, placed_at: [office], source: {document: doc}}]
""",
    ),
)
