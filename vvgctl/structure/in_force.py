"""Demands that come with a proposal: in force from the day on which it is adopted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from vvgctl.structure.dates import FOREVER, Span
from vvgctl.structure.records.mandate import Clause, InForce, Mandate
from vvgctl.structure.records.proposal import ADOPTED, Proposal
from vvgctl.structure.states import in_order

NEVER = Span(FOREVER, FOREVER)


def settled(mandate: Mandate, proposals: Mapping[str, Proposal]) -> Mandate:
    """The mandate with the days of its proposal, and each clause with those of its own."""
    if mandate.in_force.with_ is None and not any(_comes_with_one(one) for one in mandate.clauses):
        return mandate
    clauses = tuple(
        replace(one, in_force=_when(one.in_force, proposals)) if one.in_force else one
        for one in mandate.clauses
    )
    return replace(mandate, in_force=_when(mandate.in_force, proposals), clauses=clauses)


def breaks_of(mandate: Mandate) -> frozenset[date]:
    """The days on which a settled mandate, or a clause of it, comes into force with a proposal."""
    forces = (mandate.in_force, *(one.in_force for one in mandate.clauses if one.in_force))
    return frozenset(day for one in forces if one.with_ for day in one.span.breaks())


def _comes_with_one(clause: Clause) -> bool:
    return clause.in_force is not None and clause.in_force.with_ is not None


def _when(in_force: InForce, proposals: Mapping[str, Proposal]) -> InForce:
    proposal = proposals.get(in_force.with_ or "")
    if in_force.with_ is None or proposal is None:
        return in_force
    adopted = [one.span for one in in_order(proposal.states) if one.state == ADOPTED]
    return replace(in_force, span=in_force.span.within(adopted[0]) if adopted else NEVER)
