"""What is to be drawn: which snapshot, what of it, in which language, and for which paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vvgctl.layout import wrap
from vvgctl.messages import Said, one_line, said
from vvgctl.pictures.drawing.marks import Line
from vvgctl.pictures.paper import NO_PAPER, Paper
from vvgctl.pictures.theme import INK, SMALL
from vvgctl.source.text import lines_of
from vvgctl.structure import Snapshot

if TYPE_CHECKING:
    from vvgctl.pictures.markings import Before

_MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class View:
    """A snapshot and what somebody wishes to see of it; `notes` are what more stands under the picture.

    A caption names at most as many sources as `cited` says, or all.
    `adopted` are the titles of proposals that are drawn as if they were adopted.
    `focus` are ids of what the picture is to be about, `depth` how many lines away from them it goes on.
    `beside` is what boxes are to say besides names. With `fold`, many that are alike become one; with
    `before`, the picture tells what differs from another side.
    """

    snapshot: Snapshot
    language: str
    paper: Paper | None = None
    focus: tuple[str, ...] = ()
    depth: int | None = None
    level: str | None = None
    sphere: str | None = None
    beside: frozenset[str] = field(default=frozenset({"seats"}))
    fold: bool = False
    notes: tuple[Said | str, ...] = ()
    adopted: tuple[Said, ...] = ()
    before: Before | None = None
    cited: int | None = 4

    @property
    def room(self) -> tuple[float, float]:
        """How wide and high a drawing may be."""
        return self.paper.room if self.paper else NO_PAPER

    def words(self, text: Said | str | None) -> str:
        """A text in the language of the reader; nothing where there is none."""
        return said(text, self.language) if text is not None else ""

    def written(self, text: Said | str | None) -> str:
        """The same where it stands alone: on the lines that a file has it on, unless these are many."""
        whole = text if isinstance(text, str) else text.text(self.language) if text is not None else ""
        lines = [one_line(line) for line in lines_of(whole.strip())]
        return ("\n" if len(lines) <= _MOST_LINES else " ").join(lines)

    def lines(
        self,
        text: Said | str | None,
        width: float,
        size: float = SMALL,
        *,
        bold: bool = False,
        color: str = INK,
    ) -> Iterator[Line]:
        """A text in lines that fit in a width."""
        told, language = self.written(text), self.snapshot.structure.about.language
        lines = wrap(told, width, size, bold=bold, language=language) if told else ()
        return (Line(line, size, bold, color) for line in lines)
