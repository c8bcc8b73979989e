"""What a page may answer when it is asked whether a change fits; no answer says that it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vvgctl.messages import Message
from vvgctl.source import Place


@dataclass(frozen=True, slots=True)
class Misfit:
    """The structure is not what the change expects, at a place, and what to do about it."""

    where: Place
    message: Message
    fix: Message | None = None


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Whether the change fits depends on a fact that is not known: the question, and whom to ask."""

    where: Place
    question: Message
    ask: tuple[str, ...] = ()


Answers = Iterator[Misfit | OpenQuestion]
