"""The same answer in adjoining periods is one finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from vvgctl.check.finding import Finding
from vvgctl.check.periods import Period
from vvgctl.rules.verdict import Broken, CannotTell, Verdict
from vvgctl.structure.dates import BEGINNING, END, day_after


@dataclass(slots=True)
class Run:
    """What a rule answers from one day until another."""

    verdict: Broken | CannotTell
    first: date
    last: date


def runs(answers: Iterable[tuple[Period, Verdict]], today: date) -> Iterator[Run]:
    """Each answer that is a finding, once for each unbroken stretch of time, in the words of today if it can.

    The answers are about one subject, in the order of time.
    """
    open_: dict[object, Run] = {}
    for period, verdict in answers:
        if not isinstance(verdict, Broken | CannotTell):
            continue
        message = verdict.message if isinstance(verdict, Broken) else verdict.question
        key = type(verdict), verdict.where, message.identity
        run = open_.get(key)
        if run is not None and period.first <= day_after(run.last):
            if not run.first <= today <= run.last:
                run.verdict = verdict
            run.last = period.last
            continue
        if run is not None:
            yield run
        open_[key] = Run(verdict, period.first, period.last)
    yield from open_.values()


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Each finding once, in the order of the files."""
    told = {(_key(found), found.since, found.until): _open(found) for found in findings}
    return sorted(told.values(), key=_order)


def _order(found: Finding) -> tuple[object, ...]:
    return found.location, found.about, found.message.id, found.since or BEGINNING


def _key(found: Finding) -> tuple[object, ...]:
    return found.about, found.subject, found.anchor, found.message.identity, found.level


def _open(found: Finding) -> Finding:
    """The beginning and the end of time are no bounds worth telling."""
    since = None if found.since == BEGINNING else found.since
    return found.during(since, None if found.until == END else found.until)
