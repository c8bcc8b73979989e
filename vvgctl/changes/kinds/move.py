"""A body is to have another place: at another level, under another body, or in another area."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers, Misfit
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.replacing import replaced
from vvgctl.changes.subject import properties, reference
from vvgctl.changes.there import body_there, there
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema import InBoth
from vvgctl.schema.parameters import closed, one, record, word
from vvgctl.structure import Snapshot
from vvgctl.structure.dated import Dated
from vvgctl.structure.files import Effect
from vvgctl.structure.parameters import Named
from vvgctl.structure.reading import Notes, read_field
from vvgctl.structure.records.body import Body

_PLACES = ("level", "belongs_to", "area")
PARAMETERS = closed(
    {
        "body": one("Organ | Body", "Organet som flyttas. | The body that is moved.", record("body")),
        "level": one("Nivå | Level", "Den nya nivån. | The new level.", word("levels")),
        "belongs_to": one("Hör till | Belongs to", "Under vilket organ. | Under which body.", record("body")),
        "area": one(
            "Område | Area",
            "division och area, som i organets fil. | division and area, as in the body's file.",
            reference("body", "area"),
        ),
    },
    "body",
) | {"minProperties": 2}
NAMED = ("body",)


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    yield from there(change["body"], change.with_ / "body", snapshot)
    if "belongs_to" in change:
        yield from there(change["belongs_to"], change.with_ / "belongs_to", snapshot)
    body = body_there(change["body"], snapshot)
    for place in _PLACES if body else ():
        if body and place in change and getattr(body.body, place).equals(_value(change, place), body.day):
            message = _("{body} has that place already", body=body.label)
            yield Misfit(change.with_ / place, message, _("write which state the proposal came to"))


def also_named(change: Proposed) -> Iterator[Named]:
    """The ids in `area`, as they would be read in the body's file."""
    notes = Notes()
    if "area" in change:
        read_field(Body, "area", change["area"], change.with_ / "area", notes)
    return ((one.to.kinds, one.id, one.where) for one in notes.references)


def _value(change: Proposed, place: str) -> object:
    value = read_field(Body, place, change[place], change.with_ / place, Notes())
    return value.spells[0].value if isinstance(value, Dated) else value


def told(change: Proposed, snapshot: Snapshot) -> Message:
    body, places = snapshot.label(change["body"]), [place for place in _PLACES if place in change]
    facts = tuple(InBoth(properties("body")[place]["title"]) for place in places)
    names = (str(_last(change[place])) for place in places)
    return _("{body} is to be moved ({facts}: {to})", body=body, facts=facts, to=snapshot.labels(names))


def _last(value: object) -> object:
    return value.get("area", value) if isinstance(value, dict) else value


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    for place in _PLACES:
        body = writing.entry("body", change["body"])
        if body is not None and place in change:
            yield from replaced(writing, "body", body, place, change[place], writing.at(place))


FITS = """
bodies/board.yaml: {level: county}
change: {body: board, level: local}
"""
MISFITS = """
bodies/board.yaml: {level: county}
change:
  body: board
  level: county  # <-
"""
UNKNOWN = """
bodies/board.yaml: {level: county}
bodies/council.yaml: {life: [{state: active, from: 2020..2021}]}
change:
  body: board
  belongs_to: council  # <-
"""
GIVES = (
    (
        """
bodies/board.yaml: {level: county, area: {division: map, area: e}}
bodies/council.yaml: {}
change: {body: board, level: local, belongs_to: council, area: {division: map, area: w}}
""",
        """
bodies/board.yaml:
  level: [{value: county, until: 2020-12-30}, {value: local, from: 2020-12-31}]
  belongs_to: [{value: council, from: 2020-12-31}]
  area:
    - {division: map, area: e, until: 2020-12-30}
    - {division: map, area: w, from: 2020-12-31}
""",
    ),
)
