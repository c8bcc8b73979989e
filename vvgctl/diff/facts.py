"""The facts of one side: what each record, and each part of it, says of every thing."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from vvgctl.source import Place
from vvgctl.structure.references import RecordKey

PARTS = {"tasks", "clauses", "posts", "areas", "meetings"}
"""The fields that hold things of their own, each known by its id or its day."""


class FactKey(NamedTuple):
    """A record's kind and id, a part of it, and a field; an empty field is the thing itself."""

    kind: str
    id: str
    part: str
    fact: str

    @property
    def record(self) -> RecordKey:
        return self.kind, self.id


@dataclass(frozen=True)
class Fact:
    """What is said of one thing: on the side's day, through all time, and with what is cited for it."""

    now: Hashable
    dated: Hashable
    cited: Hashable
    value: Any = field(compare=False, repr=False)
    written: Any = field(compare=False, repr=False)
    where: Place | None = field(default=None, compare=False, repr=False)


View = Mapping[FactKey, Fact]
