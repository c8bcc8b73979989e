"""What a rule may answer; a rule that answers nothing has found all as it should be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vvgctl.messages import Message
from vvgctl.source import Place, Spot


@dataclass(frozen=True, slots=True)
class Broken:
    """Something is not as it should be, at a place, and how to mend it."""

    where: Place | Spot
    message: Message
    fix: Message | None = None


@dataclass(frozen=True, slots=True)
class CannotTell:
    """A fact is missing: the question to ask, and whom (ids of parties)."""

    where: Place
    question: Message
    ask: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The rule has nothing to say here, and why."""

    because: Message


Verdict = Broken | CannotTell | NotApplicable
Verdicts = Iterator[Verdict]
