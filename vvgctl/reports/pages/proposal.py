"""A proposal: how it has stood, and what it would change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vvgctl.changes.book import ids_in, page_of, proposed_in
from vvgctl.changes.proposed import Proposed
from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.reports.history.values import value_told
from vvgctl.reports.pages.lines import Item, Line, bracketed, commas
from vvgctl.reports.pages.naming import taken
from vvgctl.reports.pages.wording import InWords, Lower, lasting
from vvgctl.reports.vocabulary import STATES_OF_PROPOSALS
from vvgctl.schema import InBoth
from vvgctl.structure import NotKnownError, Snapshot, Unknown
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.records.proposal import Proposal, Standing
from vvgctl.structure.states import in_order, state_on


def states(proposal: Proposal, snapshot: Snapshot) -> Iterator[Line]:
    """Every state, with its days and the decision."""
    if isinstance(proposal.states, Unknown):
        yield _("Unknown.")
    elif proposal.states:
        for one in sorted(proposal.states, key=lambda one: (one.span.start, one.span.end)):
            yield Item(_standing(one, snapshot))


def _standing(one: Standing, snapshot: Snapshot) -> Said:
    told: Said = STATES_OF_PROPOSALS[one.state]
    if when := lasting(one.span):
        told = commas(told, when)
    if one.effective is not None:
        told = commas(told, _("with effect from {start}", start=InWords(one.effective)))
    decision = snapshot.structure.find(("decision",), one.by) if isinstance(one.by, str) else None
    if isinstance(one.by, Unknown):
        return bracketed(told, _("by which decision is unknown"))
    return bracketed(told, taken(decision, snapshot)) if decision else told


def changes(proposal: Proposal, snapshot: Snapshot) -> Iterator[Line]:
    """Each change with its point, and what it says in our words."""
    if isinstance(proposal.changes, Unknown):
        yield _("Unknown.")
    for one in proposed_in(proposal):
        yield Item(_change(one, snapshot), (one.change.says,) if one.change.says else ())


def proposals(id: str, snapshot: Snapshot) -> Iterator[Line]:
    """Each proposal that names a record, how it stands, and which of its changes do."""
    for proposal in snapshot.structure.proposals:
        named = tuple(_change(one, snapshot) for one in proposed_in(proposal) if id in _named(one))
        if named and _may_be_made(proposal, snapshot.day):
            yield Item(bracketed(proposal.title, _state(proposal, snapshot.day)), named)


def _named(one: Proposed) -> set[str]:
    return {id for _kinds, id, _where in ids_in(one)}


def _may_be_made(proposal: Proposal, day: date) -> bool:
    states = in_order(proposal.states)
    return not states or states[0].span.start.earliest <= day


def _state(proposal: Proposal, day: date) -> Message:
    try:
        state = state_on(proposal, day)
    except NotKnownError:
        state = None
    return STATES_OF_PROPOSALS[state] if state else _("how it stands is unknown")


def _change(one: Proposed, snapshot: Snapshot) -> Said:
    told: Said = in_words(page_of(one).told(one, snapshot), snapshot)
    if one.change.effective is not None:
        told = bracketed(told, _("from {start}", start=InWords(one.change.effective)))
    return told if one.change.point is None else _("Point {point}: {told}", point=one.change.point, told=told)


def left_open(proposal: Proposal) -> Iterator[Unknown]:
    """What its changes leave open."""
    for one in proposed_in(proposal):
        yield from one.unknowns()


def in_words(told: Message, snapshot: Snapshot) -> Message:
    """A message about a change, with its values as a reader would say them."""
    values = {name: _value(value, snapshot) for name, value in told.values.items()}
    return told.with_values(**values)


def _value(value: object, snapshot: Snapshot) -> object:
    match value:
        case Message():
            return in_words(value, snapshot)
        case VagueDate():
            return InWords(value)
        case InBoth():
            return Lower(value)
        case tuple():
            return value_told(value, snapshot)
    return value
