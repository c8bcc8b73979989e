"""The font that is shipped, and how wide text is in it.

Arimo, because its letters are as wide as those of Arial: a browser without Arimo shows Arial, Helvetica, and
so does a Mac, whose Graphviz knows no fontconfig, and the text still fits its box. The files are the regular
and the bold of the variable font, which the Pango inside pygraphviz 2.0.4 spaces wrongly. Their licence lies
beside them; `python tests/layout/make_fonts.py` made them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from math import floor
from pathlib import Path
from typing import Any
from unicodedata import category

FONT = "Arimo,Arial,Liberation Sans,Helvetica,sans-serif"  # as it stands also a font list of CSS
BOLD = f"{FONT} Bold"  # for Graphviz, which writes it otherwise into an SVG
FOLDER = Path(__file__).parent / "arimo"
STAND_IN = "\N{WHITE SQUARE}"


def text_width(text: str, points: float, *, bold: bool = False) -> float:
    """The width in points of a line of text, kerning apart; what the font lacks is as wide as its empty box.

    A browser does not round the letters as Graphviz does: the wider of the two.
    """
    advances = _advances(bold)
    return max(sum(advances[letter] for letter in text) * points, drawn_width(text, points, bold=bold))


def drawn_width(text: str, points: float, *, bold: bool = False) -> float:
    """The width that Graphviz takes a line for on Linux, where each letter has whole pixels of 1/96 inch."""
    advances, pixel = _advances(bold), 72 / 96 / points
    return sum(floor(advances[letter] / pixel + 0.5) for letter in text) * pixel * points


def lacking(text: str) -> str:
    """The letters of a text that the font lacks, each once; without the marks on other letters."""
    known = _advances(bold=False)
    return "".join(dict.fromkeys(one for one in text if one not in known and category(one)[0] not in "CMZ"))


def in_font(text: str) -> str:
    """A text with an empty square for each letter that the font lacks."""
    known = _advances(bold=False)
    return "".join(
        one if one in known or one.isspace() else "" if category(one)[0] in "CM" else STAND_IN for one in text
    )


@cache
def _advances(bold: bool) -> Mapping[str, float]:
    """How wide each letter is at one point."""
    from fontTools.ttLib import TTFont  # half a Python start-up: only pictures pay for it

    with TTFont(FOLDER / f"Arimo-{'Bold' if bold else 'Regular'}.ttf", lazy=True) as font:
        return _per_point(font)


def _per_point(font: Any) -> Mapping[str, float]:
    size, glyphs = font["head"].unitsPerEm, font["hmtx"].metrics
    missing = glyphs[".notdef"][0] / size
    known = {chr(code): glyphs[glyph][0] / size for code, glyph in font.getBestCmap().items()}
    return defaultdict(lambda: missing, known)
