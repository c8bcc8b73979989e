"""A change as its page is given it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from vvgctl.source import Place
from vvgctl.structure.dated import Unknown
from vvgctl.structure.dates import VagueDate, vague_date
from vvgctl.structure.reading import is_unknown
from vvgctl.structure.records.proposal import Change, Proposal

_LONGEST = 100
"""Letters of an id."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A change, the proposal that makes it, and which of its changes it is, from 1."""

    change: Change
    proposal: Proposal
    number: int

    def __contains__(self, name: str) -> bool:
        return name in self.parameters

    def __getitem__(self, name: str) -> Any:
        return self.parameters[name]

    @property
    def parameters(self) -> Mapping[str, Any]:
        return self.change.with_

    @property
    def id(self) -> str:
        """An id for what it makes that has no other."""
        whole = f"{self.proposal.id}-{self.number}"
        return whole if len(whole) <= _LONGEST else f"{whole[:80]}-{sha256(whole.encode()).hexdigest()[:12]}"

    @property
    def with_(self) -> Place:
        """Where the parameters stand."""
        return self.change.where / "with"

    def many(self, name: str) -> tuple[Any, ...]:
        """A parameter that may be written as one or as several; nothing where it is not written."""
        value = self.parameters.get(name, ())
        return tuple(value) if isinstance(value, (list, tuple)) else (value,)

    def each(self, name: str) -> Iterator[tuple[Any, Place]]:
        """The same, each once, with where it stands first."""
        listed, values = isinstance(self.parameters.get(name), list), self.many(name)
        seen: set[str] = set()
        for n, value in enumerate(values):
            if (told := repr(value)) not in seen:
                seen.add(told)
                yield value, self.with_ / name / n if listed else self.with_ / name

    def day(self, name: str) -> VagueDate | None:
        """A parameter that is a date."""
        return vague_date(str(self[name])) if name in self else None

    def unknowns(self) -> Iterator[Unknown]:
        """What the proposal leaves open, with the questions to ask."""
        for name, value in self.parameters.items():
            if is_unknown(value):
                asked = value if isinstance(value, dict) else {}
                ask = asked.get("ask", [])
                whom = tuple(ask) if isinstance(ask, list) else (ask,)
                yield Unknown(asked.get("unknown"), whom, where=self.with_ / name)
