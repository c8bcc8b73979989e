"""What a meeting has before it."""

from __future__ import annotations

from dataclasses import dataclass, field

from vvgctl.source import Place
from vvgctl.structure.records.source import Sources
from vvgctl.structure.references import MatterId, Party


@dataclass(frozen=True, slots=True)
class Item:
    """A point on the agenda: when and for how long, which kind of matter, and the way it came."""

    about: str
    number: int | None = None
    starts: str | None = None
    ends: str | None = None
    minutes: int | None = None
    presented_by: Party | None = None
    asks_for: tuple[str, ...] = ()
    matter: MatterId | None = None
    task: str | None = None
    raised_by: Party | None = None
    sorted_by: tuple[Party, ...] | None = None
    prepared_by: Party | None = None
    proposal: bool | None = None
    source: Sources = ()
    where: Place = field(compare=False, repr=False, kw_only=True)
