"""A body that rests is to be active again; what it has lent comes back to it."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers, Misfit
from vvgctl.changes.life import goes_on_as
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.there import body_there, there
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import closed, one, record
from vvgctl.structure import Snapshot
from vvgctl.structure.files import Effect

PARAMETERS = closed(
    {"body": one("Organ | Body", "Organet som vilar. | The body that rests.", record("body"))}, "body"
)
NAMED = ("body",)


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    yield from there(change["body"], change.with_ / "body", snapshot)
    body = body_there(change["body"], snapshot)
    if body and body.state != "paused":
        message = _("{body} is not paused", body=body.label)
        yield Misfit(change.with_ / "body", message, _("write which state the proposal came to"))


def told(change: Proposed, snapshot: Snapshot) -> Message:
    return _("{body} is to be active again", body=snapshot.label(change["body"]))


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    body = writing.entry("body", change["body"])
    if body is None:
        return
    where = writing.at("body")
    state = {"state": "active", **writing.begins, **writing.own_source}
    yield from goes_on_as(writing, body, [state], where)
    tasks = body.data.get("tasks")
    for n, task in enumerate(tasks if isinstance(tasks, list) else ()):
        lent = task.get("lent")
        for m, loan in enumerate(lent if isinstance(lent, list) else ()):
            if writing.goes_on(loan) and writing.comes_first(loan):
                path = (*body.path, "tasks", n, "lent", m)
                yield from writing.ends(body.file, path, loan, where)


FITS = """
bodies/board.yaml: {life: [{state: active, until: 2019}, {state: paused, from: 2020}]}
change: {body: board}
"""
MISFITS = """
bodies/board.yaml: {}
change:
  body: board  # <-
"""
UNKNOWN = """
bodies/board.yaml:
  life:
    - {state: active, until: 2020..2021}
    - {state: paused, from: 2020..2021}
change:
  body: board  # <-
"""
GIVES = (
    (
        """
bodies/board.yaml:
  life: [{state: active, until: 2019}, {state: paused, from: 2020}]
  tasks: [{id: plan, text: Plan, lent: [{to: league, from: 2020}]}]
proposals/p.yaml: {effective: 2021}
change: {body: board}
""",
        """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020, until: 2020-12-31..2021-12-30}
    - {state: active, from: 2021}
  tasks: [{id: plan, text: Plan, lent: [{to: league, from: 2020, until: 2020-12-31..2021-12-30}]}]
""",
    ),
)
