"""The clauses of a structure: how each stands on a day, and the findings they make over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vvgctl.check.finding import Finding, Level, told
from vvgctl.check.merging import runs
from vvgctl.check.outcome import ClauseResult, charge_of, clause_on, demand_of, judge, judged, meant
from vvgctl.check.periods import Period
from vvgctl.check.snapshots import Seen, Snapshots
from vvgctl.rules.verdict import Broken, CannotTell, Verdict
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.mandate import Clause, Mandate
from vvgctl.structure.records.seat import BodyFilter

_FORCE = {"shall": Level.ERROR, "should": Level.WARNING, "may": Level.NOTE}


def clause_results(structure: Structure, day: date, today: date) -> list[ClauseResult]:
    """How each clause stands on a day, in the order of the files."""
    return results_on(Snapshot(structure, day, today))


def results_on(snapshot: Snapshot) -> list[ClauseResult]:
    """How each clause stands on the snapshot's day, in the order of the files."""
    mandates = snapshot.structure.mandates
    return [judge(mandate, clause, snapshot) for mandate in mandates for clause in mandate.clauses]


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


def questions(result: ClauseResult) -> list[Finding]:
    """What has to be asked before the clause can be checked, each question once."""
    asked = (found for found in findings_on(result) if found.level == Level.UNKNOWN)
    return list({found.message.text("en"): found for found in asked}.values())


def _told(mandate: Mandate, clause: Clause, subject: str, verdict: Broken | CannotTell) -> Finding:
    return told(verdict, clause.rule, level_of(clause), subject, mandate=mandate, clause=clause)


def clause_findings(snapshots: Snapshots, today: date, until: date) -> Iterator[Finding]:
    """What every clause says of every body that it is ever on, period by period."""
    structure = snapshots.structure
    for mandate in structure.mandates:
        for clause in mandate.clauses:
            within, also = demand_of(mandate, clause).in_force, snapshots.demanded(mandate, clause)
            for body in _ever(structure, clause_on(mandate, clause)):
                periods = snapshots.seen(body, within, today, until, also)
                for run in runs(_answers(structure, mandate, clause, periods), today):
                    yield _told(mandate, clause, body.id, run.verdict).during(run.first, run.last)


def _answers(
    structure: Structure, mandate: Mandate, clause: Clause, periods: Sequence[Seen]
) -> Iterator[tuple[Period, Verdict]]:
    """What a clause that may be in force says of a body in each period that concerns it."""
    charge = charge_of(structure, mandate, clause)
    for period, body in periods:
        if charge.newer and any(span.holds(period.day) for _name, span in charge.newer):
            continue
        is_meant = meant(charge, body)
        if is_meant is not False:
            for verdict in judged(clause, charge, body, is_meant).verdicts:
                yield period, verdict


def _ever(structure: Structure, on: BodyFilter | tuple[str, ...]) -> Iterator[Body]:
    """The bodies that a clause may be on some day."""
    if isinstance(on, BodyFilter):
        yield from structure.may_be(on)
        return
    for id in on:
        body: Body | None = structure.find(("body",), id)
        if body is not None:
            yield body
