"""A body gets another name, instead of the one it is expected to have."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers, Misfit
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.replacing import replaced, values
from vvgctl.changes.there import body_there, there
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import TEXT, closed, one, record
from vvgctl.structure import BodyOnDay, Snapshot
from vvgctl.structure.files import Effect, Entry

PARAMETERS = closed(
    {
        "body": one("Organ | Body", "Organet som får nytt namn. | The body renamed.", record("body")),
        "from": one(
            "Från | From",
            "Namnet, eller det korta namnet, som det väntas ha. | The name, or short name, expected.",
            TEXT,
        ),
        "to": one("Till | To", "Det nya namnet. | The new name.", TEXT),
    },
    "body",
    "from",
    "to",
)
WORDS = ("to",)


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    yield from there(change["body"], change.with_ / "body", snapshot)
    if body := body_there(change["body"], snapshot):
        yield from _named(change, body)


def _named(change: Proposed, body: BodyOnDay) -> Answers:
    name = body.body.name.at(body.day)
    names = (name, body.body.short.known(body.day))
    if change["to"] in names:
        message = _("{body} already has the name “{name}”", body=body.label, name=change["to"])
        yield Misfit(change.with_ / "to", message, _("write which state the proposal came to"))
    elif change["from"] not in names:
        message = _("the name is “{name}”, not “{expected}”", name=name, expected=change["from"])
        yield Misfit(change.with_ / "from", message, _("write the name that it has, as the body's file says"))


def told(change: Proposed, snapshot: Snapshot) -> Message:
    return _("“{old}” is to be called “{new}”", old=change["from"], new=change["to"])


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    body = writing.entry("body", change["body"])
    if body is not None:
        fact = "short" if change["from"] in values(body.data.get("short")) else "name"
        yield from replaced(writing, "body", body, fact, change["to"], writing.at("to"))
        yield from _no_longer_only_also(change, body, writing)


def _no_longer_only_also(change: Proposed, body: Entry, writing: Writing) -> Iterator[Effect]:
    """The new name was perhaps in use before: that it was is kept, until it is the name."""
    for n, other in enumerate(body.data.get("also_called", ())):
        name = other["name"] if isinstance(other, dict) else other
        if name == change["to"] and writing.goes_on(other) and writing.comes_first(other):
            path = (*body.path, "also_called", n)
            yield from writing.ends(body.file, path, other, writing.at("to"), "name")


FITS = (
    """
bodies/board.yaml: {name: The board}
change: {body: board, from: The board, to: The council}
""",
    """
bodies/board.yaml: {name: The board of care, short: BC}
change: {body: board, from: BC, to: CC}
""",
)
MISFITS = (
    """
bodies/board.yaml: {name: The group}
change:
  body: board
  from: The board  # <-
  to: The council
""",
    """
bodies/board.yaml:
  name: [{value: The board, until: 2020-06-30}, {value: The council, from: 2020-07-01}]
change:
  body: board
  from: The board
  to: The council  # <-
""",
    """
bodies/board.yaml: {life: [{state: active, until: 2019}]}
change:
  body: board  # <-
  from: Board
  to: The council
""",
)
GIVES = (
    (
        """
bodies/board.yaml: {name: The board, also_called: [The council, The board of care]}
change: {body: board, from: The board, to: The council}
""",
        """
bodies/board.yaml:
  name: [{value: The board, until: 2020-12-30}, {value: The council, from: 2020-12-31}]
  also_called: [{name: The council, until: 2020-12-30}, The board of care]
""",
    ),
    (
        """
bodies/board.yaml: {name: The board, short: [{value: B, until: 2019}, {value: BC, from: 2020}]}
change: {body: board, from: BC, to: CC}
""",
        """
bodies/board.yaml:
  name: The board
  short: [{value: B, until: 2019}, {value: BC, from: 2020, until: 2020-12-30}, {value: CC, from: 2020-12-31}]
""",
    ),
)
UNKNOWN = (
    """
bodies/board.yaml: {life: [{state: active, from: 2020..2021}]}
change:
  body: board  # <-
  from: Board
  to: The council
""",
    """
bodies/board.yaml:
  name:
    - {value: The board, until: 2020..2021}  # <-
    - {value: The group, from: 2020..2021}
change: {body: board, from: The board, to: The council}
""",
)
