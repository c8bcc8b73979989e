"""The findings of the rules that always hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from vvgctl.check.finding import Finding, Level, finding
from vvgctl.check.missing import question_for
from vvgctl.check.periods import Period, periods
from vvgctl.check.snapshots import Snapshots
from vvgctl.rules.book import AlwaysRule, always_rule, always_rule_names
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import BodyOnDay, NotKnownError

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
    yield from _found(name, level, rule.check(snapshots.structure), None)


def _of_bodies(
    name: str, level: Level, rule: AlwaysRule, snapshots: Snapshots, today: date, until: date
) -> Iterator[Finding]:
    for body in snapshots.structure.bodies:
        for period in periods(snapshots.breaks(body), today, until):
            seen = snapshots.on(period.day).body(body.id)
            if seen is not None and seen.may_exist:
                yield from _found(name, level, _asked(rule, seen), period, body.id)


def _of_divisions(
    name: str, level: Level, rule: AlwaysRule, snapshots: Snapshots, today: date, until: date
) -> Iterator[Finding]:
    structure = snapshots.structure
    for division in structure.divisions:
        days = structure.breaks[("division", division.id)]
        days = days.union(*(structure.breaks[("principal", p.id)] for p in structure.principals))
        for period in periods(days, today, until):
            yield from _found(name, level, rule.check(division, snapshots.on(period.day)), period)


def _asked(rule: AlwaysRule, body: BodyOnDay) -> Verdicts:
    try:
        yield from rule.check(body)
    except NotKnownError as missing:
        yield CannotTell(missing.unknown.where, question_for(missing.unknown, body), missing.unknown.ask)


def _found(
    name: str, level: Level, verdicts: Verdicts, period: Period | None, subject: str | None = None
) -> Iterator[Finding]:
    for verdict in verdicts:
        match verdict:
            case Broken(where, message, fix):
                found = finding(name, level, message, where, subject, fix=fix)
            case CannotTell(where, question, ask):
                found = finding(name, Level.UNKNOWN, question, where, subject, ask=ask)
            case _:
                continue
        yield found.during(period.first, period.last) if period else found


_RUNS = {"structure": _of_structure, "body": _of_bodies, "division": _of_divisions}
