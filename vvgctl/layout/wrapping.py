"""Text in lines no wider than a box."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache, partial
from typing import Any

from vvgctl.layout.font import text_width

Measure = Callable[[str], float]
_LEFT, _LONGEST = 5, 60
"""As many letters as may be are left for the next line; no word is longer than that."""

# After spaces, and after a hyphen or slash inside a word; never inside 2017-01-01.
_BREAK = re.compile(r"(?<=[ \t])(?=[^ \t])|(?<=[-/])(?=[^-/\s\d])")


def wrap(text: str, width: float, points: float, *, bold: bool = False, language: str = "sv") -> list[str]:
    """`text` in lines of at most `width` points, of like length; newlines stay.

    A word too wide is divided as its language does, with a hyphen, and else cut.
    """
    return list(_wrapped(text, width, points, bold, language))


@lru_cache(maxsize=20_000)
def _wrapped(text: str, width: float, points: float, bold: bool, language: str) -> tuple[str, ...]:
    """The same, worked out once: a picture is laid out in several ways to see which one fits."""
    measure = partial(text_width, points=points, bold=bold)
    return tuple(
        line for written in text.split("\n") for line in _balanced(written, width, measure, language)
    )


def _balanced(text: str, width: float, measure: Measure, language: str) -> list[str]:
    """The lines at the narrowest width that needs no more of them than `width` does."""
    pieces = [part for piece in _BREAK.split(text) for part in _divided(piece, width, measure, language)]
    lines = _filled(pieces, width, measure)
    narrow, wide = 0.0, width
    while len(lines) > 1 and wide - narrow > width / 50:
        middle = (narrow + wide) / 2
        attempt = _filled(pieces, middle, measure)
        if len(attempt) == len(lines):
            lines, wide = attempt, middle
        else:
            narrow = middle
    return lines


def _filled(pieces: list[str], width: float, measure: Measure) -> list[str]:
    """Line by line, each taking what there is room for."""
    lines = [""]
    for piece in pieces:
        longer = lines[-1] + piece
        if lines[-1] and measure(longer.rstrip(" \t")) > width:
            lines.append(piece)
        else:
            lines[-1] = longer
    return [line.rstrip(" \t") for line in lines]


def _divided(word: str, width: float, measure: Measure, language: str) -> Iterator[str]:
    """`word` in parts that fit: divided where that may be done, and cut where it may not."""
    rest = word
    while rest and measure(rest.rstrip()) > width:
        places = [n for n in _places(rest, language) if measure(f"{rest[:n]}-") <= width]
        if not places:
            break
        at = _best(rest, places, language)
        yield f"{rest[:at]}-"
        rest = rest[at:]
    yield from _cut(rest, width, measure)


def _best(word: str, places: list[int], language: str) -> int:
    """The last place that leaves enough; in Swedish rather where an s joins words, as `vårds-samverkan`."""
    good = [n for n in places if len(word.rstrip()) - n >= _LEFT] or places
    joints = [n for n in good if language == "sv" and word[n - 1] == "s" and n >= _LEFT]
    return max(joints or good)


def _places(word: str, language: str) -> list[int]:
    """After how many letters a word may be divided; a name of signs and figures nowhere."""
    letters = word.rstrip(" \t,.:;-/")
    if len(letters) > _LONGEST or not letters.isalpha():
        return []
    hyphenation = _hyphenation(language)
    return hyphenation.positions(letters) if hyphenation else []


@cache
def _hyphenation(language: str) -> Any:
    from pyphen import Pyphen, language_fallback  # its dictionary takes a tenth of a second to read

    known = language_fallback(language)
    return Pyphen(lang=known) if known else None


def _cut(word: str, width: float, measure: Measure) -> Iterator[str]:
    """`word` in fragments that fit, of one letter at least."""
    fragment = ""
    for letter in word:
        if fragment and not letter.isspace() and measure(fragment + letter) > width:
            yield fragment
            fragment = ""
        fragment += letter
    yield fragment
