"""The clauses of a structure: how each stands on a day, and the findings they make over time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vvgctl.check.finding import Finding, Level, told
from vvgctl.check.merging import runs
from vvgctl.check.outcome import ClauseResult, judge
from vvgctl.check.snapshots import Snapshots
from vvgctl.rules.verdict import Broken, CannotTell
from vvgctl.structure import Structure
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.mandate import Clause, Mandate
from vvgctl.structure.records.seat import BodyFilter

_FORCE = {"shall": Level.ERROR, "should": Level.WARNING, "may": Level.NOTE}


def clause_results(structure: Structure, day: date, today: date) -> list[ClauseResult]:
    """How each clause stands on a day, in the order of the files."""
    snapshot = Snapshots(structure).on(day)
    return [
        judge(mandate, clause, snapshot, today)
        for mandate in structure.mandates
        for clause in mandate.clauses
    ]


def level_of(clause: Clause) -> Level:
    """How grave a breach of a clause is: by its own word, unless it is a limit or says otherwise."""
    if clause.level:
        return Level(clause.level)
    return Level.ERROR if clause.limits else _FORCE[clause.force]


def findings_on(result: ClauseResult) -> Iterator[Finding]:
    """What a clause's result says is wrong or missing, at its places."""
    for judgement in result.judgements:
        for verdict in judgement.verdicts:
            if isinstance(verdict, Broken | CannotTell):
                yield _told(result.mandate, result.clause, judgement.body.id, verdict)


def _told(mandate: Mandate, clause: Clause, subject: str, verdict: Broken | CannotTell) -> Finding:
    return told(verdict, clause.rule, level_of(clause), subject, mandate=mandate, clause=clause)


def clause_findings(snapshots: Snapshots, today: date, until: date) -> Iterator[Finding]:
    """What every clause says of every body that it is ever on, period by period."""
    structure = snapshots.structure
    for mandate in structure.mandates:
        for clause in mandate.clauses:
            for body in _ever_on(structure, mandate, clause):
                yield from _over_time(snapshots, mandate, clause, body, today, until)


def _over_time(
    snapshots: Snapshots, mandate: Mandate, clause: Clause, body: Body, today: date, until: date
) -> Iterator[Finding]:
    in_force = (clause.in_force or mandate.in_force).span
    answers = (
        (period, verdict)
        for period in snapshots.periods(body, in_force, today, until)
        for judgement in judge(mandate, clause, snapshots.on(period.day), today, body.id).judgements
        for verdict in judgement.verdicts
    )
    for run in runs(answers, today):
        yield _told(mandate, clause, body.id, run.verdict).during(run.first, run.last)


def _ever_on(structure: Structure, mandate: Mandate, clause: Clause) -> Iterator[Body]:
    on = clause.on if clause.on is not None else mandate.on
    if not isinstance(on, BodyFilter):
        named = (structure.find(("body",), id) for id in on)
        yield from (body for body in named if body is not None)
        return
    yield from structure.may_be(on)
