"""What a change brings with it: the findings that were not there before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vvgctl.check.finding import Finding, Level
from vvgctl.check.validation import Validation

if TYPE_CHECKING:
    from vvgctl.source.repository import Commit


@dataclass(frozen=True, slots=True)
class Side:
    """What a validation found, and whether it got as far as the rules."""

    found: Validation
    whole: bool


@dataclass(frozen=True, slots=True)
class Since:
    """What became of the findings at `base`: so many are left out, and so many are mended.

    `mended` is None where that cannot be told, as the files of one side could not be read as a structure.
    `was` says how the structure stood there.
    """

    base: Commit
    left_out: int
    mended: int | None
    was: str


def introduced(now: Side, before: Side | None, base: Commit) -> tuple[Validation, Since]:
    """The findings that were not there before, and what is told of the others."""
    if before is None:
        return now.found, Since(base, 0, None, "absent")
    was, new = before.found, now.found
    known, past, aside = _known(was.findings), _known((*was.findings, *was.past)), _known(was.aside)
    left = replace(
        new,
        findings=_without(new.findings, known),
        past=_without(new.past, past),
        aside=_without(new.aside, aside),
    )
    comparable = now.whole and before.whole
    still = _ids(new.findings)
    mended = sum(found.id not in still for found in was.findings)
    return left, Since(
        base,
        len(new.findings) - len(left.findings),
        mended if comparable else None,
        "whole" if before.whole else "broken",
    )


def _ids(findings: Iterable[Finding]) -> frozenset[str]:
    return frozenset(found.id for found in findings)


def _known(findings: Iterable[Finding]) -> dict[str, int]:
    """How grave each finding was, at its gravest."""
    known: dict[str, int] = {}
    for found in findings:
        known[found.id] = min(_rank(found), known.get(found.id, len(Level)))
    return known


def _rank(found: Finding) -> int:
    return list(Level).index(found.level)


def _without(findings: Iterable[Finding], known: dict[str, int]) -> tuple[Finding, ...]:
    """Those that are new, or graver than before."""
    return tuple(found for found in findings if _rank(found) < known.get(found.id, len(Level)))
