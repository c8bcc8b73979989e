"""A document's text as it is searched: folded words, each with its line and its place in the text."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from vvgctl.source import fold, folded
from vvgctl.source.text import lines_of

_WORD = re.compile(r"\S+")
_SIC = "[sic]"
MOST_FOUND = 20  # places of a phrase that are told


@dataclass(frozen=True, slots=True)
class Text:
    """What a file says.

    `words` holds the folded words with a space between them. For each word, `starts` says where it begins
    in `words`, `lines` on which line it stands, and `places` where it begins in `written`.
    """

    file: str
    written: str
    words: str
    starts: array[int]
    lines: array[int]
    places: array[int]

    def find(self, phrase: str, start: int, end: int) -> list[int]:
        """Where a phrase stands as whole words between two places of `words`; the first few."""
        sought, found = folded(phrase), list[int]()
        at = self.words.find(sought, start, end) if sought else -1
        while at >= 0 and len(found) < MOST_FOUND:
            if self._whole(at, at + len(sought)):
                found.append(at)
            at = self.words.find(sought, at + 1, end)
        return found

    def line(self, at: int) -> int:
        """The line of what stands at a place of `words`."""
        return self.lines[self.word(at)]

    def word(self, at: int) -> int:
        """The number of the word at a place of `words`."""
        return bisect_right(self.starts, at) - 1

    def wording(self, first: int, last: int) -> str:
        """Some words as they are written, by number."""
        end = _WORD.match(self.written, self.places[last])
        assert end
        return " ".join(self.written[self.places[first] : end.end()].split())

    def by_line(self) -> Iterator[tuple[int, int, int]]:
        """Each line that holds words: its number, its first word and the word after its last."""
        first = 0
        for number in range(1, len(self.lines) + 1):
            if number == len(self.lines) or self.lines[number] != self.lines[first]:
                yield self.lines[first], first, number
                first = number

    def end(self, word: int) -> int:
        """Where a word ends in `words`; `word` is a number."""
        return self.starts[word + 1] - 1 if word + 1 < len(self.starts) else len(self.words)

    def _whole(self, start: int, end: int) -> bool:
        """Whether no word is cut at either end."""
        words = self.words
        cut_before = start > 0 and words[start - 1].isalnum() and words[start].isalnum()
        return not (cut_before or (end < len(words) and words[end].isalnum() and words[end - 1].isalnum()))


def text_of(file: str, content: str) -> Text:
    """A file's text; comments (`<!-- -->`) and the mark [sic] are not the document's words."""
    written = without_comments("\n".join(lines_of(content)))
    words: list[str] = []
    lines, places = array("L"), array("L")
    offset = 0
    for number, line in enumerate(written.split("\n"), 1):
        for match in _WORD.finditer(line):
            word = fold(match[0])
            if word.startswith(_SIC) and words:
                words[-1] += word.removeprefix(_SIC)
            elif word := word.replace(_SIC, ""):
                words.append(word)
                lines.append(number)
                places.append(offset + match.start())
        offset += len(line) + 1
    starts, at = array("L"), 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    return Text(file, written, " ".join(words), starts, lines, places)


def without_comments(text: str) -> str:
    """The text with each comment blanked out, its line ends kept."""
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts += [text[at:start], re.sub(r"[^\n]", " ", text[start : end + 3])]
        at = end + 3
    return "".join([*parts, text[at:]])
