"""Ordered work, through all its time."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from vvgctl.source import Place
from vvgctl.structure.dated import Dated, Lacking, NotKnownError, Unknown
from vvgctl.structure.dates import ALWAYS, Span, VagueDate
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import AssignmentId, DecisionId, Party
from vvgctl.structure.states import state_on


@dataclass(frozen=True, slots=True)
class Progress:
    """A state of an assignment (`ordered`, `begun`, `done`, `ended`) for a time."""

    state: str
    by: DecisionId | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Wait:
    """A time for which work is postponed."""

    by: DecisionId | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class PartyOrPost:
    """One who was given work, or does it, for a time: a party, or a post `of` a party."""

    party: Party | None = None
    post: str | None = None
    of: Party | None = None
    by: DecisionId | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)

    SHORTHAND = "party"

    @property
    def answers(self) -> str:
        """The party that answers for the work: the one named, or the one whose post is."""
        return self.party or self.of or ""


Parties = tuple[PartyOrPost, ...] | Unknown | Lacking | None


@dataclass(frozen=True, slots=True)
class Deliverable:
    """What work is to give: to whom, by when, and when it did."""

    what: str
    to: Party | None = None
    due: VagueDate | None = None
    delivered: VagueDate | Unknown | Lacking | None = None
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class OtherWork:
    """Work that an assignment is tied to for a time: another assignment, or what is not yet ordered."""

    assignment: AssignmentId | None = None
    about: str | None = None
    by: DecisionId | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)

    SHORTHAND = "assignment"


@dataclass(frozen=True, slots=True)
class Assignment:
    """Ordered work; `concerns` names the function, service, body or matter it is about.

    It may be part of other work (`within`), and be carried out by others than those it was given to.
    """

    id: str
    about: str
    scope: Dated[tuple[str, ...]]
    concerns: str | None = None
    within: AssignmentId | None = None
    tied_to: tuple[OtherWork, ...] = ()
    ordered_by: Party | Unknown | None = None
    assigned_to: Parties = None
    carried_out_by: Parties = None
    deliverables: tuple[Deliverable, ...] = ()
    states: tuple[Progress, ...] | Unknown | None = None
    waits: tuple[Wait, ...] = ()
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)

    @property
    def known_states(self) -> tuple[Progress, ...]:
        """The states it is known to have been in."""
        return self.states if isinstance(self.states, tuple) else ()

    def may_wait(self, day: date) -> bool:
        """Whether it is postponed on a day, or may be."""
        return any(wait.span.may_hold(day) for wait in self.waits)

    def given_on(self, day: date) -> Parties:
        """Those who have been given it by a day, or may have been."""
        return _on(self.assigned_to, day)

    def done_by_on(self, day: date) -> Parties:
        """Those who carry it out on a day, or may."""
        return _on(self.carried_out_by, day)

    def open_on(self, day: date) -> bool | None:
        """Whether it is ordered, and neither done nor ended; None where nobody can tell."""
        try:
            state = state_on(self, day)
        except NotKnownError:
            return None
        return state is not None and state not in OVER


def _on(parties: Parties, day: date) -> Parties:
    if not isinstance(parties, tuple):
        return parties
    return tuple(one for one in parties if one.span.may_hold(day))


OVER = ("done", "ended")
"""The states in which there is nothing more to do."""
