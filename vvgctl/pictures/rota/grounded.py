"""What known years rest on, each ground under one number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.pictures.rota.said import grounds
from vvgctl.pictures.rota.years import Rota
from vvgctl.pictures.view import View
from vvgctl.structure.chairs import KnownTurn


@dataclass(frozen=True, slots=True)
class Grounds:
    """The grounds in the order of their numbers."""

    texts: tuple[str, ...]
    view: View

    def number(self, turn: KnownTurn) -> str:
        """`[1]`."""
        return f"[{self.texts.index(self.view.words(grounds(turn, self.view.snapshot))) + 1}]"

    @property
    def notes(self) -> tuple[Message, ...]:
        """Each after its number."""
        return tuple(_("[{number}] {ground}", number=n, ground=text) for n, text in enumerate(self.texts, 1))


def grounded(rotas: Sequence[Rota], view: View) -> Grounds:
    """What the known years of all rest on, in the order in which they are read."""
    turns = (term.turn for rota in rotas for year in rota.years for term in year.terms if term.turn)
    return Grounds(tuple(dict.fromkeys(view.words(grounds(turn, view.snapshot)) for turn in turns)), view)
