"""What a report needs to know beside its findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vvgctl.check.finding import Finding
from vvgctl.check.validation import Validation
from vvgctl.reports.look import Paint, plain
from vvgctl.structure import Snapshot, Structure


@dataclass(frozen=True, slots=True)
class Checked:
    """One structure that has been validated: its folder as the reader would write it, and what was found."""

    folder: str
    structure: Structure | None
    validation: Validation
    today: date
    until: date
    day: date | None = None

    def file(self, finding: Finding) -> str:
        """The path of a finding's file as the reader would write it."""
        return f"{self.folder}/{finding.location.file}" if self.folder else finding.location.file

    def labels(self, ids: Iterable[str]) -> tuple[object, ...]:
        """What people call those parties."""
        if self.structure is None:
            return tuple(ids)
        return Snapshot(self.structure, self.day or self.today).labels(ids)


@dataclass(frozen=True, slots=True)
class Manner:
    """How the reader wants it told."""

    language: str
    paint: Paint = plain
    past: bool = False
    quiet: bool = False
