"""Which findings are told, and which of them make the exit code 1."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from fnmatch import fnmatchcase

from vvgctl.check.finding import Finding, Level
from vvgctl.check.validation import Validation
from vvgctl.cli.failure import CouldNotError
from vvgctl.messages import closest
from vvgctl.messages import message as _
from vvgctl.reports.rule_page import rule_names
from vvgctl.structure import Structure

_PATTERN = re.compile(r"[*?\[]|^[0-9a-f]{8}$")  # a wildcard, or the id of a finding that may be mended by now


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
    return any(fnmatchcase(name, pattern) for pattern in patterns for name in _names(found))


def check_names(
    names: Iterable[str], validation: Validation, structure: Structure | None, more: Iterable[str] = ()
) -> None:
    """A name that can never match anything is a slip, and must not pass for a clean run."""
    found = (*validation.findings, *validation.past, *validation.aside)
    known = {*rule_names(), *more, *Level, *(name for one in found for name in _names(one))}
    if structure is not None:
        known |= {record.id for _kind, record in structure.all()}
        known |= structure.clauses.keys()
    for name in names:
        if name not in known and not _PATTERN.search(name):
            guess = closest(name, known)
            if guess:
                raise CouldNotError(
                    _(
                        "“{name}” names no rule, clause or finding, did you mean “{guess}”?",
                        name=name,
                        guess=guess,
                    )
                )
            raise CouldNotError(_("“{name}” names no rule, clause or finding", name=name))


def _names(found: Finding) -> tuple[str, ...]:
    return found.rule, found.about, found.id, found.level.value, found.subject


def fails(findings: Iterable[Finding], fail_on: str) -> bool:
    """Whether any finding is as grave as `fail_on` or graver."""
    levels = list(Level)
    if fail_on == "never":
        return False
    return any(levels.index(found.level) <= levels.index(Level(fail_on)) for found in findings)
