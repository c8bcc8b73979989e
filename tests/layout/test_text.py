"""Text is as wide as it is drawn, and wrapped without losing any of it."""

from __future__ import annotations

import importlib.util
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.make_fonts import FOLDER, WEIGHTS, instance
from vvgctl.layout import FONT, draw, text_width, wrap

PHRASES = [
    "Samverkansorganet",
    "Politiskt samrådsorgan",
    "Vårdsamverkan Fyrbodal",
    "Göteborgs Stad, Mölndal, Partille",
    "Hälso- och sjukvårdsdirektör",
    "2016–2018 · ≥ 4 … → §",
]


def widths_drawn(points: float, bold: bool) -> list[float]:
    """How wide Graphviz makes a box around each phrase."""
    written = [f"<<b>{phrase}</b>>" if bold else f'"{phrase}"' for phrase in PHRASES]
    nodes = "".join(f"n{number} [label={text}];" for number, text in enumerate(written))
    style = f'shape=box margin=0 width=0 height=0 fontname="{FONT}" fontsize={points} label="\\N"'
    svg = draw(f"graph {{ node [{style}]; {nodes} }}", "svg").decode()
    boxes = re.findall(r'<polygon fill="none" stroke="black" points="([^"]*)"', svg)
    corners = [[float(corner.split(",")[0]) for corner in box.split()] for box in boxes]
    return [max(box) - min(box) for box in corners]


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
@pytest.mark.parametrize(
    ("points", "tolerance"), [(9, 0.02), (12, 0.02), (8, 0.045), (10, 0.045), (14, 0.045)]
)
def test_text_is_as_wide_as_graphviz_makes_it_or_a_little_wider(
    points: float, tolerance: float, bold: bool
) -> None:
    for phrase, drawn in zip(PHRASES, widths_drawn(points, bold), strict=True):
        assert drawn - 0.1 <= text_width(phrase, points, bold=bold) <= drawn * (1 + tolerance) + 0.1, phrase


def test_bold_is_wider_and_an_unknown_letter_has_a_width() -> None:
    assert text_width("Samråd", 12, bold=True) > text_width("Samråd", 12) > 0
    assert text_width("日", 12) == text_width("\ue000", 12) > 0
    assert text_width("", 12) == 0


def test_wraps_at_spaces_hyphens_and_slashes_in_lines_of_like_length() -> None:
    assert wrap("Hälso- och sjukvårdsstyrelsen", 90, 10) == ["Hälso- och", "sjukvårdsstyrelsen"]
    assert wrap("kommun/region-nämnd", 70, 10) == ["kommun/", "region-nämnd"]
    assert wrap("en rad som är lite för lång", 100, 10) == ["en rad som", "är lite för lång"]


@pytest.mark.parametrize("text", ["", "2017-01-01", "Samråd", "10–12", "a\u00a0b"])
def test_leaves_alone_what_fits_or_belongs_together(text: str) -> None:
    assert wrap(text, 60, 10) == [text]


def test_keeps_written_lines() -> None:
    assert wrap("ett\n\ntvå", 100, 10) == ["ett", "", "två"]


def test_divides_a_word_that_is_too_wide() -> None:
    assert wrap("Samverkansgruppen Ale", 80, 10) == ["Samverkans-", "gruppen Ale"]


def test_cuts_what_no_language_divides() -> None:
    lines = wrap("1" * 40, 50, 10)
    assert len(lines) > 1
    assert "".join(lines) == "1" * 40


@given(st.text(max_size=200), st.floats(1, 400), st.sampled_from([7.0, 9.0, 12.0]), st.booleans())
def test_nothing_but_white_space_is_lost(text: str, width: float, points: float, bold: bool) -> None:
    rest = "".join(text.split())
    for line in wrap(text, width, points, bold=bold):
        shown = "".join(line.split())
        shown = shown if rest.startswith(shown) else shown.removesuffix("-")  # the word goes on
        assert rest.startswith(shown)
        rest = rest.removeprefix(shown)
    assert rest == ""


@pytest.mark.parametrize(
    "word", ["Samverkansnämndsordförandeskapet", "förtroendevaldas", "Ängslighetsöverblicken"]
)
@given(width=st.floats(1, 200))
def test_a_divided_word_is_whole_without_its_hyphens(word: str, width: float) -> None:
    *first, last = wrap(word, width, 10)
    assert "".join(line.removesuffix("-") for line in first) + last == word


@given(st.text("abcdefgå ö-/", max_size=200), st.floats(20, 400))
def test_no_line_is_too_wide(text: str, width: float) -> None:
    assert all(text_width(line.strip(), 9) <= width for line in wrap(text, width, 9))


@given(st.text("abcdefgå ö-/", max_size=120), st.floats(20, 400))
def test_a_line_can_be_wrapped_again(text: str, width: float) -> None:
    for line in wrap(text, width, 9):
        assert wrap(line, width, 9) == [line]


@pytest.mark.parametrize("name", WEIGHTS)
def test_the_fonts_are_those_of_the_package(name: str) -> None:
    if not importlib.util.find_spec("fontpkg_arimo"):
        pytest.skip("needs fontpkg-arimo")
    from fontTools.ttLib import TTFont

    made, kept = instance(WEIGHTS[name]), TTFont(FOLDER / f"Arimo-{name}.ttf")
    assert made.getBestCmap() == kept.getBestCmap()
    assert made["hmtx"].metrics == kept["hmtx"].metrics
    assert made["name"].getDebugName(5) == kept["name"].getDebugName(5)


def test_the_licence_is_there() -> None:
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text()


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("Göteborgsområdet", ("Göteborgs-", "området")),
        ("Närvårdssamverkan", ("Närvårds-", "samverkan")),
        ("beredningsgrupp", ("berednings-", "grupp")),
        ("koncernkontoret", ("koncernkon-", "toret")),
    ],
)
def test_a_swedish_word_is_divided_where_an_s_joins_two(word: str, lines: tuple[str, ...]) -> None:
    assert tuple(wrap(word, 55, 9, bold=True, language="sv")) == lines
