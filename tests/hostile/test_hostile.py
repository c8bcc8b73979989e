"""Broken and hostile files, one a file: each gets the one trouble that it expects, from both parsers.

A file says what it expects in its first line, `# expect: CODE LINE:COLUMN`, or in NAME.expect beside it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from vvgctl.source import Reading, Trouble, events, read_csv, read_yaml

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*.yaml")) + sorted(FOLDER.glob("*.csv"))
RAW = ("libyaml", "did not find", "found character", "not allowed in this context", "expected <")


def expected(path: Path) -> str:
    beside = path.with_name(f"{path.name}.expect")
    if beside.exists():
        return beside.read_text(encoding="utf-8").strip()
    return path.read_bytes().split(b"\n")[0].decode().removeprefix("# expect: ")


def read(path: Path) -> Reading:
    reader = read_yaml if path.suffix == ".yaml" else read_csv
    return reader(path.name, path.read_bytes())


def described(trouble: Trouble) -> str:
    return f"{trouble.code} {trouble.location.line}:{trouble.location.column}"


@pytest.mark.parametrize("with_libyaml", [True, False], ids=["libyaml", "pure"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_one_trouble_where_it_is_expected(
    path: Path, with_libyaml: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "WITH_LIBYAML", with_libyaml and events.WITH_LIBYAML)
    reading = read(path)
    assert [described(trouble) for trouble in reading.troubles] == [expected(path)]
    assert (reading.page is None) == (reading.troubles[0].level == "error")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_is_said_in_words_and_shows_nothing_unseen(path: Path, language: str) -> None:
    trouble = read(path).troubles[0]
    said = trouble.message.text(language) + (trouble.fix.text(language) if trouble.fix else "")

    assert not any(raw in said for raw in RAW)
    assert (said + trouble.line_text).replace("\t", "").replace("\ufffd", "").isprintable()


def test_curved_quotes_are_named() -> None:
    fix = read(FOLDER / "curved-quotes.yaml").troubles[0].fix
    assert fix is not None
    assert "straight quotes" in fix.text("en")


def test_every_expectation_belongs_to_a_file() -> None:
    assert {path.with_suffix("") for path in FOLDER.glob("*.expect")} <= set(FILES)
