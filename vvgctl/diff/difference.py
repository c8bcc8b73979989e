"""Two sides, what differs between them, and what the rule book says of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from vvgctl.check.always import Levels
from vvgctl.check.clauses import results_on
from vvgctl.check.finding import Finding
from vvgctl.check.on_day import found_on
from vvgctl.check.outcome import ClauseResult
from vvgctl.diff.change import Change
from vvgctl.diff.comparing import changes
from vvgctl.structure import BodyOnDay, Snapshot
from vvgctl.structure.records.body import Body


@dataclass(frozen=True)
class Difference:
    """Two sides; what is costly is worked out when it is first asked for."""

    before: Snapshot
    after: Snapshot
    levels: Levels = field(default_factory=dict)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        return changes(self.before, self.after)

    @cached_property
    def pairs(self) -> Mapping[str, tuple[str, ...]]:
        """The bodies before that each body after was, or takes over from; none for one that is new."""
        return dict(sorted(self._pairs(), key=lambda pair: not pair[1]))

    def _pairs(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        changed = {one.after.id: one for one in self.changes if isinstance(one.after, Body) and not one.fact}
        names = {one.after: one.before for one in self.changes if one.fact == "id"}
        for body in self.after.bodies:
            if (change := changed.get(body.id)) and isinstance(change.before, tuple):
                yield body.id, tuple(one.id for one in change.before)
            elif (was := self.before.body(names.get(body.id, body.id))) and was.may_exist:
                yield body.id, (was.id,)
            else:
                yield body.id, ()

    @cached_property
    def gone(self) -> tuple[BodyOnDay, ...]:
        """The bodies before that are no more, and that nothing takes over from."""
        kept = {id for was in self.pairs.values() for id in was}
        return tuple(body for body in self.before.bodies if body.id not in kept)

    @cached_property
    def concerned(self) -> frozenset[str]:
        """The ids of the records that changed."""
        return frozenset(key for one in self.changes for key in (one.of[1], _after_id(one)))

    @cached_property
    def results(self) -> tuple[tuple[ClauseResult, ...], tuple[ClauseResult, ...]]:
        """How each clause stands on either side."""
        return tuple(results_on(self.before)), tuple(results_on(self.after))

    @cached_property
    def findings(self) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """What is found on either side, on its day."""
        before, after = self.results
        return (
            found_on(self.before, self.levels, before, _every),
            found_on(self.after, self.levels, after, _every),
        )


def _every(key: tuple[str, str]) -> bool:
    return True


def _after_id(change: Change) -> str:
    return change.after.id if isinstance(change.after, Body) else change.of[1]
