"""What a validation came to, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from vvgctl.check.finding import Finding, Level
from vvgctl.messages import Message, plural
from vvgctl.messages import message as _
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.outcomes import counted


def summary(checked: Checked, manner: Manner) -> str:
    """Files, findings by level, clauses by outcome, and what is not shown."""
    return "".join(f"{line.text(manner.language)}\n" for line in _lines(checked, manner))


def counts(findings: Iterable[Finding]) -> tuple[Message, ...]:
    """How many findings there are of each level; errors also where there are none."""
    levels = Counter(finding.level for finding in findings)
    return tuple(
        told.with_values(count=levels[level])
        for level, told in _LEVELS
        if levels[level] or level == Level.ERROR
    )


def _lines(checked: Checked, manner: Manner) -> Iterator[Message]:
    found = checked.validation
    name = checked.structure.about.name if checked.structure else checked.folder
    yield _(
        "{name}: {files}; {counts}",
        name=name,
        files=plural("{count} file", "{count} files", found.files),
        counts=counts(found.findings),
    )
    if found.clauses:
        yield _clauses(checked)
    if found.past and not manner.past:
        yield plural(
            "{count} finding is about time before {today}, {errors} of them an error; --past shows it",
            "{count} findings are about time before {today}, {errors} of them errors; --past shows them",
            len(found.past),
            today=checked.today,
            errors=sum(one.level == Level.ERROR for one in found.past),
        )
    if found.aside:
        yield plural(
            "{count} finding is set aside by an exception",
            "{count} findings are set aside by exceptions",
            len(found.aside),
        )


def _clauses(checked: Checked) -> Message:
    total, parts = counted(checked.validation.clauses)
    if checked.day is None or checked.day == checked.today:
        return _("{total} today, {day}: {parts}", total=total, day=checked.today, parts=parts)
    return _(
        "{total} on {day}, asked on {today}: {parts}",
        total=total,
        day=checked.day,
        today=checked.today,
        parts=parts,
    )


_LEVELS = (
    (Level.ERROR, plural("{count} error", "{count} errors", 0)),
    (Level.WARNING, plural("{count} warning", "{count} warnings", 0)),
    (Level.NOTE, plural("{count} note", "{count} notes", 0)),
    (Level.UNKNOWN, plural("{count} cannot be checked", "{count} cannot be checked", 0)),
)
