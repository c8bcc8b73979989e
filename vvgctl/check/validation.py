"""Everything that the rule book has to say of a structure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vvgctl.check.always import Levels, always_findings
from vvgctl.check.clauses import clause_findings, results_on
from vvgctl.check.finding import Finding
from vvgctl.check.loading import Loaded
from vvgctl.check.merging import in_order
from vvgctl.check.outcome import ClauseResult
from vvgctl.check.setting_aside import set_aside
from vvgctl.check.snapshots import Snapshots
from vvgctl.source import collector_paused


@dataclass(frozen=True, slots=True)
class Asked:
    """What to look at: one day, or every period up to `until`; `today` is the day that it is asked on.

    With `ahead` every period from the day on.
    """

    today: date
    until: date
    day: date | None = None
    ahead: bool = False

    @property
    def first(self) -> date:
        """The day that is looked at, or that the periods begin on."""
        return self.day or self.today

    @property
    def over_time(self) -> bool:
        """Whether periods are looked at, and not one day alone."""
        return self.day is None or self.ahead


@dataclass(frozen=True, slots=True)
class Validation:
    """What was found: now or ahead, over before today, and set aside; and how each clause stands."""

    findings: tuple[Finding, ...]
    past: tuple[Finding, ...] = ()
    aside: tuple[Finding, ...] = ()
    clauses: tuple[ClauseResult, ...] = ()
    files: int = 0


def validate(loaded: Loaded, asked: Asked, levels: Levels) -> Validation:
    """Run the whole rule book; where a file is wrong, only that is told."""
    if loaded.structure is None:
        return Validation(_sorted(loaded.findings), files=loaded.files)
    day = asked.first
    with collector_paused():
        snapshots = Snapshots(loaded.structure, asked.today)
        found = in_order(_over_time(snapshots, asked, levels))
        clauses = results_on(snapshots.on(day))
    remaining, aside = set_aside(found, loaded.structure.exceptions, day)
    past = [f for f in remaining if asked.over_time and f.over_before(day)]
    now = [f for f in remaining if (not f.over_before(day) if asked.over_time else f.holds(day))]
    return Validation(
        _sorted([*loaded.findings, *now]), _sorted(past), _sorted(aside), tuple(clauses), loaded.files
    )


def _over_time(snapshots: Snapshots, asked: Asked, levels: Levels) -> Iterable[Finding]:
    day, until = asked.first, max(asked.until, asked.first)
    yield from always_findings(snapshots, levels, day, until)
    yield from clause_findings(snapshots, day, until)


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda found: (found.location, found.about, found.since or date.min)))
