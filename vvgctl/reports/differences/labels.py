"""What things are called in a sentence about a change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vvgctl.diff.change import Change
from vvgctl.diff.difference import Difference
from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.lines import commas
from vvgctl.reports.pages.naming import decided, name_of, taken
from vvgctl.reports.pages.wording import InWords
from vvgctl.structure import Snapshot, Unknown
from vvgctl.structure.records.work import Decision
from vvgctl.structure.references import RecordKey

Text = Said | str


@dataclass(frozen=True)
class Labels:
    """The names that records have on either side."""

    difference: Difference

    def after(self, group: tuple[Change, ...]) -> tuple[Text, ...]:
        """What the records of some changes are called after, else before."""
        return tuple({one.of: self.record(one) for one in group}.values())

    def before(self, group: tuple[Change, ...]) -> tuple[Text, ...]:
        """What they were called before."""
        return tuple({one.of: _label(one.of, self.difference.before) for one in group}.values())

    def record(self, change: Change) -> Text:
        """What the record of a change is called after, else before."""
        key = (change.of[0], self.difference.new_ids.get(change.of[1], change.of[1]))
        after = self.difference.after
        return _label(key, after if _there(key, after) else self.difference.before)

    def part(self, change: Change) -> Text:
        """What a part of a record is called: a task, a clause, an area, a post."""
        for snapshot in (self.difference.after, self.difference.before):
            for name in ("tasks", "clauses", "areas", "posts"):
                record = _find(change.of, snapshot)
                items = getattr(record, name, ())
                for item in items if isinstance(items, tuple) else ():
                    if item.id == change.part:
                        return _part_name(item)
        id = change.part.partition("#")[0]
        return self.difference.after.label(id) if change.fact == "area" else id

    def subject(self, change: Change) -> Text:
        """The record, with the part where it is of one."""
        if not change.part:
            return self.record(change)
        return commas(self.record(change), self.part(change))

    def areas(self, change: Change, which: str) -> tuple[Text, ...]:
        """The names of the areas that a principal was in, or comes to be in."""
        snapshot = self.difference.after if which == "after" else self.difference.before
        found = ((id, snapshot.area(change.of[1], id)) for id in getattr(change, which) or ())
        return tuple(area.name if area else id for id, area in found)


def since(change: Change, difference: Difference) -> Iterator[Text]:
    """The day from which it holds, unless that is the later side's own, or the day of its decision."""
    day, decision = change.since, decision_of(change, difference)
    told = (difference.after.day, decision.date.earliest if decision else None)
    if (
        day is not None
        and not (day.exact and day.earliest in told)
        and not (decision and decision.date == day)
    ):
        yield _(", from {day}", day=InWords(day))


def decision_of(change: Change, difference: Difference) -> Decision | None:
    """The decision that makes a change so."""
    by = change.by if isinstance(change.by, str) else ""
    found: Decision | None = difference.after.structure.find(("decision",), by)
    return found


def by_whom(change: Change, difference: Difference, *, brief: bool = False) -> Iterator[Text]:
    """The decision, or the proposal, that makes it so; only the point of a proposal that stands alone."""
    after = difference.after
    proposal = after.structure.find(("proposal",), change.by) if isinstance(change.by, str) else None
    if isinstance(change.by, Unknown):
        yield _(", by which decision is unknown")
    elif decision := decision_of(change, difference):
        told = decided(decision, after) if brief else taken(decision, after)
        yield _(", according to {decision}", decision=told)
    elif proposal and change.point is None:
        yield from (
            () if _alone(change, difference) else (_(", as “{proposal}” proposes", proposal=proposal.title),)
        )
    elif proposal:
        told = _(" (point {point})") if _alone(change, difference) else _POINT
        yield told.with_values(proposal=proposal.title, point=change.point)


def _alone(change: Change, difference: Difference) -> bool:
    """Whether all that is proposed is proposed by one, which the heading names."""
    proposals = {one.id for one in difference.after.structure.proposals}
    return all(one.by == change.by for one in difference.changes if one.by in proposals)


_POINT = _(", as point {point} of “{proposal}” proposes")


def _part_name(item: Any) -> Text:
    names = (getattr(item, name, None) for name in ("text", "says", "name"))
    return next((name for name in names if name), str(item.id))


def _label(key: RecordKey, snapshot: Snapshot) -> Text:
    record = _find(key, snapshot)
    if key[0] == "structure":
        return snapshot.structure.about.name
    return name_of(record, snapshot) if record is not None else key[1].partition("#")[0]


def _find(key: RecordKey, snapshot: Snapshot) -> Any:
    return snapshot.structure.index.get(key)


def _there(key: RecordKey, snapshot: Snapshot) -> bool:
    return _find(key, snapshot) is not None or key[0] == "structure"
