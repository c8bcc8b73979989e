"""Two sides, what differs between them, and what the rule book says of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from vvgctl.check.always import Levels
from vvgctl.check.finding import Finding
from vvgctl.check.on_day import found_on, touched_on
from vvgctl.check.outcome import ClauseResult
from vvgctl.check.touched import Touched
from vvgctl.diff.change import Change
from vvgctl.diff.comparing import changes
from vvgctl.structure import BodyOnDay, Snapshot
from vvgctl.structure.records.body import Body
from vvgctl.structure.references import RecordKey


@dataclass(frozen=True)
class Difference:
    """Two sides; what is costly is worked out when it is first asked for.

    `now_only` where one side knows nothing of later days, as a proposal is laid over it.
    """

    before: Snapshot
    after: Snapshot
    levels: Levels = field(default_factory=dict)
    now_only: bool = False

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        return changes(self.before, self.after, now_only=self.now_only)

    @cached_property
    def pairs(self) -> Mapping[str, tuple[str, ...]]:
        """The bodies before that each body after was, or takes over from; none for one that is new."""
        return dict(sorted(self._pairs(), key=lambda pair: not pair[1]))

    def _pairs(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        changed = {one.after.id: one for one in self.changes if isinstance(one.after, Body) and not one.fact}
        for body in self.after.bodies:
            if (change := changed.get(body.id)) and isinstance(change.before, tuple):
                yield body.id, tuple(one.id for one in change.before)
            elif (was := self.before.body(self.old_ids.get(body.id, body.id))) and was.may_exist:
                yield body.id, (was.id,)
            else:
                yield body.id, ()

    @cached_property
    def new_ids(self) -> Mapping[str, str]:
        """The ids that records have after, by those that they had before, where these are others."""
        return {str(one.before): str(one.after) for one in self.changes if one.fact == "id"}

    @cached_property
    def old_ids(self) -> Mapping[str, str]:
        """The other way round."""
        return {new: old for old, new in self.new_ids.items()}

    @property
    def replaced(self) -> Iterator[str]:
        """The bodies before that are no more, because another takes over from them."""
        for was in self.pairs.values():
            yield from (id for id in was if self.new_ids.get(id, id) not in self.pairs)

    @cached_property
    def gone(self) -> tuple[BodyOnDay, ...]:
        """The bodies before that are no more, and that nothing takes over from."""
        kept = {id for was in self.pairs.values() for id in was}
        return tuple(body for body in self.before.bodies if body.id not in kept)

    @cached_property
    def touched(self) -> Touched:
        """The records of which the rules may say something else; any, where the days are not the same."""
        structures = (self.before.structure, self.after.structure)
        same_day = self.before.day == self.after.day and self.before.today == self.after.today
        return Touched(structures, self._changed if same_day else None)

    @cached_property
    def _changed(self) -> frozenset[RecordKey]:
        renamed = {(one.of[0], one.after) for one in self.changes if one.fact == "id"}
        ended = {(one.of[0], one.of[1].partition("#")[0]) for one in self.changes}
        replaced = {step.key.record for one in self.changes for step in one.steps}
        return frozenset(ended | renamed | replaced)

    def touched_pairs(self) -> Iterator[tuple[BodyOnDay, list[BodyOnDay]]]:
        """Each body after that may be touched, with those before that it was or takes over from."""
        for id, was in self.pairs.items():
            if self.touched(("body", id)):
                now = self.after.body(id)
                assert now is not None
                yield now, [body for one in was if (body := self.before.body(one))]

    @cached_property
    def results(self) -> tuple[tuple[ClauseResult, ...], tuple[ClauseResult, ...]]:
        """How each clause stands on either side, for the bodies that may be touched."""
        return touched_on(self.before, self.touched), touched_on(self.after, self.touched)

    @cached_property
    def findings(self) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """What is found on either side, on its day, about what may be touched."""
        before, after = self.results
        return (
            found_on(self.before, self.levels, before, self.touched),
            found_on(self.after, self.levels, after, self.touched),
        )
