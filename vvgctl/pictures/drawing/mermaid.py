"""Mermaid, the language that GitHub and wikis draw from; every text is quoted, so that none is markup.

Lines of a label are lines of the text: a label with `<br/>` in it Mermaid would read twice, and take what is
written by its number for HTML, Markdown, a formula or an icon after all. This holds for labels in HTML, which
Mermaid makes unless it is told otherwise; in labels of plain SVG it shows `#34;` as `&#34;`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from vvgctl.messages import Said, one_line

if TYPE_CHECKING:
    from vvgctl.pictures.view import View

_MARKUP = re.compile(
    r"""
      ["\#<>`*\[\]\\@$~{}|^]            # ends a label, or is HTML, Markdown, a formula or a shape
    | &(?!\s|$)                         # a character by its name
    | (?<![^\W_])_ | _(?![^\W_])        # Markdown too, but for snake_case
    | %(?=%) | (?<=%)%                  # a comment or a directive
    | ^[-+=] | ^\d(?=\d*[.)](?:\s|$))   # a list or a heading
    | :(?=[:/]|fa-) | (?<=[Ww]{3})\.    # a class, a link or an icon
    | s(?=tyle.*:) | c(?=lassDef.*:)    # a style: there Mermaid takes a semicolon away
    """,
    re.MULTILINE | re.VERBOSE,
)
"""What Mermaid would read as something else; any other letter of the alphabet stays as it is."""

_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""What has no form, and would change that of the text around it."""

_UNWRITABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_OWN_MARKS = re.compile("(?<=ﬂ)(?=°)|(?<=¶)(?=ß)")
"""Within what Mermaid itself writes for `#` and `;`, which has no other way of being written."""

_ARROWS = {
    "solid": "-->",
    "dashed": "-.->",
    "dotted": "-.->",
    "round": "-.-o",
    "thick": "==>",
    "crossed": "--x",
    "unseen": "~~~",
}
_TITLE = "  accTitle: "
_LONGEST = 20_000
"""Mermaid draws charts of at most 50,000 letters; of a longer description the end, with sources, is kept."""


class Flowchart:
    """A flowchart, statement by statement, read from the top down or in another direction."""

    def __init__(self, title: str, direction: str = "TB") -> None:
        self._lines = [f"flowchart {direction}", f"{_TITLE}{quoted([title])}"]
        self._names: dict[str, str] = {}
        self._inside = 1

    def node(self, id: str, lines: Iterable[Said | str], view: View, *, round: bool = False) -> None:
        """A box with a line of text for each."""
        before, after = ("([", "])") if round else ("[", "]")
        written = [line for text in lines for line in view.written(text).split("\n")]
        self._write(f'{self._name(id)}{before}"{quoted(written)}"{after}')

    def edge(
        self, tail: str, head: str, words: Said | str | None, view: View, *, style: str = "solid"
    ) -> None:
        """A line, with words on it where there are any."""
        told = f'|"{quoted([view.words(words)])}"|' if words else ""
        self._write(f"{self._name(tail)} {_ARROWS.get(style, '-->')}{told} {self._name(head)}")

    def group(self, id: str, title: Said | str, view: View, direction: str | None = None) -> None:
        """What comes next stands in a frame, until `end`; it may be read in a direction of its own."""
        self._write(f'subgraph {self._name(id)} ["{quoted([view.words(title)])}"]')
        self._inside += 1
        if direction:
            self._write(f"direction {direction}")

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


def captioned(chart: str, title: str, sentences: Sequence[str]) -> str:
    """A chart with its title above it, and with what it shows in words for those who do not see it."""
    kept, letters = list[str](), 0
    for sentence in reversed([quoted([one]) for one in sentences]):
        letters += len(sentence)
        if letters > _LONGEST:
            break
        kept.insert(0, f"    {sentence}")
    told = "\n".join(["  accDescr {", *kept, "  }"])
    before, named, after = chart.partition(_TITLE)
    line, _end, rest = after.partition("\n")
    shown = _UNSEEN.sub(_escape, json.dumps(one_line(title), ensure_ascii=False))
    above = f"---\ntitle: {shown}\n---\n" if before.startswith("flowchart") else ""
    return f"{above}{before}{named}{line}\n{told}\n{rest}"


def quoted(lines: Iterable[str]) -> str:
    """Text inside quotation marks, shown as it is written; a line break within a line is a space."""
    written = "\n".join(filter(None, map(one_line, lines)))
    written = _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", written)
    marked = _UNSEEN.sub(_number, _MARKUP.sub(_number, written))
    return _OWN_MARKS.sub("#8288;", marked) or "#160;"


def _escape(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]


def _number(found: re.Match[str]) -> str:
    return f"#{ord(found[0])};"
