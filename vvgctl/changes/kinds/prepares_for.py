"""A body is to prepare the matters of other bodies, which it does not do already."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers, Misfit
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.replacing import held, replaced
from vvgctl.changes.there import body_there, there
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import closed, one, record, some
from vvgctl.source import Place
from vvgctl.structure import Snapshot
from vvgctl.structure.files import Effect

PARAMETERS = closed(
    {
        "body": one("Organ | Body", "Organet som ska bereda. | The body that is to prepare.", record("body")),
        "bodies": one(
            "Åt organen | For the bodies",
            "Organen som det ska bereda åt. | The bodies that it is to prepare for.",
            some(record("body")),
        ),
    },
    "body",
    "bodies",
)
NAMED = ("body", "bodies")


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    yield from there(change["body"], change.with_ / "body", snapshot)
    for id, where in change.each("bodies"):
        yield from there(id, where, snapshot)
        yield from _prepared(change["body"], id, where, snapshot)


def _prepared(by: str, id: str, where: Place, snapshot: Snapshot) -> Answers:
    body = body_there(id, snapshot)
    if body and body.body.prepared_by.spells and by in body.prepared_by:
        message = _("{body} already prepares for {other}", body=snapshot.label(by), other=body.label)
        yield Misfit(where, message, _("write which state the proposal came to, or leave it out"))


def told(change: Proposed, snapshot: Snapshot) -> Message:
    bodies = snapshot.labels(change.many("bodies"))
    return _("{body} is to prepare for {bodies}", body=snapshot.label(change["body"]), bodies=bodies)


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    for id, where in change.each("bodies"):
        if (body := writing.entry("body", id)) is not None:
            before = held(body.data.get("prepared_by"), writing.day)
            preparing = [*(one for one in before if one != change["body"]), change["body"]]
            yield from replaced(writing, "body", body, "prepared_by", preparing, where)


FITS = """
bodies/board.yaml: {}
bodies/council.yaml: {}
bodies/group.yaml: {prepared_by: [council]}
change: {body: board, bodies: [council, group]}
"""
MISFITS = """
bodies/board.yaml: {}
bodies/council.yaml: {prepared_by: [board]}
bodies/group.yaml: {life: [{state: active, until: 2019}]}
change:
  body: board
  bodies:
    - council  # <-
    - group  # <-
"""
GIVES = (
    (
        """
bodies/board.yaml: {}
bodies/council.yaml: {}
bodies/group.yaml: {prepared_by: council}
change: {body: board, bodies: [council, group]}
""",
        """
bodies/council.yaml: {prepared_by: [{value: [board], from: 2020-12-31}]}
bodies/group.yaml:
  prepared_by: [{value: council, until: 2020-12-30}, {value: [council, board], from: 2020-12-31}]
""",
    ),
)
UNKNOWN = (
    """
bodies/board.yaml: {}
bodies/council.yaml:
  prepared_by: unknown  # <-
change: {body: board, bodies: [council]}
""",
    """
bodies/board.yaml: {life: [{state: active, from: 2020..2021}]}
bodies/council.yaml: {}
change:
  body: board  # <-
  bodies: council
""",
)
