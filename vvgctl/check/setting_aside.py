"""Exceptions: findings that are set aside for a reason, by a decision, until a date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from vvgctl.check.finding import Finding, Level, finding
from vvgctl.rules.book import always_rule
from vvgctl.rules.verdict import Broken
from vvgctl.structure.records.mandate import SetAside


def set_aside(
    findings: Iterable[Finding], exceptions: tuple[SetAside, ...], today: date
) -> tuple[list[Finding], list[Finding]]:
    """The findings that remain (with those about the exceptions themselves), and those set aside."""
    used = dict.fromkeys(exceptions, 0)
    kept: list[Finding] = []
    aside: list[Finding] = []
    for found in findings:
        covering = sorted((e for e in exceptions if _covers(e, found)), key=lambda e: e.until.latest)
        exception = covering[-1] if covering else None
        if exception is not None:
            used[exception] += 1
        (aside if exception is not None and exception.until.latest >= today else kept).append(found)
    complaints = always_rule("exceptions").check(used, today)
    kept += [
        finding("exceptions", Level.ERROR, c.message, c.where, fix=c.fix)
        for c in complaints
        if isinstance(c, Broken)
    ]
    return kept, aside


def _covers(exception: SetAside, found: Finding) -> bool:
    matches = exception.sets_aside in (found.about, found.rule)
    return matches and found.level != Level.UNKNOWN and exception.on in (None, found.subject)
