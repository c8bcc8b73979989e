"""Whether a proposal can be adopted by a decision, and from which day on."""

from __future__ import annotations

from dataclasses import replace

from vvgctl.changes.book import proposed_in
from vvgctl.editing.refusal import CannotEditError
from vvgctl.messages import closest
from vvgctl.messages import message as _
from vvgctl.reports.vocabulary import STATES_OF_PROPOSALS
from vvgctl.structure import Structure
from vvgctl.structure.dates import BEGINNING, VagueDate
from vvgctl.structure.records.proposal import Proposal
from vvgctl.structure.records.work import Decision
from vvgctl.structure.states import in_order


def decision_called(id: str, structure: Structure) -> Decision:
    """The decision with that id; CannotEditError guesses which was meant, and says how one is written."""
    decision: Decision | None = structure.find(("decision",), id)
    if decision is not None:
        return decision
    if guess := closest(id, [one.id for one in structure.decisions]):
        raise CannotEditError(
            _(
                "there is no decision “{id}”, did you mean “{guess}”? A new one is written with "
                "vvgctl new decision {id}",
                id=id,
                guess=guess,
            )
        )
    raise CannotEditError(_("there is no decision “{id}”; write it first: vvgctl new decision {id}", id=id))


def check_changes(proposal: Proposal) -> None:
    """It says what it would change; CannotEditError where it does not."""
    if not isinstance(proposal.changes, tuple):
        file = proposal.where.page.file
        raise CannotEditError(
            _("what the proposal would change is not known; write its changes in {file} first", file=file)
        )


def check_order(proposal: Proposal, decision: Decision) -> None:
    """It is open, and became so before it was decided; CannotEditError where that is not so."""
    states, day = in_order(proposal.states), decision.date
    if day.earliest == BEGINNING:
        there = decision.where.location
        raise CannotEditError(
            _(
                "the day of {decision} is not known; write it in {file}, line {line}, as far as it is known",
                decision=decision.id,
                file=there.file,
                line=there.line,
            )
        )
    last = states[-1] if states else None
    values = {"title": proposal.title, "state": STATES_OF_PROPOSALS[last.state] if last else ""}
    if last is not None and not last.open:
        raise CannotEditError(_("“{title}” is already {state}, and cannot be adopted", **values))
    if last is not None and (last.span.start.earliest, last.span.start.latest) > (day.earliest, day.latest):
        raise CannotEditError(
            _(
                "“{title}” is {state} from {start}, which is after {decision} ({day}); see which day is right",
                start=last.span.start,
                decision=decision.id,
                day=day,
                **values,
            )
        )


def with_its_day(proposal: Proposal, decision: Decision, start: VagueDate | None) -> Proposal:
    """The proposal with its first day: its own, made more exact by one that is named, else the decision's."""
    own = proposal.effective
    if own is None or own.earliest == BEGINNING:
        needed = start is not None or any(
            not _has_day(change.change.effective) for change in proposed_in(proposal)
        )
        return replace(proposal, effective=start or decision.date) if needed else proposal
    if start is None:
        return proposal
    if not own.earliest <= start.earliest <= start.latest <= own.latest:
        raise CannotEditError(
            _(
                "the proposal takes effect {day}, as it says itself; leave out --from, or change `effective` "
                "in {file}",
                day=own,
                file=proposal.where.page.file,
            )
        )
    return replace(proposal, effective=start)


def _has_day(effective: VagueDate | None) -> bool:
    return effective is not None and effective.earliest != BEGINNING
