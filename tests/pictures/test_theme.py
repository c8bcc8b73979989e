"""Every colour stands out from what it stands on, and a county may write its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from vvgctl.check.examples import example
from vvgctl.layout import contrast
from vvgctl.pictures.theme import pairs
from vvgctl.pictures.theming import ThemeError, theme, theme_names
from vvgctl.source import read_yaml
from vvgctl.structure import Structure

PLAIN = example("{}").structure


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
        ("#fff000", "#fff000", 1),
    ],
)
def test_contrast_is_what_wcag_says(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("name", theme_names())
def test_what_is_seen_against_another_is_seen(name: str) -> None:
    colours = theme(name, PLAIN)
    for role, ground, least in pairs():
        assert contrast(colours[role], colours[ground]) >= least, (role, ground)


def test_the_grey_theme_has_no_colour() -> None:
    assert all(c[1:3] == c[3:5] == c[5:7] for c in theme("grey", PLAIN).values())


def test_every_theme_has_every_role() -> None:
    assert {frozenset(theme(name, PLAIN)) for name in theme_names()} == {frozenset(theme(None, PLAIN))}


def test_a_structure_brings_its_own() -> None:
    own = theme(None, _with_theme('{ink: "#000000"}'))
    assert own["ink"] == "#000000"
    assert own["paper"] == theme("colour", PLAIN)["paper"]


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text('ink: "#000000"\n')
    assert theme(str(file), PLAIN)["ink"] == "#000000"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('paper: "#ffffff"\nink: "#999999"\n', ":2:1: `ink` against `paper` has a contrast of 2.8 to 1"),
        ("ink: black\n", ":1:1: "),
        ("ikn: 1\n", ":1:1: "),
        ("ink: [\n", ":"),
        ("", ":1:1: "),
    ],
)
def test_a_file_that_is_no_theme(tmp_path: Path, written: str, said: str) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(written)
    with pytest.raises(ThemeError, match=r"own\.yaml") as caught:
        theme(str(file), PLAIN)
    assert said in caught.value.message.text("en")


def test_a_name_that_is_none() -> None:
    with pytest.raises(ThemeError) as caught:
        theme("gray", PLAIN)
    assert "did you mean “grey”" in caught.value.message.text("en")
    with pytest.raises(ThemeError):
        theme("", PLAIN)


def _with_theme(text: str) -> Structure:
    page = read_yaml("theme.yaml", text.encode()).page
    assert page
    return replace(PLAIN, pages=(page,))
