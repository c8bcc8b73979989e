"""A change: one thing that differs between two sides."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from vvgctl.diff.facts import Fact, FactKey
from vvgctl.diff.meaning import surely
from vvgctl.source import Place
from vvgctl.structure import Unknown
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.references import RecordKey

LESSER = (
    "function",
    "matter",
    "mandate",
    "service",
    "agreement",
    "division",
    "exception",
    "assignment",
    "proposal",
)
"""The kinds of record, besides bodies, whose beginning and end are changes of their own."""


class Weight(StrEnum):
    """How much a change weighs, the heaviest first."""

    STRUCTURAL = "structural"
    WORKING = "working"
    EDITORIAL = "editorial"


class Aspect(StrEnum):
    """What of a fact differs: what holds on the day, only its other days, or only what is cited for it."""

    NOW = "now"
    DATED = "dated"
    CITED = "cited"


@dataclass(frozen=True, slots=True)
class Step:
    """A fact of one side and what it is on the other; None where it is not written there."""

    key: FactKey
    before: Fact | None
    after: Fact | None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs: of which record (and part), which fact, from what to what.

    `since` is the day from which it holds, and `by` the decision that made it so, or the proposal that would
    (at its `point`), where they are written. An empty `fact` is the thing itself. `steps` say all that is
    otherwise, so that a change can be applied.
    """

    of: RecordKey
    part: str
    fact: str
    aspect: Aspect
    before: Any = field(repr=False)
    after: Any = field(repr=False)
    steps: tuple[Step, ...] = field(repr=False)
    kind: str = ""
    weight: Weight = Weight.WORKING
    since: VagueDate | None = None
    by: str | Unknown | None = None
    point: int | None = None
    was: Place | None = field(default=None, compare=False, repr=False)
    where: Place | None = field(default=None, compare=False, repr=False)

    @property
    def subject(self) -> str:
        """What it is a change of: `body/vvg`, and the part where it is of one."""
        return "/".join((*self.of, self.part) if self.part else self.of)

    @property
    def id(self) -> str:
        """A name that stays the same while the change is of the same kind, subject and field."""
        return f"{self.kind}:{self.subject}" + (f"/{self.fact}" if self.fact else "")

    @property
    def comes(self) -> bool:
        """Whether a thing is there that was not."""
        return self._there == (None, True)

    @property
    def goes(self) -> bool:
        """Whether a thing is there no more."""
        return self._there == (True, None)

    @property
    def settles(self) -> bool:
        """Whether it only is certain on one side that a thing is there, or that a fact holds."""
        first = self.steps[0]
        if self.aspect != Aspect.NOW or first.before is None or first.after is None:
            return False
        if not self.fact:
            return self._there == (True, True)
        return surely(first.before.now) == surely(first.after.now)

    @property
    def asks(self) -> bool:
        """Whether nothing is known on either side, and one side says so and asks."""
        sides = (self.before, self.after)
        return bool(self.fact) and None in sides and any(isinstance(one, Unknown) for one in sides)

    @property
    def certain(self) -> str:
        """The side on which something that settles is certain: `after`, `before`, or neither."""
        before, after = (fact.now if fact else None for fact in (self.steps[0].before, self.steps[0].after))
        return "after" if surely(after) == after else "before" if surely(before) == before else ""

    @property
    def _there(self) -> tuple[bool | None, bool | None]:
        if self.fact or self.aspect != Aspect.NOW:
            return None, None
        sides = (self.steps[0].before, self.steps[0].after)
        before, after = (True if one is not None and one.now is not None else None for one in sides)
        return before, after
