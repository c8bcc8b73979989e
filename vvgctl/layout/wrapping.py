"""Text in lines no wider than a box."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from vvgctl.layout.font import text_width

Measure = Callable[[str], float]

# After spaces, and after a hyphen or slash inside a word; never inside 2017-01-01.
_BREAK = re.compile(r"(?<=[ \t])(?=[^ \t])|(?<=[-/])(?=[^-/\s\d])")


def wrap(text: str, width: float, points: float, *, bold: bool = False) -> list[str]:
    """`text` in lines of at most `width` points, of like length; newlines stay, a word too wide is cut."""
    measure = partial(text_width, points=points, bold=bold)
    return [line for written in text.split("\n") for line in _balanced(written, width, measure)]


def _balanced(text: str, width: float, measure: Measure) -> list[str]:
    """The lines at the narrowest width that needs no more of them than `width` does."""
    pieces = [part for piece in _BREAK.split(text) for part in _cut(piece, width, measure)]
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


def _cut(word: str, width: float, measure: Measure) -> Iterator[str]:
    """`word` in fragments that fit, of one letter at least."""
    fragment = ""
    for letter in word:
        if fragment and not letter.isspace() and measure(fragment + letter) > width:
            yield fragment
            fragment = ""
        fragment += letter
    yield fragment
