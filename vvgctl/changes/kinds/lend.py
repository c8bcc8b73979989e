"""Tasks of a body are to be held by another party while the body rests."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers, Misfit
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.tasks import TASK, tasks_fit, tasks_named, tasks_told, tasks_written
from vvgctl.changes.there import there
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import DATE, PARTY, closed, one, record
from vvgctl.source import Value
from vvgctl.source.edits import Append, Put, Set
from vvgctl.structure import Snapshot
from vvgctl.structure.files import Effect, Written

PARAMETERS = closed(
    {
        "body": one("Organ | Body", "Organet som vilar. | The body that rests.", record("body")),
        "task": TASK,
        "to": one("Till | To", "Parten som har den så länge. | The party that holds it meanwhile.", PARTY),
        "until": one("Till och med | Until", "Hur länge; får vara vagt. | How long; may be vague.", DATE),
    },
    "body",
    "to",
)
NAMED = ("body", "to")


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    yield from tasks_fit(change, snapshot)
    yield from there(change["to"], change.with_ / "to", snapshot)
    for task, where in tasks_named(change, snapshot):
        for loan in task.lent if isinstance(task.lent, tuple) else ():
            if loan.to == change["to"] and loan.span.holds(snapshot.day):
                message = _("{party} already holds “{task}”", task=task.text, party=snapshot.label(loan.to))
                yield Misfit(where, message, _("write which state the proposal came to"))


def told(change: Proposed, snapshot: Snapshot) -> Message:
    body, party = snapshot.label(change["body"]), snapshot.label(change["to"])
    tasks = tasks_told(change, snapshot)
    if not tasks:
        return _("{party} is to hold the tasks of {body} meanwhile", body=body, party=party)
    return _("{party} is to hold tasks of {body} meanwhile: {tasks}", body=body, party=party, tasks=tasks)


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    loan: dict[str, Value] = {"to": change["to"], **writing.begins, **writing.own_source}
    if "until" in change:
        loan["until"] = change["until"]
    for entry, task, where in tasks_written(change, writing):
        match task.get("lent"):
            case None:
                yield Written(entry.file, Put(entry.path, "lent", [loan]), where)
            case list() as loans:
                for n, one in enumerate(loans):
                    if writing.goes_on(one) and writing.comes_first(one):
                        yield from writing.ends(entry.file, (*entry.path, "lent", n), one, where)
                yield Written(entry.file, Append((*entry.path, "lent"), loan), where)
            case _:
                yield Written(entry.file, Set((*entry.path, "lent"), [loan]), where)


FITS = """
bodies/board.yaml: {life: [{state: paused}], tasks: [{id: plan, text: Plan}]}
change: {body: board, task: plan, to: league}
"""
MISFITS = """
bodies/board.yaml:
  life: [{state: paused}]
  tasks: [{id: plan, text: Plan, lent: [{to: league, from: 2019}]}]
change:
  body: board
  task:
    - plan  # <-
    - read  # <-
  to: league
"""
UNKNOWN = """
bodies/board.yaml:
  life: [{state: paused}]
  tasks: unknown  # <-
change: {body: board, to: league}
"""
GIVES = (
    (
        """
bodies/board.yaml:
  life: [{state: paused}]
  tasks: [{id: plan, text: Plan, lent: [{to: office, from: 2019}]}, {id: look, text: Look}]
change: {body: board, to: league, until: 2022}
""",
        """
bodies/board.yaml:
  tasks:
    - id: plan
      text: Plan
      lent: [{to: office, from: 2019, until: 2020-12-30}, {to: league, from: 2020-12-31, until: 2022}]
    - {id: look, text: Look, lent: [{to: league, from: 2020-12-31, until: 2022}]}
""",
    ),
)
