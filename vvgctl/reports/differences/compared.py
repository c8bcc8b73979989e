"""What a report of a difference is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from vvgctl.diff.change import Change, Weight
from vvgctl.diff.consequence import Consequence, follows
from vvgctl.diff.difference import Difference
from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.context import Checked
from vvgctl.reports.pages.wording import InWords
from vvgctl.reports.revision import told_revision
from vvgctl.structure import Snapshot


@dataclass(frozen=True)
class Side:
    """One side as the reader wrote it: its structure, and the proposals that are laid over it."""

    written: str
    checked: Checked
    snapshot: Snapshot
    proposals: tuple[str, ...] = ()

    @property
    def told(self) -> Said:
        """The day, with the revision and the proposals where there are such."""
        told: Said = InWords(self.snapshot.day)
        if self.checked.commit is not None:
            told = _("{day} at {revision}", day=told, revision=told_revision(self.checked.commit))
        if self.proposals:
            laid = (self.snapshot.structure.find(("proposal",), id) for id in self.proposals)
            names = tuple(one.title for one in laid if one is not None)
            told = _("{day} with the proposal {proposals}", day=told, proposals=names)
        return told


@dataclass(frozen=True)
class Compared:
    """Two sides, the changes that are told, and whether what follows from them is told as well."""

    before: Side
    after: Side
    difference: Difference
    changes: tuple[Change, ...]
    consequences_wanted: bool = True
    again: str = ""

    @cached_property
    def consequences(self) -> tuple[Consequence, ...]:
        """What follows; nothing where it is not wanted."""
        return tuple(follows(self.difference)) if self.consequences_wanted else ()

    def weighing(self, weight: Weight) -> Iterator[Change]:
        return (one for one in self.changes if one.weight == weight)
