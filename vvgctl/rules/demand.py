"""What a clause asks of its rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vvgctl.source import Place
from vvgctl.structure import BodyOnDay
from vvgctl.structure.choice import body_choice
from vvgctl.structure.dates import Span
from vvgctl.structure.reading import Notes
from vvgctl.structure.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Demand:
    """The parameters under a clause's `with:`, where they stand, and when the clause is in force."""

    parameters: Mapping[str, Any]
    where: Place
    in_force: Span

    def __contains__(self, name: str) -> bool:
        return name in self.parameters

    def __getitem__(self, name: str) -> Any:
        return self.parameters[name]

    def get(self, name: str, default: Any = None) -> Any:
        return self.parameters.get(name, default)

    def many(self, name: str) -> tuple[Any, ...]:
        """A parameter that may be written as one or as several; nothing where it is not written."""
        value = self.parameters.get(name, ())
        return tuple(value) if isinstance(value, (list, tuple)) else (value,)

    def bodies(self, name: str, snapshot: Snapshot) -> tuple[BodyOnDay, ...]:
        """The bodies that a parameter chooses by what they are, or names."""
        value = self.parameters.get(name, [])
        return snapshot.choose(body_choice(value, self.where / name, Notes()))
