"""What a rule may answer; a rule that answers nothing has found all as it should be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.source import Place, Spot
from vvgctl.structure import Unknown


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


def not_known(
    where: Place, written: Unknown | object, otherwise: Message, ask: tuple[str, ...] = ()
) -> CannotTell:
    """The question that stands in the file where a fact is unknown; `otherwise` where none is written."""
    if not isinstance(written, Unknown):
        return CannotTell(where, otherwise, ask)
    question = _("{question}", question=written.question) if written.question else otherwise
    return CannotTell(where, question, written.ask or ask)


Verdict = Broken | CannotTell | NotApplicable
Verdicts = Iterator[Verdict]
