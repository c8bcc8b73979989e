"""A proposal: how it has stood, and what it would change."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.book import page_of, proposed_in
from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.reports.history.values import value_told
from vvgctl.reports.pages.lines import Item, Line, bracketed, commas
from vvgctl.reports.pages.naming import taken
from vvgctl.reports.pages.wording import InWords, Lower, lasting
from vvgctl.reports.vocabulary import STATES_OF_PROPOSALS
from vvgctl.schema import InBoth
from vvgctl.structure import Snapshot, Unknown
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.records.proposal import Proposal, Standing


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
    decision = snapshot.structure.find(("decision",), one.by) if isinstance(one.by, str) else None
    if isinstance(one.by, Unknown):
        return bracketed(told, _("by which decision is unknown"))
    return bracketed(told, taken(decision, snapshot)) if decision else told


def changes(proposal: Proposal, snapshot: Snapshot) -> Iterator[Line]:
    """Each change with its point, and what it says in our words."""
    if isinstance(proposal.changes, Unknown):
        yield _("Unknown.")
    for one in proposed_in(proposal):
        told: Said = _in_words(page_of(one).told(one, snapshot), snapshot)
        if one.change.point is not None:
            told = _("Point {point}: {told}", point=one.change.point, told=told)
        yield Item(told, (one.change.says,) if one.change.says else ())


def left_open(proposal: Proposal) -> Iterator[Unknown]:
    """What its changes leave open."""
    for one in proposed_in(proposal):
        yield from one.unknowns()


def _in_words(told: Message, snapshot: Snapshot) -> Message:
    values = {name: _value(value, snapshot) for name, value in told.values.items()}
    return told.with_values(**values)


def _value(value: object, snapshot: Snapshot) -> object:
    match value:
        case Message():
            return _in_words(value, snapshot)
        case VagueDate():
            return InWords(value)
        case InBoth():
            return Lower(value)
        case tuple():
            return value_told(value, snapshot)
    return value
