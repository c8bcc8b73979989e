"""A party is to decide on something, or on bodies that are there, by a day not earlier than the proposal."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers, Misfit, OpenQuestion
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.replacing import values
from vvgctl.changes.there import there
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import DATE, PARTY, TEXT, closed, either, one, record
from vvgctl.schema.parameters import UNKNOWN as NOT_KNOWN
from vvgctl.source import Value
from vvgctl.structure import Snapshot
from vvgctl.structure.building import file_of
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.files import Effect
from vvgctl.structure.parameters import ids_named

PARAMETERS = closed(
    {
        "by": one(
            "Av | By", "Parten som ska besluta. | The party that is to decide.", either(PARTY, NOT_KNOWN)
        ),
        "about": one(
            "Om | About",
            "Vad beslutet gäller, med våra ord eller som en lista av organ. | "
            "What the decision is about, in our words or as a list of bodies.",
            either(TEXT, {"type": "array", "minItems": 1, "items": record("body")}),
        ),
        "due": one("Senast | Due", "När det ska fattas; får vara vagt. | When; may be vague.", DATE),
    },
    "by",
    "about",
)
NAMED = ("by", "about")


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    for parameter in NAMED:
        shape, where = PARAMETERS["properties"][parameter], change.with_ / parameter
        for _kinds, id, place in ids_named(shape, change[parameter], where):
            yield from there(id, place, snapshot)
    yield from _in_time(change)


def _in_time(change: Proposed) -> Answers:
    due, put_forward = change.day("due"), _put_forward(change)
    if due is None or put_forward is None or due.latest >= put_forward.latest:
        return
    values, where = {"due": due, "day": put_forward}, change.with_ / "due"
    if due.latest < put_forward.earliest:
        yield Misfit(where, _("it was due {due}, before the proposal was put forward ({day})", **values))
    else:
        yield OpenQuestion(
            where, _("was the proposal put forward ({day}) before it was due, {due}?", **values)
        )


def _put_forward(change: Proposed) -> VagueDate | None:
    states = change.proposal.states
    return min((one.span.start for one in states), default=None) if isinstance(states, tuple) else None


def told(change: Proposed, snapshot: Snapshot) -> Message:
    if due := change.day("due"):
        return _("{decision} ({due})", decision=title(change, snapshot), due=due)
    return title(change, snapshot)


def title(change: Proposed, snapshot: Snapshot) -> Message:
    """Who is to decide about what, without the day."""
    by, about = change["by"], change["about"]
    values = {"about": about if isinstance(about, str) else snapshot.labels(about)}
    if not isinstance(by, str) or by == "unknown":
        return _("a decision is to be taken about {about}", **values)
    return _("{party} is to decide about {about}", party=snapshot.label(by), **values)


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    """No fact changes by it: what is written is work that is ordered, to come to a decision by the day."""
    if writing.entry("assignment", change.id) is not None:
        return
    decision: dict[str, Value] = {"what": _("a decision").text(writing.language)}
    decision |= {"due": change["due"]} if "due" in change else {}
    about = _about(change, writing)
    work: dict[str, Value] = {"id": change.id, "about": change.change.says or about}
    if isinstance(change["about"], list) and len(change["about"]) == 1:
        work["concerns"] = change["about"][0]
    work |= {
        "assigned_to": change["by"],
        "deliverables": [decision],
        "states": [{"state": "ordered", **writing.begins}],
        "source": writing.source,
    }
    yield from writing.recorded(file_of("assignment", "")[0], work, writing.with_)


def _about(change: Proposed, writing: Writing) -> str:
    """What is to be decided about, in the names that the bodies have in the files."""
    if isinstance(change["about"], str):
        return str(change["about"])
    found = ((id, writing.entry("body", id)) for id in change["about"])
    names = tuple(str(values(body.data.get("name"))[-1]) if body else id for id, body in found)
    return _("Decide about {about}", about=names).text(writing.language)


FITS = (
    """
change: {by: league, about: The second part of the proposal, due: 2020-03}
""",
    """
bodies/board.yaml: {}
change: {by: {unknown: Who decides?, ask: league}, about: [board]}
""",
)
MISFITS = (
    """
change:
  by: league
  about: The second part of the proposal
  due: 2019-12  # <-
""",
    """
bodies/board.yaml: {life: [{state: active, until: 2019}]}
change:
  by: league
  about:
    - board  # <-
""",
)
GIVES = (
    (
        """
bodies/board.yaml: {}
change: {by: league, about: [board], due: 2021-03}
""",
        """
assignments.yaml:
  - id: p-1
    about: Decide about Board
    concerns: board
    assigned_to: league
    deliverables: [{what: a decision, due: 2021-03}]
    states: [{state: ordered, from: 2020-12-31}]
    source: {document: doc}
""",
    ),
)
UNKNOWN = (
    """
proposals/p.yaml: {states: [{state: proposed, from: 2020-03..2020-06}]}
change:
  by: league
  about: The second part of the proposal
  due: 2020-04  # <-
""",
    """
bodies/board.yaml: {life: [{state: active, until: 2020-05..2021}]}
change:
  by: board  # <-
  about: The second part of the proposal
""",
)
