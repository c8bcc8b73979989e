"""What a validation came to, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from vvgctl.check.finding import Finding, Level
from vvgctl.check.introduced import Since
from vvgctl.messages import Message, plural
from vvgctl.messages import message as _
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.outcomes import counted
from vvgctl.reports.revision import titles, told_revision


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
    name: object = checked.structure.about.name if checked.structure else checked.folder
    if checked.commit is not None:
        name = _("{name} at revision {revision}", name=name, revision=told_revision(checked.commit))
    if checked.over:
        name = _("{name} with {proposals} laid over", name=name, proposals=titles(checked))
    yield _(
        "{name}: {files}; {counts}",
        name=name,
        files=plural("{count} file", "{count} files", found.files),
        counts=counts(found.findings),
    )
    if checked.structure is None and checked.since is None:
        yield _("no rule could be tested: they are once these errors are mended")
    if checked.since is not None:
        yield from _since(checked.since)
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


def _since(since: Since) -> Iterator[Message]:
    """What is left out because it was there before, and how far that is known."""
    base = told_revision(since.base)
    if since.was == "absent":
        yield _("there was no such structure at {revision}, so everything in it is new", revision=base)
        return
    left_out = plural(
        "{count} finding was there before and is left out",
        "{count} findings were there before and are left out",
        since.left_out,
    )
    if since.mended is not None:
        mended = _("the change mends {count}", count=since.mended)
        yield _("since {revision}: {left_out}; {mended}", revision=base, left_out=left_out, mended=mended)
        return
    yield _("since {revision}: {left_out}", revision=base, left_out=left_out)
    if since.was == "broken":
        yield _(
            "the files had errors at {revision}, so rules could not be tested there: all they find is told",
            revision=base,
        )
    else:
        yield _("the files have errors now, so no rule could be tested; what the change mends cannot be told")


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
