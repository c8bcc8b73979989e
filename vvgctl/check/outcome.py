"""What a clause comes to on one day: arranged, and practised."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from vvgctl.check.missing import question_for
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.rules.book import clause_rule, practice
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, CannotTell, NotApplicable, Verdict, Verdicts
from vvgctl.structure import BodyOnDay, NotKnownError, Snapshot, Structure
from vvgctl.structure.dates import Span
from vvgctl.structure.records.mandate import Clause, Mandate
from vvgctl.structure.records.seat import BodyFilter


class Outcome(StrEnum):
    """How a clause stands, the gravest first."""

    BROKEN = "broken"
    UNKNOWN = "unknown"
    KEPT = "kept"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the rule of a clause answered about one body."""

    body: BodyOnDay
    arranged: tuple[Verdict, ...]
    practised: tuple[Verdict, ...]

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        return (*self.arranged, *self.practised)


@dataclass(frozen=True, slots=True)
class ClauseResult:
    """A clause on one day: what its rule answered about each body that it concerns."""

    mandate: Mandate
    clause: Clause
    day: date
    judgements: tuple[Judgement, ...]
    because: Message | None = None

    @property
    def arranged(self) -> Outcome:
        return worst(outcome(judgement.arranged) for judgement in self.judgements)

    @property
    def practised(self) -> Outcome:
        return worst(outcome(judgement.practised) for judgement in self.judgements)

    @property
    def outcome(self) -> Outcome:
        return worst((self.arranged, self.practised))


def outcome(verdicts: Iterable[Verdict]) -> Outcome:
    """What a rule's answers come to: no answer means that all is as it should be."""
    kinds = {type(verdict) for verdict in verdicts}
    if Broken in kinds:
        return Outcome.BROKEN
    if CannotTell in kinds:
        return Outcome.UNKNOWN
    return Outcome.NOT_APPLICABLE if NotApplicable in kinds else Outcome.KEPT


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """The gravest of some outcomes; not applicable where there are none."""
    return min(outcomes, key=list(Outcome).index, default=Outcome.NOT_APPLICABLE)


def judge(
    mandate: Mandate, clause: Clause, snapshot: Snapshot, only: frozenset[str] | None = None
) -> ClauseResult:
    """What a clause comes to on the snapshot's day, for the bodies it concerns (of these `only`)."""
    because = set_by(mandate, clause, snapshot)
    charge = charge_of(snapshot.structure, mandate, clause)
    bodies = () if because else snapshot.may_choose(charge.on)
    asked = (body for body in bodies if only is None or body.id in only)
    judgements = tuple(judged(clause, charge, body, meant(charge, body)) for body in asked)
    return ClauseResult(mandate, clause, snapshot.day, judgements, because)


class Charge(NamedTuple):
    """Which bodies a clause is on, what it asks of them, and the clauses that take over from it, when."""

    on: BodyFilter | tuple[str, ...]
    demand: Demand
    newer: tuple[tuple[str, Span], ...]


def charge_of(structure: Structure, mandate: Mandate, clause: Clause) -> Charge:
    """What a clause charges which bodies with."""
    return Charge(
        clause_on(mandate, clause), demand_of(mandate, clause), successors(structure, mandate, clause)
    )


def clause_on(mandate: Mandate, clause: Clause) -> BodyFilter | tuple[str, ...]:
    """The bodies that a clause is on, as it or its mandate has them."""
    return clause.on if clause.on is not None else mandate.on


def demand_of(mandate: Mandate, clause: Clause) -> Demand:
    """What a clause asks of its rule."""
    return Demand(clause.with_, clause.where / "with", (clause.in_force or mandate.in_force).span)


def set_by(mandate: Mandate, clause: Clause, snapshot: Snapshot) -> Message | None:
    """Why a clause does not apply on the day at all, if so."""
    if (clause.in_force or mandate.in_force).span.holds(snapshot.day) is False:
        return _("not in force on {day}", day=snapshot.day)
    for name, span in successors(snapshot.structure, mandate, clause):
        if span.holds(snapshot.day):
            return _("replaced by {clause}", clause=name)
    return None


def successors(structure: Structure, mandate: Mandate, clause: Clause) -> tuple[tuple[str, Span], ...]:
    """The clauses that take over from a clause, and when each of them is in force."""
    newer = structure.replaced_by.get(f"{mandate.id}/{clause.id}", ())
    return tuple((f"{other.id}/{one.id}", (one.in_force or other.in_force).span) for other, one in newer)


def meant(charge: Charge, body: BodyOnDay) -> bool | None:
    """Whether a clause is on the body; None where what its filter asks for is not known."""
    return not isinstance(charge.on, BodyFilter) or body.fits(charge.on)


def judged(clause: Clause, charge: Charge, body: BodyOnDay, is_meant: bool | None) -> Judgement:
    """What the rule of a clause that may be in force answers about one body that it may be on."""
    if body.exists is False:
        gone = (NotApplicable(_("{body} does not exist on {day}", body=body.label, day=body.day)),)
        return Judgement(body, gone, gone)
    demand = charge.demand
    settled = is_meant and body.exists and demand.in_force.holds(body.day) and not charge.newer
    if not settled and (open_ := tuple(_open(clause, charge, body))):
        return Judgement(body, open_, open_)
    rule = clause_rule(clause.rule)
    practised = practice(clause.rule)
    if practised is None:
        seen: tuple[Verdict, ...] = _NO_PRACTICE
    elif body.day > body.snapshot.today:
        seen = (NotApplicable(_("{day} lies ahead", day=body.day)),)
    else:
        seen = answers(practised, body, demand)
    return Judgement(body, answers(rule.arranged, body, demand), seen)


def _open(clause: Clause, charge: Charge, body: BodyOnDay) -> Verdicts:
    """What has to be known before one can tell whether the clause is on the body that day."""
    on, demand, newer = charge
    if body.exists is None or demand.in_force.holds(body.day) is None:
        question = _(
            "does {body} exist, and is the clause in force, on {day}?", body=body.label, day=body.day
        )
        yield CannotTell(body.where / "life", question)
    if isinstance(on, BodyFilter) and body.fits(on) is None:
        unknown = body.unknown_to(on)
        yield CannotTell(unknown.where, question_for(unknown, body), unknown.ask)
    for name, span in newer:
        if span.holds(body.day) is None:
            question = _("has {clause} taken over by {day}?", clause=name, day=body.day)
            yield CannotTell(clause.where, question)


_NO_PRACTICE = (NotApplicable(_("the clause is about the arrangement alone")),)


def answers(
    ask: Callable[[BodyOnDay, Demand], Verdicts], body: BodyOnDay, demand: Demand
) -> tuple[Verdict, ...]:
    """What a rule answers; a fact that it needs and nobody knows becomes a question."""
    found: list[Verdict] = []
    try:
        found.extend(ask(body, demand))
    except NotKnownError as missing:
        found.append(
            CannotTell(missing.unknown.where, question_for(missing.unknown, body), missing.unknown.ask)
        )
    return tuple(found)
