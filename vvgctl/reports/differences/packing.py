"""Sentences as lines: a shorter one where the whole is too long, and as few lines as will do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vvgctl.messages import Said, said
from vvgctl.reports.pages.lines import joined
from vvgctl.reports.pages.writing import DASH, INDENT, sentence, wrapped

Text = Said | str


def line_of(text: Text, language: str, width: int) -> list[str]:
    """An item of a list, wrapped; the shorter of two where the longer does not fit on a line."""
    if isinstance(text, Shorter):
        long = line_of(text.text_, language, width)
        return long if len(long) == 1 or text.short is None else line_of(text.short, language, width)
    return wrapped(sentence(said(text, language)), width, INDENT + DASH, INDENT * 2)


def packed(lines: list[Text], language: str, width: int) -> Iterator[Text]:
    """The lines, with those that had to be shortened on as few as they fit on."""
    held: list[Text] = []
    for text in lines:
        long = isinstance(text, Shorter) and len(line_of(text.text_, language, width)) > 1
        short = text.short if isinstance(text, Shorter) and long else None
        if held and (short is None or len(line_of(joined((*held, short)), language, width)) > 1):
            yield joined(held)
            held = []
        if short is None:
            yield text
        else:
            held.append(Inner(short) if held else short)
    if held:
        yield joined(held)


@dataclass(frozen=True)
class Inner:
    """A sentence that does not come first."""

    told: Text

    def text(self, language: str) -> str:
        """With a small letter first."""
        written = said(self.told, language)
        return written[:1].lower() + written[1:]


@dataclass(frozen=True)
class Shorter:
    """A line, and another for where it is too long."""

    text_: Text
    short: Text | None

    def text(self, language: str) -> str:
        """The line itself."""
        return said(self.text_, language)
