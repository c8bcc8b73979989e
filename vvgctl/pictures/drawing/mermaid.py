"""Mermaid, the language that GitHub and wikis draw from; every text is quoted, so that none is markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from vvgctl.messages import Said

if TYPE_CHECKING:
    from vvgctl.pictures.view import View

# What Mermaid, or the HTML it makes of a label, would read as something else, by its number.
_MARKUP = re.compile("[^\\w ,.()–—·§…/+=?!'’“”»«%:;åäöÅÄÖ-]|[:;](?=\\S)")
_ARROWS = {"solid": "-->", "dashed": "-.->", "dotted": "-.->"}


class Flowchart:
    """A flowchart, statement by statement, read from the top down."""

    def __init__(self, title: str, direction: str = "TB") -> None:
        self._lines = [f"flowchart {direction}", f"  accTitle: {one_line(title)}"]
        self._names: dict[str, str] = {}
        self._inside = 1

    def node(self, id: str, lines: Iterable[Said | str], view: View, *, round: bool = False) -> None:
        """A box with a line of text for each."""
        shown = "<br/>".join(quoted(view.words(line)) for line in lines)
        before, after = ("([", "])") if round else ("[", "]")
        self._write(f'{self._name(id)}{before}"{shown}"{after}')

    def edge(self, tail: str, head: str, words: Said | str, view: View, *, style: str = "solid") -> None:
        """A line with words on it."""
        arrow = _ARROWS.get(style, "-->")
        self._write(f'{self._name(tail)} {arrow}|"{quoted(view.words(words))}"| {self._name(head)}')

    def group(self, id: str, title: Said | str, view: View) -> None:
        """What comes next stands in a frame, until `end`."""
        self._write(f'subgraph {self._name(id)} ["{quoted(view.words(title))}"]')
        self._inside += 1

    def end(self) -> None:
        """The frame is over."""
        self._inside -= 1
        self._write("end")

    def text(self) -> str:
        """The whole chart."""
        return "\n".join([*self._lines, ""])

    def _write(self, statement: str) -> None:
        self._lines.append(f"{'  ' * self._inside}{statement}")

    def _name(self, id: str) -> str:
        """A name that is no word of Mermaid's, such as `end`; the same for the same id."""
        return self._names.setdefault(id, f"n{len(self._names)}")


def quoted(text: str) -> str:
    """Text inside quotation marks, shown as it is written."""
    return _MARKUP.sub(lambda found: f"#{ord(found[0])};", one_line(text)) or "#160;"


def one_line(text: str) -> str:
    """Text without line breaks, which would end a statement."""
    return " ".join(text.split())
