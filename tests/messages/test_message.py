"""A sentence says itself in the reader's language, and keeps to its line."""

from __future__ import annotations

import pytest

from vvgctl.messages import message, plural, preferred_language, said


def test_a_sentence_is_translated_and_its_gaps_filled() -> None:
    one = message("{name} is missing", name="--lang")
    assert (one.text("en"), one.text("sv")) == ("--lang is missing", "--lang saknas")


def test_a_number_chooses_the_form() -> None:
    assert [plural("{count} file", "{count} files", n).text("en") for n in (0, 1, 2)] == [
        "0 files",
        "1 file",
        "2 files",
    ]


def test_several_things_are_listed_as_the_language_lists_them() -> None:
    assert said(("a", "b", "c"), "sv") == "a, b och c"
    assert said(frozenset({"b", "a"}), "en") == "a and b"


def test_what_a_file_says_cannot_begin_a_line_of_its_own() -> None:
    assert message("{name} is missing", name="x\nbodies/vvg.yaml:1:1: error: no").text("en").count("\n") == 0


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LC_ALL": "en_GB", "LANG": "sv_SE"}, "en"),
        ({"LANGUAGE": "sv:en", "LANG": "en_GB"}, "sv"),
        ({"LANG": "", "LC_MESSAGES": "sv_FI"}, "sv"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert preferred_language(environment) == language


def test_without_a_locale_the_system_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vvgctl.messages.language._system_language", lambda: "Swedish_Sweden")
    assert preferred_language({}) == "sv"
    monkeypatch.setattr("vvgctl.messages.language._system_language", lambda: "")
    assert preferred_language({}) is None
