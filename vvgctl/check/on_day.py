"""What the rule book has to say of one day, and of nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from vvgctl.check.always import Levels, answers_of, level_of, sources_of, subjects
from vvgctl.check.clauses import findings_on
from vvgctl.check.finding import Finding, Level, told
from vvgctl.check.missing import question_about, question_for
from vvgctl.check.outcome import ClauseResult, judge
from vvgctl.check.setting_aside import set_aside
from vvgctl.check.snapshots import Snapshots
from vvgctl.check.touched import Touched
from vvgctl.rules.book import AlwaysRule, always_rule, always_rule_names
from vvgctl.rules.verdict import Broken, CannotTell, Verdict
from vvgctl.structure import Snapshot
from vvgctl.structure.existence import existence
from vvgctl.structure.records.mandate import Clause, Mandate


def found_on(
    snapshot: Snapshot, levels: Levels, results: Iterable[ClauseResult], touched: Touched
) -> tuple[Finding, ...]:
    """The findings about the records that may be touched, without those that are set aside."""
    of_clauses = (one for result in results for one in findings_on(result))
    every = [*_always(snapshot, levels, touched), *of_clauses]
    once = {(one.id, one.location): one for one in every}
    remaining, _aside = set_aside(list(once.values()), snapshot.structure.exceptions, snapshot.day)
    return tuple(sorted(remaining, key=lambda one: (one.location, one.about)))


def touched_on(snapshot: Snapshot, touched: Touched) -> tuple[ClauseResult, ...]:
    """How each clause stands, told of the bodies that may be touched."""
    mandates = snapshot.structure.mandates
    return tuple(_judged(one, clause, snapshot, touched) for one in mandates for clause in one.clauses)


def _judged(mandate: Mandate, clause: Clause, snapshot: Snapshot, touched: Touched) -> ClauseResult:
    if touched.of_clause(mandate, clause):
        return judge(mandate, clause, snapshot)
    return judge(mandate, clause, snapshot, touched.bodies)


def _always(snapshot: Snapshot, levels: Levels, touched: Touched) -> Iterator[Finding]:
    snapshots = Snapshots(snapshot.structure, snapshot.today)
    for name in always_rule_names():
        rule = always_rule(name)
        level = levels.get(name) or level_of(rule)
        if level != "off":
            for verdict, subject in _answers(rule, snapshots, snapshot, touched):
                if isinstance(verdict, Broken | CannotTell):
                    yield told(verdict, name, Level(level), subject, sources=sources_of(rule, verdict))


def _answers(
    rule: AlwaysRule, snapshots: Snapshots, snapshot: Snapshot, touched: Touched
) -> Iterator[tuple[Verdict, str | None]]:
    if rule.SUBJECT == "structure":
        yield from ((verdict, None) for verdict in rule.check(snapshot.structure))
        return
    for record in subjects(rule, snapshots):
        if touched.by_rule(rule, (rule.SUBJECT, record.id)) and existence(record).may_hold(snapshot.day):
            yield from _of_one(rule, record, snapshot)


def _of_one(rule: AlwaysRule, record: Any, snapshot: Snapshot) -> Iterator[tuple[Verdict, str | None]]:
    if rule.SUBJECT != "body":
        question = partial(question_about, snapshot=snapshot, id=record.id)
        yield from ((one, None) for one in answers_of(rule.check(record, snapshot), question))
        return
    body = snapshot.body(record.id)
    if body is not None and body.may_exist:
        asked = answers_of(rule.check(body), partial(question_for, body=body))
        yield from ((one, record.id) for one in asked)
