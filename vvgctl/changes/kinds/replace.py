"""Bodies are to give way to another, which is there already or which another change creates."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers
from vvgctl.changes.life import ended
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.there import there
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import closed, one, record, some
from vvgctl.structure import Snapshot
from vvgctl.structure.files import Effect

PARAMETERS = closed(
    {
        "body": one(
            "Organ | Body",
            "Organet eller organen som ersätts. | The body or bodies that give way.",
            some(record("body")),
        ),
        "by": one("Av | By", "Organet som ersätter. | The body that takes over.", record("body")),
    },
    "body",
    "by",
)
NAMED = ("body", "by")


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    for id, where in change.each("body"):
        yield from there(id, where, snapshot)


def told(change: Proposed, snapshot: Snapshot) -> Message:
    old = snapshot.labels(change.many("body"))
    return _("{body} is to replace {bodies}", bodies=old, body=snapshot.label(change["by"]))


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    for id, where in change.each("body"):
        if (old := writing.entry("body", id)) is not None:
            yield from ended(writing, "body", old, where)
    if (new := writing.entry("body", change["by"])) is not None:
        written = new.data.get("replaces", [])
        known = written if isinstance(written, list) else [written]
        more = [id for id, _where in change.each("body") if id not in known]
        if more:
            yield from writing.put(new, "replaces", [*known, *more], writing.at("by"), ("life",))


FITS = """
bodies/board.yaml: {}
bodies/council.yaml: {life: [{state: active, from: 2021}]}
change: {body: board, by: council}
"""
MISFITS = """
bodies/board.yaml: {life: [{state: active, until: 2019}]}
bodies/group.yaml: {}
bodies/council.yaml: {}
change:
  body:
    - group
    - board  # <-
  by: council
"""
UNKNOWN = """
bodies/board.yaml: {life: [{state: active, until: 2020..2021}]}
bodies/council.yaml: {}
change:
  body: board  # <-
  by: council
"""
GIVES = (
    (
        """
bodies/board.yaml: {}
bodies/group.yaml: {life: [{state: active, from: 2018}]}
bodies/council.yaml: {replaces: board}
change: {body: [board, group], by: council}
""",
        """
bodies/board.yaml: {life: [{state: active, until: 2020-12-30}]}
bodies/group.yaml: {life: [{state: active, from: 2018, until: 2020-12-30}]}
bodies/council.yaml: {replaces: [board, group]}
""",
    ),
)
