"""The clauses of a structure: how each stands on a day, and the findings they make over time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vvgctl.check.finding import Finding, Level, finding
from vvgctl.check.outcome import ClauseResult, judge
from vvgctl.check.periods import periods
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
        for verdict in (*judgement.arranged, *judgement.practised):
            more = {"clause": result.clause, "mandate": result.mandate}
            match verdict:
                case Broken(where, message, fix):
                    yield finding(
                        result.clause.rule,
                        level_of(result.clause),
                        message,
                        where,
                        judgement.body.id,
                        fix=fix,
                        **more,
                    )
                case CannotTell(where, question, ask):
                    yield finding(
                        result.clause.rule, Level.UNKNOWN, question, where, judgement.body.id, ask=ask, **more
                    )


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
    days = snapshots.breaks(body) | (clause.in_force or mandate.in_force).span.breaks()
    for period in periods(days, today, until):
        result = judge(mandate, clause, snapshots.on(period.day), today, body.id)
        for found in findings_on(result):
            yield found.during(period.first, period.last)


def _ever_on(structure: Structure, mandate: Mandate, clause: Clause) -> Iterator[Body]:
    on = clause.on if clause.on is not None else mandate.on
    if not isinstance(on, BodyFilter):
        named = (structure.find(("body",), id) for id in on)
        yield from (body for body in named if body is not None)
        return
    for body in structure.bodies:
        if on.level is None or on.level in body.level.values():
            yield body
