"""A proposal adopted: what its changes say is written into the files, from a day on and by a decision.

The edits are those by which the proposal is laid over a structure, so that the two come to the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vvgctl.changes.book import proposed_in
from vvgctl.changes.laying import effective_days, effects_of, in_time
from vvgctl.changes.proposed import Proposed
from vvgctl.check.finding import Finding
from vvgctl.check.overlay import doubts
from vvgctl.editing.adoptable import as_adopted, check_changes, check_order
from vvgctl.editing.making import file_text
from vvgctl.editing.plan import Plan
from vvgctl.source.edits import Edit
from vvgctl.structure import Structure, build
from vvgctl.structure.dates import VagueDate, day_before
from vvgctl.structure.files import Effect, Files, Made
from vvgctl.structure.records.proposal import Proposal
from vvgctl.structure.records.work import Decision


@dataclass(frozen=True, slots=True)
class Adopting:
    """A proposal as it stands once it is adopted, the decision, and the structure that it is written into."""

    proposal: Proposal
    decision: Decision
    structure: Structure

    @classmethod
    def of(
        cls, proposal: Proposal, decision: Decision, structure: Structure, start: VagueDate | None = None
    ) -> Adopting:
        """From the day named, else its own, else the decision's; CannotEditError where it cannot be."""
        check_changes(proposal)
        check_order(proposal, decision)
        return cls(as_adopted(proposal, decision, start), decision, structure)

    @property
    def day(self) -> VagueDate:
        """The first day on which something changes."""
        day = self.decision.date.earliest
        return min(effective_days(self.proposal, day), default=VagueDate(day, day))

    def doubts(self) -> tuple[Finding, ...]:
        """Which changes do not fit the day before, and what would have to be known to tell."""
        return tuple(doubts(self.proposal, self.structure, day_before(self.day.earliest)))

    def written(self) -> tuple[Plan, Structure]:
        """What is written into which files, and the structure that must be read from them."""
        files, made = Files.of(self.structure.parts), set[str]()
        edits: dict[str, list[Edit]] = {}
        for effect in (one for effects in self._effects() for one in effects):
            files = files.after([effect])
            if isinstance(effect, Made):
                made.add(effect.file)
            elif effect.file not in made:
                edits.setdefault(effect.file, []).append(effect.edit)
        new = {name: file_text(name, files.parts[name][3], self.structure) for name in sorted(made)}
        plan = Plan({name: tuple(some) for name, some in edits.items()}, new)
        return plan, build(files.parts.values(), self.structure.pages)

    def by_change(self) -> Iterator[tuple[Proposed, tuple[Effect, ...]]]:
        """Each change, in the order in which they take effect, with what it does to the files."""
        *effects, _adopted = self._effects()
        return zip(in_time(proposed_in(self.proposal), self.decision.date.earliest), effects, strict=True)

    def _effects(self) -> Iterator[tuple[Effect, ...]]:
        files, day = Files.of(self.structure.parts), self.decision.date.earliest
        return effects_of(self.proposal, proposed_in(self.proposal), files, day)
