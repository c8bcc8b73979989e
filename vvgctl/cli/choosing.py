"""Which findings are told, and which of them make the exit code 1."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fnmatch import fnmatchcase

from vvgctl.check.finding import Finding, Level
from vvgctl.check.validation import Validation
from vvgctl.cli.usage import CouldNotError
from vvgctl.messages import message as _


def chosen(validation: Validation, select: list[str] | None, ignore: list[str] | None) -> Validation:
    """The same validation with only the findings that are selected and not ignored."""
    return replace(
        validation,
        findings=_kept(validation.findings, select, ignore),
        past=_kept(validation.past, select, ignore),
    )


def _kept(
    findings: Iterable[Finding], select: list[str] | None, ignore: list[str] | None
) -> tuple[Finding, ...]:
    return tuple(
        found
        for found in findings
        if (not select or _matches(found, select)) and not (ignore and _matches(found, ignore))
    )


def _matches(found: Finding, patterns: list[str]) -> bool:
    names = (found.rule, found.about, found.id, found.level.value, found.subject)
    return any(fnmatchcase(name, pattern) for pattern in patterns for name in names)


def fails(findings: Iterable[Finding], fail_on: str) -> bool:
    """Whether any finding is as grave as `fail_on` or graver."""
    levels = list(Level)
    if fail_on == "never":
        return False
    if fail_on not in levels:
        raise CouldNotError(
            _("--fail-on is one of {levels}", levels=(*(level.value for level in levels), "never"))
        )
    return any(levels.index(found.level) <= levels.index(Level(fail_on)) for found in findings)
