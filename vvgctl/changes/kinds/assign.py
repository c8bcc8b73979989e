"""Work is to be ordered, which is not ordered already."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vvgctl.changes.fit import Answers, Misfit
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.subject import properties, reference
from vvgctl.changes.there import there
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import ID, TEXT, closed, one
from vvgctl.source import Value
from vvgctl.structure import Snapshot
from vvgctl.structure.building import file_of
from vvgctl.structure.dates import day_before
from vvgctl.structure.files import Effect
from vvgctl.structure.parameters import Named
from vvgctl.structure.reading import Notes, read_field
from vvgctl.structure.records.assignment import Assignment
from vvgctl.structure.states import given_by

_AS_WRITTEN = ("concerns", "within", "ordered_by", "assigned_to", "carried_out_by", "scope", "deliverables")


def _as_in_the_file(key: str) -> dict[str, object]:
    about = properties("assignment")[key]
    return one(about["title"], about["description"], reference("assignment", key))


PARAMETERS = closed(
    {
        "assignment": one("Uppdrag | Assignment", "Uppdragets id. | The id of the work.", ID),
        "about": one("Om | About", "Arbetet, med våra ord. | The work, in our words.", TEXT),
        **{key: _as_in_the_file(key) for key in _AS_WRITTEN},
    },
    "assignment",
    "about",
    "assigned_to",
)


def creates(change: Proposed) -> tuple[str, str]:
    """The kind and id of what comes into being."""
    return "assignment", str(change["assignment"])


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    known: Assignment | None = snapshot.structure.find(("assignment",), change["assignment"])
    if known is not None and given_by(known, _before(change, snapshot.day)):
        message = _("“{id}” is there already, as {party}", id=known.id, party=known.about)
        fix = _("write which state the proposal came to, or another id")
        yield Misfit(change.with_ / "assignment", message, fix)
    for _kinds, id, where in also_named(change):
        yield from there(id, where, snapshot)


def _before(change: Proposed, day: date) -> date:
    """The day before the work is ordered; the day that is asked about, where that lies ahead."""
    first = change.change.effective or change.proposal.effective
    return min(day, day_before(first.earliest)) if first else day


def also_named(change: Proposed) -> Iterator[Named]:
    """The ids under each key, as they would be read in the file."""
    notes = Notes()
    for key in _AS_WRITTEN:
        if key in change:
            read_field(Assignment, key, change[key], change.with_ / key, notes)
    return ((one.to.kinds, one.id, one.where) for one in notes.references)


def told(change: Proposed, snapshot: Snapshot) -> Message:
    named = (id for kinds, id, where in also_named(change) if "assigned_to" in where.path)
    parties = snapshot.labels(named)
    if not parties:
        return _("work is to be ordered: {about}", about=change["about"])
    return _("work is to be given to {parties}: {about}", parties=parties, about=change["about"])


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    if writing.entry("assignment", change["assignment"]) is not None:
        return
    work: dict[str, Value] = {"id": change["assignment"], "about": change["about"]}
    work |= {key: change[key] for key in _AS_WRITTEN if key in change}
    work |= {"states": [{"state": "ordered", **writing.begins}], "source": writing.source}
    yield from writing.recorded(file_of("assignment", "")[0], work, writing.with_)


FITS = (
    """
change: {assignment: look, about: Look into it, assigned_to: [league], deliverables: [{what: Report}]}
""",
    """
assignments.yaml:
  - {id: look, about: Look into it, states: [{state: ordered, from: 2021-06-01}], source: {document: doc}}
change: {assignment: look, about: Look into it, assigned_to: [league]}
""",
    """
assignments.yaml:
  - {id: look, about: Look into it, states: {unknown: When was it ordered?}, source: {document: doc}}
change: {assignment: look, about: Look into it, assigned_to: [league]}
""",
)
MISFITS = """
assignments.yaml: [{id: look, about: Look into it, source: {document: doc}}]
change:
  assignment: look  # <-
  about: Look into it
  assigned_to: league
"""
UNKNOWN = """
bodies/board.yaml: {life: [{state: active, from: 2020..2021}]}
change:
  assignment: look
  about: Look into it
  assigned_to: board  # <-
"""
GIVES = (
    (
        """
assignments.yaml: [{id: plan, about: Plan for it, source: {document: doc}}]
change: {assignment: look, about: Look into it, ordered_by: region, assigned_to: league}
""",
        """
assignments.yaml:
  - {id: plan, about: Plan for it, source: {document: doc}}
  - id: look
    about: Look into it
    ordered_by: region
    assigned_to: league
    states: [{state: ordered, from: 2020-12-31}]
    source: {document: doc}
""",
    ),
)
