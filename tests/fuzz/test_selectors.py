"""Whatever is written as a selector: an answer or a message, never a traceback."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import Run
from tests.fuzz.test_fuzz import DAYS
from tests.repositories import commit, git, made
from vvgctl.messages import said
from vvgctl.structure import Selector, SelectorError, selector

PROPOSALS = ("a", "joint-work", "2017")
_PARTS = (
    *("2017", "2017-01", "2017-02-30", "0001-01-01", "9999-12-31", "..2018", "2012..", "unknown", "2016.12"),
    *("@", "@@", "+", "..", "...", "~", "^", ":", "/", "-", "--", "=", "{", "}", "*", "?", "[", "\\", " "),
    *(
        "main",
        "HEAD",
        "@{0}",
        "@{u}",
        "@{-1}",
        "@{2017}",
        "~1",
        "~99999999999",
        "^{tree}",
        "^{/one}",
        ":/one",
    ),
    *("refs/heads/", "v1", "old", "2018", "0" * 40, "f" * 7, "a", "joint-work", "nonsense"),
    *("--output=x", "--help", "-C", "--upload-pack=x", "$(x)", "%x", "\n", "\t", "\x1b[31m", "å", "é", "١"),
    *("\udc80", "\u202e", "\ufeff", "x" * 300),
)
WRITTEN = st.lists(st.sampled_from(_PARTS), max_size=5).map("".join) | st.text(
    st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12
)


@settings(max_examples=10 * int(os.environ.get("VVGCTL_FUZZ", "60")))
@given(WRITTEN, DAYS)
def test_a_selector_is_read_or_refused_in_words(written: str, today: date) -> None:
    chosen = _read(written, today)
    if isinstance(chosen, SelectorError):
        assert all(said(chosen.message, language).strip() for language in ("sv", "en"))
        return
    assert chosen.pinned or chosen.day == today
    assert set(chosen.proposals) <= set(PROPOSALS)
    assert chosen.revision is None or written.startswith(chosen.revision)
    assert written.endswith("".join(f"+{one}" for one in chosen.proposals))


def _read(written: str, today: date) -> Selector | SelectorError:
    try:
        return selector(written, today, PROPOSALS)
    except SelectorError as error:
        return error


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small structure in a repository with a few commits, a tag and branches that are called as dates."""
    folder = tmp_path_factory.mktemp("selectors")
    (folder / "structure" / "small").mkdir(parents=True)
    page = folder / "structure" / "small" / "structure.yaml"
    made(folder)
    for n, name in enumerate(("One", "Two")):
        page.write_text(f"name: {name}\nlanguage: en\n", encoding="utf-8", newline="\n")
        commit(folder)
        git(folder, "branch", ("old", "2018")[n])
    git(folder, "tag", "v1")
    return folder


@settings(
    max_examples=int(os.environ.get("VVGCTL_FUZZ", "30")),
    suppress_health_check=list(HealthCheck),
)
@given(WRITTEN, st.sampled_from(["when", "since", "today", "until"]))
def test_the_command_line_answers_or_refuses(home: Path, run: Run, written: str, place: str) -> None:
    arguments = ["--", written] if place == "when" else [f"--{place}={written}"]
    answer = run("validate", *arguments, cwd=home)
    assert answer.returncode in (0, 1, 2)
    assert "Traceback" not in answer.stdout + answer.stderr
    assert (answer.returncode == 2) == bool(answer.stderr), answer.stderr
    if answer.returncode == 2:
        assert re.match(r"vvgctl: \S", answer.stderr)
    assert git(home, "status", "--short") == ""
