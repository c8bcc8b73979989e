"""What the rule book has to say of one day, and of nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from vvgctl.check.always import Levels, answers_of, level_of, sources_of, subjects
from vvgctl.check.clauses import findings_on
from vvgctl.check.finding import Finding, Level, told
from vvgctl.check.missing import question_about, question_for
from vvgctl.check.outcome import ClauseResult
from vvgctl.check.setting_aside import set_aside
from vvgctl.check.snapshots import Snapshots
from vvgctl.rules.book import AlwaysRule, always_rule, always_rule_names
from vvgctl.rules.verdict import Broken, CannotTell, Verdict
from vvgctl.structure import Snapshot
from vvgctl.structure.existence import existence
from vvgctl.structure.references import RecordKey

Concerned = Callable[[RecordKey], bool]
"""Whether a record is to be looked at."""


def found_on(
    snapshot: Snapshot, levels: Levels, results: Iterable[ClauseResult], concerned: Concerned
) -> tuple[Finding, ...]:
    """The findings about the records concerned, without those that are set aside."""
    of_clauses = (one for result in results for one in findings_on(result))
    every = [*_always(snapshot, levels, concerned), *of_clauses]
    once = {(one.id, one.location): one for one in every}
    remaining, _aside = set_aside(list(once.values()), snapshot.structure.exceptions, snapshot.day)
    return tuple(sorted(remaining, key=lambda one: (one.location, one.about)))


def _always(snapshot: Snapshot, levels: Levels, concerned: Concerned) -> Iterator[Finding]:
    snapshots = Snapshots(snapshot.structure, snapshot.today)
    for name in always_rule_names():
        rule = always_rule(name)
        level = levels.get(name) or level_of(rule)
        if level != "off":
            for verdict, subject in _answers(rule, snapshots, snapshot, concerned):
                if isinstance(verdict, Broken | CannotTell):
                    yield told(verdict, name, Level(level), subject, sources=sources_of(rule, verdict))


def _answers(
    rule: AlwaysRule, snapshots: Snapshots, snapshot: Snapshot, concerned: Concerned
) -> Iterator[tuple[Verdict, str | None]]:
    if rule.SUBJECT == "structure":
        yield from ((verdict, None) for verdict in rule.check(snapshot.structure))
        return
    for record in subjects(rule, snapshots):
        if concerned((rule.SUBJECT, record.id)) and existence(record).may_hold(snapshot.day):
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
