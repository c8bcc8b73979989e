"""A body that is active is to rest, perhaps until a day, and with a day on which that is looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers, Misfit
from vvgctl.changes.life import goes_on_as
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.there import body_there, there
from vvgctl.changes.writing import Writing, day_written
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import DATE, closed, one, record
from vvgctl.source import Value
from vvgctl.structure import Snapshot
from vvgctl.structure.dates import END, VagueDate, day_after
from vvgctl.structure.files import Effect

PARAMETERS = closed(
    {
        "body": one("Organ | Body", "Organet som ska vila. | The body that is to rest.", record("body")),
        "until": one(
            "Till och med | Until",
            "Pausens sista dag; får vara vag. | The last day of the pause; may be vague.",
            DATE,
        ),
        "review": one(
            "Prövas | Review",
            "När det prövas om pausen ska bestå. | When it is looked at whether the pause goes on.",
            DATE,
        ),
    },
    "body",
)
NAMED = ("body",)


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    yield from there(change["body"], change.with_ / "body", snapshot)
    body = body_there(change["body"], snapshot)
    if body and body.state == "paused":
        message = _("{body} is already paused", body=body.label)
        yield Misfit(change.with_ / "body", message, _("write which state the proposal came to"))


def told(change: Proposed, snapshot: Snapshot) -> Message:
    body = snapshot.label(change["body"])
    if until := change.day("until"):
        return _("{body} is to be paused until {until}", body=body, until=until)
    return _("{body} is to be paused", body=body)


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    body = writing.entry("body", change["body"])
    if body is None:
        return
    until = change.day("until")
    rest: dict[str, Value] = {"state": "paused", **writing.begins, **writing.own_source}
    if "review" in change:
        rest["reviews"] = [{"due": change["review"]}]
    states: list[Value] = [rest]
    if until is not None:
        rest["until"] = change["until"]
    if until is not None and until.latest != END:
        back = VagueDate(day_after(until.earliest), day_after(until.latest))
        states.append({"state": "active", "from": day_written(back)})
    yield from goes_on_as(writing, body, states, writing.at("body"))


FITS = """
bodies/board.yaml: {}
change: {body: board, review: 2021-12}
"""
MISFITS = """
bodies/board.yaml: {life: [{state: active, until: 2019}, {state: paused, from: 2020}]}
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
bodies/board.yaml: {life: [{state: active, from: 2018}]}
change: {body: board, review: 2021-12, until: 2022-06-30}
""",
        """
bodies/board.yaml:
  life:
    - {state: active, from: 2018, until: 2020-12-30}
    - {state: paused, from: 2020-12-31, reviews: [{due: 2021-12}], until: 2022-06-30}
    - {state: active, from: 2022-07-01}
""",
    ),
)
