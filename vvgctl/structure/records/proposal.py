"""Changes that are not, or not yet, adopted, and how they stand over time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from vvgctl.source import Place
from vvgctl.structure.dated import NotKnownError, Unknown
from vvgctl.structure.dates import ALWAYS, BEGINNING, Span, VagueDate
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import DecisionId, DocumentId, FormerParty, ProposalId
from vvgctl.structure.states import in_order, state_on

OPEN = ("draft", "discussion", "proposed", "endorsed")
"""The states in which a proposal may still be adopted."""
ADOPTED = "adopted"


@dataclass(frozen=True, slots=True)
class Standing:
    """A state of a proposal for a time, and the decision that brought it there.

    `effective`: the first day of the changes, where a decision to adopt them names one.
    """

    state: str
    by: DecisionId | Unknown | None = None
    effective: VagueDate | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)

    @property
    def open(self) -> bool:
        return self.state in OPEN


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that would be otherwise: its kind, the kind's parameters, and the document's point."""

    change: str
    with_: Mapping[str, Any] = field(default_factory=dict)
    point: int | None = None
    effective: VagueDate | None = None
    says: str | None = None
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What somebody would have changed; where no source tells what, the changes are unknown."""

    id: str
    title: str
    document: DocumentId | None = None
    drafted_by: tuple[FormerParty, ...] | Unknown | None = None
    replaces: tuple[ProposalId, ...] = ()
    rests_on: tuple[DocumentId, ...] = ()
    effective: VagueDate | None = None
    states: tuple[Standing, ...] | Unknown | None = None
    changes: tuple[Change, ...] | Unknown | None = None
    note: str | None = None
    source: Sources = ()
    written_id: str | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)

    @property
    def adopted(self) -> Standing | None:
        """The state in which it was adopted, if that is its last."""
        last = in_order(self.states)[-1:]
        return last[0] if last and last[0].state == "adopted" else None

    @property
    def takes_effect(self) -> VagueDate | None:
        """The first day of its changes: as was decided, else its own, else the day of the decision."""
        adopted = self.adopted
        decided = (adopted.effective, adopted.span.start) if adopted else (None, None)
        days = (decided[0], self.effective, decided[1])
        return next((day for day in days if day is not None and day.earliest != BEGINNING), None)

    def open_on(self, day: date) -> bool:
        """Whether it may still be adopted; NotKnownError where its state is unknown or vaguely dated."""
        return state_on(self, day) in OPEN

    def may_be_open_on(self, day: date) -> bool:
        """Whether it may still be adopted, or nobody can tell."""
        try:
            return self.open_on(day)
        except NotKnownError:
            return True
