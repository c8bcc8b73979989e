"""Whether an assignment that a change is about is still to be done."""

from __future__ import annotations

from vvgctl.changes.fit import Answers, Misfit
from vvgctl.changes.proposed import Proposed
from vvgctl.messages import message as _
from vvgctl.structure import Snapshot
from vvgctl.structure.records.assignment import Assignment
from vvgctl.structure.states import state_on

OVER = ("done", "ended")


def still_to_do(change: Proposed, snapshot: Snapshot) -> Answers:
    """Nothing where it is; NotKnownError where nobody can tell."""
    assignment: Assignment | None = snapshot.structure.find(("assignment",), change["assignment"])
    if assignment is not None and state_on(assignment, snapshot.day) in OVER:
        yield Misfit(
            change.with_ / "assignment",
            _("“{assignment}” is already done or ended", assignment=assignment.about),
            _("write which state the proposal came to, or name another"),
        )
