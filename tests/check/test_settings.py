"""Settings: a level for a rule, and what is wrong with the file."""

from __future__ import annotations

from pathlib import Path

from vvgctl.check.settings import Settings, read_settings


def told(folder: Path, text: str) -> Settings:
    (folder / "settings.yaml").write_text(text, encoding="utf-8")
    return read_settings(folder)


def test_settings_are_read(tmp_path: Path) -> None:
    found = told(tmp_path, "default: here\nlanguage: sv\nrules: {cycles: warning, populations: 'off'}\n")
    assert found == Settings("here", "sv", {"cycles": "warning", "populations": "off"})


def test_no_file_is_no_settings(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings()


def test_a_rule_that_is_not_there_is_told_and_not_silently_left_out(tmp_path: Path) -> None:
    (wrong,) = told(tmp_path, "rules:\n  cycels: warning\n").findings
    assert (wrong.location.line, wrong.fix and wrong.fix.text("en")) == (2, "did you mean cycles?")


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    assert [found.rule for found in told(tmp_path, "rules: [\n").findings] == ["unclosed-bracket"]
    assert [found.rule for found in told(tmp_path, "rules: {cycles: fatal}\n").findings] == ["not-a-choice"]
