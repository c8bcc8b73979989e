"""The findings of the rules that always hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from vvgctl.check.finding import Finding, Level, told
from vvgctl.check.merging import Run, runs
from vvgctl.check.missing import question_for
from vvgctl.check.periods import periods
from vvgctl.check.snapshots import Snapshots
from vvgctl.rules.book import AlwaysRule, always_rule, always_rule_names
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import BodyOnDay, NotKnownError
from vvgctl.structure.dates import ALWAYS

Levels = Mapping[str, str]
"""The level that `settings.yaml` gives a rule, by the rule's name; `off` leaves it out."""


def always_findings(snapshots: Snapshots, levels: Levels, today: date, until: date) -> Iterator[Finding]:
    """What each rule says of each of its subjects, period by period where the subject has a time."""
    for name in always_rule_names():
        level = levels.get(name, "error")
        rule = always_rule(name)
        if level != "off" and rule.SUBJECT in _RUNS:
            yield from _RUNS[rule.SUBJECT](name, Level(level), rule, snapshots, today, until)


def _of_structure(
    name: str, level: Level, rule: AlwaysRule, snapshots: Snapshots, today: date, until: date
) -> Iterator[Finding]:
    for verdict in rule.check(snapshots.structure):
        if isinstance(verdict, Broken | CannotTell):
            yield told(verdict, name, level)


def _of_bodies(
    name: str, level: Level, rule: AlwaysRule, snapshots: Snapshots, today: date, until: date
) -> Iterator[Finding]:
    for body in snapshots.structure.bodies:
        answers = (
            (period, verdict)
            for period, seen in snapshots.seen(body, ALWAYS, today, until)
            for verdict in _asked(rule, seen)
        )
        yield from _found(name, level, runs(answers, today), body.id)


def _of_divisions(
    name: str, level: Level, rule: AlwaysRule, snapshots: Snapshots, today: date, until: date
) -> Iterator[Finding]:
    structure = snapshots.structure
    of_principals = frozenset().union(*(structure.breaks[("principal", p.id)] for p in structure.principals))
    for division in structure.divisions:
        answers = (
            (period, verdict)
            for period in periods(structure.breaks[("division", division.id)] | of_principals, today, until)
            for verdict in rule.check(division, snapshots.on(period.day))
        )
        yield from _found(name, level, runs(answers, today))


def _asked(rule: AlwaysRule, body: BodyOnDay) -> Verdicts:
    try:
        yield from rule.check(body)
    except NotKnownError as missing:
        yield CannotTell(missing.unknown.where, question_for(missing.unknown, body), missing.unknown.ask)


def _found(name: str, level: Level, found: Iterable[Run], subject: str | None = None) -> Iterator[Finding]:
    for run in found:
        yield told(run.verdict, name, level, subject).during(run.first, run.last)


_RUNS = {"structure": _of_structure, "body": _of_bodies, "division": _of_divisions}
