"""Assignments that a party ordered or was given, or that concern it."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import may_hold
from vvgctl.reports.pages.glue import joined, words
from vvgctl.reports.pages.lines import Item, Line
from vvgctl.reports.pages.support import placed, serving
from vvgctl.reports.pages.wording import When
from vvgctl.structure import Snapshot, Unknown
from vvgctl.structure.dates import LONG_AGO
from vvgctl.structure.records.work import Assignment, Progress


def assignments(id: str, snapshot: Snapshot) -> Iterator[Line]:
    """Each assignment with who ordered it, who was given it and how it stands."""
    for one in assignments_of(id, snapshot):
        yield Item(one.about, tuple(_about(one, snapshot)))


def assignments_of(id: str, snapshot: Snapshot) -> list[Assignment]:
    """Those in which a party takes part, or that concern it or a support function of it."""
    near = {id} | {one.id for one in (*serving(id, snapshot), *placed(id, snapshot))}
    return [one for one in snapshot.structure.assignments if one.concerns in near or id in _parties(one)]


def _parties(one: Assignment) -> set[str]:
    many = one.assigned_to if isinstance(one.assigned_to, tuple) else ()
    single = (p for p in (one.ordered_by, one.carried_out_by) if isinstance(p, str))
    return {*many, *single}


def _about(one: Assignment, snapshot: Snapshot) -> Iterator[Said | str]:
    yield joined(_roles(one, snapshot))
    if one.scope:
        yield _("scope: {scope}", scope=one.scope)
    yield _("state: {state}", state=state_of(one, snapshot))


def _roles(one: Assignment, snapshot: Snapshot) -> Iterator[Message]:
    label = snapshot.label
    match one.ordered_by:
        case str() as party:
            yield _("ordered by {party}", party=label(party))
        case Unknown():
            yield _("who ordered it is unknown")
    match one.assigned_to:
        case tuple() as parties if parties:
            yield _("given to {parties}", parties=snapshot.labels(parties))
        case Unknown():
            yield _("who was given it is unknown")
    match one.carried_out_by:
        case str() as party:
            yield _("carried out by {party}", party=label(party))
        case Unknown():
            yield _("who carries it out is unknown")


def state_of(one: Assignment, snapshot: Snapshot) -> Said | str:
    """How it stands on the day, as far as is known."""
    if not isinstance(one.states, tuple):
        return _("unknown")
    now = [state for state in one.states if may_hold(state, snapshot.day)]
    return joined(progress(state) for state in now) or _("not written for that day")


def progress(state: Progress) -> Said | str:
    """A state of an assignment, and when it came."""
    told = STATES_OF_WORK.get(state.state, state.state)
    return words(told, When(state.span.start)) if state.span.start != LONG_AGO else told


STATES_OF_WORK = {"ordered": _("ordered"), "begun": _("begun"), "done": _("done"), "ended": _("ended")}
