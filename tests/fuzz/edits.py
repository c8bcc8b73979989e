"""The real files with a few slips in them.

Tokens that stand where others stood; lines lost, doubled or moved; characters that mean something in YAML.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

FOLDER = Path(__file__).parents[2] / "structure" / "vastra-gotaland"
_TOKEN = re.compile(r"[\w.-]+|\{[^{}]*\}|\[[^\[\]]*\]|[:,]")
_WORDS = """
unknown none null true self year other_side county local municipal vgr vastkom vvg sro lisa k01
vvg-2017/fyra-moten
0 1 -1 4..2 2017 2017-02 2017-02-30 ..2016 2019.. 9999-12-31 0001-01-01 [] {} | > ' " --- ...
"""
_PHRASES = """
{unknown: x}
{none: x}
[a, b]
{value: x, from: 2017}
[{value: county, until: 2016}, {value: local, from: 2018}]
? a
- b
&a b
*a
!x y
%YAML 1.2
"""
_INSTEAD = st.sampled_from([*_WORDS.split(), *_PHRASES.strip().split("\n")])
_CHARACTERS = st.sampled_from(list(":-{}[]\"'#\t &*!\n?|>%@`,å\0\ufeff"))


@cache
def real_files() -> dict[str, str]:
    """The text of each file of the real structure."""
    files = (path for path in sorted(FOLDER.rglob("*")) if path.suffix in (".yaml", ".csv"))
    return {path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8") for path in files}


@st.composite
def edited_files(draw: st.DrawFn, *, longest: int | None = None) -> tuple[str, str]:
    """A real file's name, and its text (or the beginning of it) after one to three slips."""
    file = draw(st.sampled_from(list(real_files())))
    text = real_files()[file][:longest]
    for slip in draw(st.lists(st.sampled_from([_token, _line, _character]), min_size=1, max_size=3)):
        text = slip(draw, text)
    return file, text


def _token(draw: st.DrawFn, text: str) -> str:
    found = list(_TOKEN.finditer(text))
    if not found:
        return text
    token = found[draw(st.integers(0, len(found) - 1))]
    return text[: token.start()] + draw(_INSTEAD) + text[token.end() :]


def _line(draw: st.DrawFn, text: str) -> str:
    lines = text.split("\n")
    at, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    match draw(st.sampled_from(["lost", "doubled", "moved", "indented"])):
        case "lost":
            del lines[at]
        case "doubled":
            lines.insert(at, lines[other])
        case "moved":
            lines.insert(at, lines.pop(other))
        case "indented":
            lines[at] = " " * draw(st.integers(1, 3)) + lines[at]
    return "\n".join(lines)


def _character(draw: st.DrawFn, text: str) -> str:
    at = draw(st.integers(0, len(text)))
    return text[:at] + draw(_CHARACTERS) + text[at + draw(st.integers(0, 1)) :]
