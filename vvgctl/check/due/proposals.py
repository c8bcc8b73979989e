"""Decisions that an open proposal plans."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.book import all_proposed
from vvgctl.changes.kinds import plan
from vvgctl.changes.proposed import Proposed
from vvgctl.check.due.thing import Due, Kind, Standing, Window
from vvgctl.messages import message as _
from vvgctl.structure.dates import END, VagueDate
from vvgctl.structure.states import in_order


def decisions_planned(window: Window) -> Iterator[Due]:
    """Each decision with a day, of a proposal that may be open in these days."""
    for change in all_proposed(window.structure):
        due = change.day("due") if change.change.change == "plan" else None
        if due is not None and _may_be_open(change, window):
            yield _decision(change, due, window)


def _may_be_open(change: Proposed, window: Window) -> bool:
    states = in_order(change.proposal.states)
    later = (*(one.span.start.latest for one in states[1:]), END)
    return not states or any(
        one.open and one.span.may_hold_between(window.first, window.last) and window.first < replaced
        for one, replaced in zip(states, later, strict=True)
    )


def _decision(change: Proposed, due: VagueDate, window: Window) -> Due:
    proposal = change.proposal
    about = change["about"] if isinstance(change["about"], list) else []
    by = [change["by"]] if isinstance(change["by"], str) else []
    return Due(
        Kind.DECISION,
        (proposal.id, *by, str(due)),
        due,
        plan.title(change, window.on(due)),
        frozenset({*about, *by} - {"unknown"}),
        detail=_("according to the proposal “{title}”", title=proposal.title),
        standing=Standing.WRITTEN if isinstance(proposal.states, tuple) else Standing.UNKNOWN,
        source=change.change.source or proposal.source,
        where=change.change.where,
    )
