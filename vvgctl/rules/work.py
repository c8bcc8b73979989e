"""What ordered work is part of, includes and gives, and how far it has come, against what a clause says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, NotApplicable, Verdicts, not_known
from vvgctl.structure import BodyOnDay
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import VagueDate, vague_date
from vvgctl.structure.records.assignment import Assignment, Deliverable
from vvgctl.structure.states import state_on


def part_of(body: BodyOnDay, assignment: Assignment, demand: Demand) -> Verdicts:
    """It is part of the larger work that is meant."""
    wanted = demand.get("within")
    if wanted not in (None, assignment.within):
        message = _("the work is not part of “{work}”", work=body.snapshot.label(wanted))
        yield Broken(assignment.where / "within", message)


def including(body: BodyOnDay, assignment: Assignment, demand: Demand) -> Verdicts:
    """It includes what is meant on the day."""
    wanted, spell = demand.many("scope"), assignment.scope.spell(body.day)
    if not wanted:
        return
    if not assignment.scope.spells:
        question = _("what does the work include: {about}?", about=assignment.about)
        yield not_known(assignment.where / "scope", None, question)
        return
    scope = assignment.scope.at(body.day) if spell else None
    for part in wanted:
        if part not in (scope or ()):
            values = {"part": body.snapshot.label(part), "about": assignment.about}
            where = spell.where if spell else assignment.where / "scope"
            yield Broken(where, _("the work does not include “{part}”: {about}", **values))


def delivering(body: BodyOnDay, assignment: Assignment, demand: Demand) -> Verdicts:
    """It is to give what is meant, to whom and by when."""
    wanted = demand.get("delivers")
    if wanted is None or any(_fits(one, wanted) for one in assignment.deliverables):
        return
    due, where = wanted.get("due"), assignment.where / "deliverables"
    values = {"about": assignment.about, "due": vague_date(str(due)) if due else ""}
    told = (
        _("the work is not to deliver what the clause says by {due}: {about}")
        if due
        else _("the work is not to deliver what the clause says: {about}")
    )
    yield Broken(where, told.with_values(**values))


def delivered(body: BodyOnDay, assignment: Assignment, demand: Demand) -> Verdicts:
    """What it was to give has been delivered in time, once that day has passed."""
    meant = [one for one in assignment.deliverables if _fits(one, demand["delivers"])]
    if not meant:
        yield NotApplicable(_("the work has nothing like that to deliver: {about}", about=assignment.about))
    for one in meant:
        if one.due is None or one.due.latest >= body.day:
            yield NotApplicable(_("“{what}” is not due yet: {about}", what=one.what, about=assignment.about))
        else:
            yield from delivered_by(one.due.latest, one, assignment)


def delivered_by(day: date, one: Deliverable, assignment: Assignment) -> Verdicts:
    """Whether what is due has been delivered by a day."""
    where = one.where / "delivered"
    values = {"what": one.what, "due": one.due or "", "about": assignment.about}
    match one.delivered:
        case VagueDate() as when if when.earliest > day:
            yield Broken(where, _("“{what}” was due {due} and came late: {about}", **values))
        case VagueDate():
            return
        case Lacking():
            yield Broken(where, _("“{what}” was due {due} and has not been delivered: {about}", **values))
        case unknown:
            question = _("was “{what}” delivered, which was due {due}: {about}?", **values)
            yield not_known(where, unknown, question)


def _fits(one: Deliverable, wanted: Mapping[str, str]) -> bool:
    """Whether a deliverable is the one that is meant; its day may be vaguer than the clause's."""
    due = vague_date(str(wanted["due"])) if "due" in wanted else None
    in_time = due is None or (
        one.due is not None and one.due.earliest <= due.latest and due.earliest <= one.due.latest
    )
    return in_time and wanted.get("what") in (None, one.what) and wanted.get("to") in (None, one.to)


def standing(body: BodyOnDay, assignment: Assignment, demand: Demand) -> Verdicts:
    """It has come as far as is meant on the day."""
    if "state" not in demand:
        return
    if state_on(assignment, body.day) != demand["state"]:
        message = _("the work has another state on {day}: {about}", day=body.day, about=assignment.about)
        yield Broken(assignment.where / "states", message)
