"""Whether a proposal can be adopted by a decision, and from which day on."""

from __future__ import annotations

from dataclasses import replace

from vvgctl.editing.refusal import CannotEditError
from vvgctl.messages import closest
from vvgctl.messages import message as _
from vvgctl.reports.vocabulary import STATES_OF_PROPOSALS
from vvgctl.structure import Structure
from vvgctl.structure.dates import BEGINNING, Span, VagueDate
from vvgctl.structure.records.proposal import Proposal, Standing
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
                "“{title}” is {state} from {start}, but {decision} was made {day}; see which is right",
                start=last.span.start,
                decision=decision.id,
                day=day,
                **values,
            )
        )


def as_adopted(proposal: Proposal, decision: Decision, start: VagueDate | None) -> Proposal:
    """The proposal as it is to stand; its first day is told there where nothing else gives it."""
    where = proposal.where / "states"
    standing = Standing("adopted", decision.id, span=Span(decision.date), where=where)
    adopted = replace(proposal, states=(*in_order(proposal.states), standing))
    if start is None or start == adopted.takes_effect:
        return adopted
    return replace(adopted, states=(*in_order(proposal.states), replace(standing, effective=start)))
