"""Sentences that sound like demands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from vvgctl.check.sources.sections import Section
from vvgctl.check.sources.text import Text

WORDS = {
    "sv": (
        {"ska", "skall", "bör", "får", "måste", "kan", "minst", "högst", "senast", "behöver", "behövs"}
        | {"krävs", "åligger"}
    ),
    "en": {"shall", "must", "should", "may", "at least", "at most", "no later than"},
}
"""What makes a sentence sound like a demand or a permission, by the language of the structure."""

_SHORTENED = {
    "kl.",
    "nr.",
    "s.",
    "ca.",
    "ex.",
    "t.ex.",
    "bl.a.",
    "m.fl.",
    "jfr.",
    "st.",
    "p.",
    "no.",
    "e.g.",
    "i.e.",
}
_BULLET = re.compile(r"(?:[-–—*•·▪]|[eo]|[0-9]{1,2}[.)]|[a-zåäö][.)])")  # e and o: a dot, as OCR reads it
_LONGEST = 20  # letters of a word that is compared


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: from which word to which, by number, and where it begins and ends in the folded words."""

    first: int
    last: int
    start: int
    end: int


def demanding(text: Text, sections: list[Section], language: str) -> Iterator[Sentence]:
    """Each sentence that holds a word of demand."""
    sought = WORDS[language]
    longest = max(len(words.split()) for words in sought)
    for sentence in sentences(text, sections):
        words = [_plain(text.wording(n, n)) for n in range(sentence.first, sentence.last + 1)]
        rows = (" ".join(words[n : n + size]) for size in range(1, longest + 1) for n in range(len(words)))
        if any(row in sought for row in rows):
            yield sentence


def sentences(text: Text, sections: list[Section]) -> Iterator[Sentence]:
    """The text sentence by sentence; a heading, a point of a list and an empty line end one."""
    headings = {section.first_line for section in sections if section.name is not None}
    first = 0
    for number in range(1, len(text.starts) + 1):
        if number == len(text.starts) or _ends(text, number - 1, headings):
            yield Sentence(first, number - 1, text.starts[first], text.end(number - 1))
            first = number


def _ends(text: Text, word: int, headings: set[int]) -> bool:
    """Whether a sentence ends with a word; not asked of the last one."""
    line, next_line = text.lines[word], text.lines[word + 1]
    if line != next_line:
        if next_line > line + 1 or line in headings or next_line in headings:
            return True
        if _BULLET.fullmatch(text.wording(word + 1, word + 1)) or text.wording(word + 1, word + 1)[0] == "#":
            return True
    written = text.wording(word, word).rstrip("”\"'’)]»*_")
    if not written.endswith((".", "!", "?")) or written.lower() in _SHORTENED:
        return False
    following = text.wording(word + 1, word + 1).lstrip("”“\"'‘([«*_")
    return following[:1].isupper() or following[:1].isdigit()


def _plain(word: str) -> str:
    """A word without what stands around it, as it is compared; diacritics count (bör, bor)."""
    bare = word.strip("\"'”“’‘()[]«»*_.,:;!?–—")
    if len(bare) > _LONGEST or bare == "May":  # the month
        return ""
    return normalize("NFC", bare).lower()
