"""Groups that meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from vvgctl.source import Place
from vvgctl.structure.dated import Dated, Gap, Lacking, Unknown
from vvgctl.structure.dates import ALWAYS, END, Span, VagueDate, earlier_of
from vvgctl.structure.records.meeting import ExtraMeetings, MeetingPattern, MinutesPattern
from vvgctl.structure.records.party import OtherName
from vvgctl.structure.records.seat import Chair, Holder, Seat
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import (
    BodyId,
    BodyKind,
    DecisionId,
    DivisionId,
    DocumentId,
    Effect,
    FieldOfWork,
    FormerBodyId,
    Level,
    MandateId,
    Mode,
    Participant,
    Party,
    Sphere,
    TaskKind,
)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """When something is to be evaluated, by which decision, and when that was done."""

    due: VagueDate
    of: str | None = None
    done: VagueDate | Unknown | Lacking | None = None
    by: DecisionId | None = None
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Life:
    """A state of a body for a time: `active` or `paused`; outside them it does not exist.

    `reviews` are of the question whether a pause goes on.
    """

    state: str
    by: DecisionId | Unknown | None = None
    reviews: tuple[Evaluation, ...] = ()
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class InArea:
    """The area of a division that a body works in."""

    division: DivisionId
    area: str
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Loan:
    """Who holds a task while the body that is charged with it rests."""

    to: Party
    by: DecisionId | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class HandOver:
    """To whom a task went for good."""

    to: Party
    by: DecisionId | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Task:
    """What a body is charged with."""

    id: str
    text: str
    kinds: tuple[TaskKind, ...] = ()
    scope: str | None = None
    documents: tuple[DocumentId, ...] = ()
    lent: tuple[Loan, ...] | Unknown | Lacking | None = None
    handed_over: HandOver | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Refers:
    """Positions of some effects are lifted on to another body."""

    decisions_of_effect: tuple[Effect, ...]
    to: BodyId
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class NotTheSame:
    """What a body is not, though the names are alike."""

    name: str
    says: str
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Remark:
    """What a source remarks on: of a body, or of one of its facts while that has the same value."""

    says: str
    about: str | None = None
    source: Sources = ()
    span: Span = ALWAYS
    where: Place = field(compare=False, repr=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Body:
    """A group that meets, through all its time; `BodyOnDay` is the body as it stands on one day."""

    id: str
    name: Dated[str]
    short: Dated[str]
    level: Dated[Level]
    sphere: Dated[Sphere]
    kind: Dated[BodyKind]
    authority: Dated[str]
    area: Dated[InArea]
    serves: Dated[tuple[Level, ...]]
    fields_of_work: Dated[tuple[FieldOfWork, ...]]
    participants: Dated[tuple[Participant, ...]]
    mandate: Dated[MandateId]
    belongs_to: Dated[BodyId]
    chair: Dated[Chair]
    minutes: Dated[MinutesPattern]
    decides_by: Dated[Mode]
    prepared_by: Dated[tuple[Party, ...]]
    own_resources: Dated[str]
    life: tuple[Life, ...]
    replaces: tuple[FormerBodyId, ...] = ()
    seats: tuple[Seat, ...] | Unknown | Lacking | None = None
    holders: tuple[Holder, ...] | Unknown | Lacking | None = None
    meets: tuple[MeetingPattern, ...] | Unknown | Lacking | None = None
    extra_meetings: tuple[ExtraMeetings, ...] | Unknown | Lacking | None = None
    refers: tuple[Refers, ...] | Unknown | Lacking | None = None
    tasks: tuple[Task, ...] | Unknown | Lacking | None = None
    evaluations: tuple[Evaluation, ...] = ()
    also_called: tuple[OtherName, ...] = ()
    mistaken_for: tuple[NotTheSame, ...] = ()
    remarks: tuple[Remark, ...] = ()
    formerly: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
    source: Sources = ()
    written_id: str | None = None
    where: Place = field(compare=False, repr=False, kw_only=True)

    @property
    def written_tasks(self) -> tuple[Task, ...]:
        """Its tasks through all its time; none where they are unknown, lacking or not written."""
        return self.tasks if isinstance(self.tasks, tuple) else ()

    def loans(self, task: Task) -> tuple[Loan, ...]:
        """To whom a task of it is lent, each as long as that lasts; none where nobody knows."""
        return tuple(map(self.lasting, task.lent)) if isinstance(task.lent, tuple) else ()

    def lasting(self, loan: Loan) -> Loan:
        """A loan as long as it lasts: without an end of its own it ends with the pause that it lies in."""
        start, end = loan.span.start, loan.span.end
        if end.latest < END:
            return loan
        around = (pause for pause in self._pauses() if start.earliest <= pause.end.latest)
        pause = next(around, None)
        return replace(loan, span=Span(start, earlier_of(end, pause.end))) if pause else loan

    def _pauses(self) -> Iterator[Span]:
        """Its times at rest, in order; pauses that follow on each other are one."""
        lives = sorted(self.life, key=lambda life: (life.span.start, life.span.end))
        for state, group in groupby(lives, key=lambda life: life.state):
            if state == "paused":
                spans = [life.span for life in group]
                yield Span(spans[0].start, spans[-1].end)
