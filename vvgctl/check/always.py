"""The findings of the rules that always hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from vvgctl.check.finding import Finding, Level, told
from vvgctl.check.merging import Run, runs
from vvgctl.check.missing import question_about, question_for
from vvgctl.check.periods import breaks_around, periods
from vvgctl.check.snapshots import Snapshots
from vvgctl.messages import Message
from vvgctl.rules.book import AlwaysRule, always_rule, always_rule_names
from vvgctl.rules.verdict import Broken, CannotTell, Verdict, Verdicts
from vvgctl.source import Place
from vvgctl.structure import NotKnownError, Unknown
from vvgctl.structure.dates import ALWAYS, Span
from vvgctl.structure.existence import existence
from vvgctl.structure.history.citing import cited
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.source import Sources

Levels = Mapping[str, str]
"""The level that `settings.yaml` gives a rule, by the rule's name; `off` leaves it out."""


def always_findings(snapshots: Snapshots, levels: Levels, today: date, until: date) -> Iterator[Finding]:
    """What each rule says of each of its subjects, period by period where the subject has a time."""
    for name in always_rule_names():
        rule = always_rule(name)
        level = levels.get(name) or level_of(rule)
        if level != "off":
            find = _FINDERS.get(rule.SUBJECT, _of_records)
            yield from find(name, Level(level), rule, snapshots, today, until)


def level_of(rule: AlwaysRule) -> Level:
    """How grave a breach of a rule is, unless the settings say otherwise."""
    return Level(getattr(rule, "LEVEL", Level.ERROR))


def _of_structure(
    name: str, level: Level, rule: AlwaysRule, snapshots: Snapshots, today: date, until: date
) -> Iterator[Finding]:
    for verdict in rule.check(snapshots.structure):
        if isinstance(verdict, Broken | CannotTell):
            yield told(verdict, name, level, sources=sources_of(rule, verdict))


def _of_bodies(
    name: str, level: Level, rule: AlwaysRule, snapshots: Snapshots, today: date, until: date
) -> Iterator[Finding]:
    for body in subjects(rule, snapshots):
        concerned = _concerned(rule, body)
        answers = (
            (period, verdict)
            for period, seen in snapshots.seen(body, ALWAYS, today, until, _also(rule, snapshots, body))
            if concerned is None or any(span.may_hold(period.day) for span in concerned)
            for verdict in answers_of(rule.check(seen), partial(question_for, body=seen))
        )
        for run in runs(answers, today):
            yield _found(name, level, rule, run, body.id)


def _of_records(
    name: str, level: Level, rule: AlwaysRule, snapshots: Snapshots, today: date, until: date
) -> Iterator[Finding]:
    structure = snapshots.structure
    for record in subjects(rule, snapshots):
        there = existence(record)
        cuts = breaks_around(structure, (rule.SUBJECT, record.id)) | _also(rule, snapshots, record)
        answers = (
            (period, verdict)
            for period in periods(cuts, today, until)
            if there.may_hold(period.day)
            for verdict in answers_of(
                rule.check(record, snapshots.on(period.day)),
                partial(question_about, snapshot=snapshots.on(period.day), id=record.id),
            )
        )
        for run in runs(answers, today):
            yield _found(name, level, rule, run)


def subjects(rule: AlwaysRule, snapshots: Snapshots) -> Iterable[Any]:
    """The records that a rule looks at: those it picks, else all of its kind."""
    pick = getattr(rule, "subjects", None)
    return pick(snapshots.structure) if pick else snapshots.structure.of(rule.SUBJECT)


def _also(rule: AlwaysRule, snapshots: Snapshots, record: Any) -> frozenset[date]:
    """The days on which a rule may answer otherwise though the record and what it names stay the same."""
    days = getattr(rule, "breaks", None)
    return frozenset(days(snapshots.structure, record)) if days else frozenset()


def _concerned(rule: AlwaysRule, body: Body) -> tuple[Span, ...] | None:
    """The times that a rule is about, of a body; None where it is about all."""
    spans = getattr(rule, "spans", None)
    return tuple(spans(body)) if spans else None


def answers_of(verdicts: Verdicts, question: Callable[[Unknown], Message]) -> list[Verdict]:
    """What a rule answers; a fact that it needs and nobody knows becomes a question."""
    found: list[Verdict] = []
    try:
        found.extend(verdicts)
    except NotKnownError as missing:
        found.append(CannotTell(missing.unknown.where, question(missing.unknown), missing.unknown.ask))
    return found


def _found(name: str, level: Level, rule: AlwaysRule, run: Run, subject: str | None = None) -> Finding:
    found = told(run.verdict, name, level, subject, sources=sources_of(rule, run.verdict))
    return found.during(run.first, run.last)


def sources_of(rule: AlwaysRule, verdict: Broken | CannotTell) -> Sources:
    """What the files cite there, for a rule about how things are; not for one about how files are written."""
    if isinstance(verdict, CannotTell) or level_of(rule) == Level.ERROR:
        return ()
    return cited(verdict.where) if isinstance(verdict.where, Place) else ()


_FINDERS = {"structure": _of_structure, "body": _of_bodies}
