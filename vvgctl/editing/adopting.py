"""A proposal adopted: what its changes say is written into the files, from a day on and by a decision.

The edits are those by which the proposal is laid over a structure, so that the two come to the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vvgctl.changes.book import page_of
from vvgctl.changes.laying import Adoption, effective_days, effects_of, in_time
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.touching import replaced_by, touched
from vvgctl.changes.writing import day_written
from vvgctl.check.finding import Finding
from vvgctl.check.overlay import doubts
from vvgctl.editing.adoptable import check_changes, check_order, with_its_day
from vvgctl.editing.making import file_text
from vvgctl.editing.plan import Plan
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.rules.always.proposals_conflict import told
from vvgctl.source.edits import Edit, Put, Set
from vvgctl.structure import NotKnownError, Snapshot, Structure, build
from vvgctl.structure.dates import VagueDate, day_before
from vvgctl.structure.files import Effect, Files, Made, Written
from vvgctl.structure.kept import kept_on
from vvgctl.structure.records.proposal import Proposal
from vvgctl.structure.records.work import Decision

_BEFORE_EFFECTIVE = ("rests_on", "replaces", "drafted_by", "document", "title")


@dataclass(frozen=True, slots=True)
class Adopting:
    """A proposal that is to be adopted by a decision; its first day is known."""

    proposal: Proposal
    decision: Decision
    structure: Structure

    @classmethod
    def of(
        cls, proposal: Proposal, decision: Decision, structure: Structure, start: VagueDate | None = None
    ) -> Adopting:
        """From the day named, or else the decision's, where the proposal names none; CannotEditError."""
        check_changes(proposal)
        check_order(proposal, decision)
        return cls(with_its_day(proposal, decision, start), decision, structure)

    @property
    def first(self) -> VagueDate:
        """The first day on which something changes."""
        day = self.decision.date.earliest
        return min(effective_days(self.proposal, day), default=VagueDate(day, day))

    def doubts(self) -> tuple[Finding, ...]:
        """Which changes do not fit the day before, and what would have to be known to tell."""
        return tuple(doubts(self.proposal, self.structure, day_before(self.first.earliest)))

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

    def _effects(self) -> Iterator[tuple[Effect, ...]]:
        """That its first day is known now, and what its changes do."""
        yield tuple(self._its_day())
        files = Files.of(self.structure.parts).after(self._its_day())
        adoption = Adoption(self.decision.id, self.decision.date)
        yield from effects_of(self.proposal, files, self.decision.date.earliest, adoption)

    def _its_day(self) -> Iterator[Written]:
        where, day = self.proposal.where, self.proposal.effective
        was = self.structure.find(("proposal",), self.proposal.id)
        if day is not None and was is not None and was.effective != day:
            value = day_written(day)
            edit = (
                Put((), "effective", value, _BEFORE_EFFECTIVE)
                if was.effective is None
                else Set(("effective",), value)
            )
            yield Written(where.page.file, edit, where)

    def warnings(self, snapshot: Snapshot) -> Iterator[Message]:
        """What other proposals that are perhaps open would change too."""
        proposals, files = self.structure.proposals, Files.of(self.structure.parts)
        replaced, own = replaced_by(proposals), touched(self.proposal, files, snapshot.day)
        for other in proposals:
            related = other.id in replaced[self.proposal.id] or self.proposal.id in replaced[other.id]
            if other.id != self.proposal.id and not related and _may_be_open(other, snapshot):
                theirs = touched(other, files, snapshot.day)
                yield from (
                    told(other, fact, snapshot) for fact in own if any(fact.same(one) for one in theirs)
                )

    def notes(self, snapshot: Snapshot, after: Structure) -> Iterator[Message]:
        """What of it the files cannot hold, or not with dates."""
        _its_day, *effects, _state = self._effects()
        day = self.decision.date.earliest
        for change, written in zip(in_time(self.proposal, day), effects, strict=True):
            if not written:
                yield _(
                    "the files hold no such fact, so nothing is written of: {change}",
                    change=_told(change, snapshot),
                )
        for id in self._for_all_time(after):
            yield _(
                "{record}: the files keep no dates for this, so it reads so on earlier days too",
                record=snapshot.label(id),
            )

    def _for_all_time(self, after: Structure) -> Iterator[str]:
        """The records that read otherwise also on the day before."""
        day = day_before(self.first.earliest)
        was, now = (build(kept_on(one.parts, day).parts) for one in (self.structure, after))
        for kind, record in was.all():
            if kind != "proposal" and now.find((kind,), record.id) != record:
                yield record.id


def _told(change: Proposed, snapshot: Snapshot) -> Message:
    return page_of(change).told(change, snapshot)


def _may_be_open(proposal: Proposal, snapshot: Snapshot) -> bool:
    try:
        return proposal.open_on(snapshot.day)
    except NotKnownError:
        return True
