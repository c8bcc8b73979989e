"""What a report needs to know beside its findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from vvgctl.check.finding import Finding
from vvgctl.check.introduced import Since
from vvgctl.check.validation import Validation
from vvgctl.reports.look import Paint, plain
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.records.proposal import Proposal

if TYPE_CHECKING:
    from vvgctl.source.repository import Commit


@dataclass(frozen=True, slots=True)
class Checked:
    """One structure that has been validated: its folder as the reader would write it, and what was found.

    In a commit the folder is written as git does, `3b2d171e:structure/county`. `over`: the proposals that
    are laid over it.
    """

    folder: str
    structure: Structure | None
    validation: Validation
    today: date
    until: date
    day: date | None = None
    commit: Commit | None = None
    since: Since | None = None
    over: tuple[Proposal, ...] = ()

    def file(self, finding: Finding) -> str:
        """The path of a finding's file as the reader would write it."""
        return self.path(finding.location.file)

    def path(self, file: str) -> str:
        """The path of a file as the reader would write it."""
        return f"{self.folder}/{file}" if self.folder and self.folder[-1] != ":" else self.folder + file

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
