"""The tutorial, followed word by word: its commands are run, its edits made, what it shows is what is told.

In the page, `sh` is what one types, `text` what is told then (… for what is left out), `yaml` keys that
replace those of the file in its first line, and `diff` lines that replace others.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from shutil import copy, copytree, which

import pytest

from tests.conftest import ROOT
from tests.repositories import SAFE, git, made

PAGES = {"en": ("docs/tutorial.md", "en_GB.UTF-8"), "sv": ("docs/tutorial.sv.md", "sv_SE.UTF-8")}
TODAY = ("--today", "2026-11-26")
INSTALLING = ("cd vvgctl", "make demo", ". .venv/bin/activate")
"""What stands for nothing here: the tests run in the folder, and with vvgctl installed."""

Block = tuple[str, str]
pytestmark = pytest.mark.skipif(which("git") is None, reason="the tutorial is about git, which is not here")


def blocks(page: str) -> list[Block]:
    """Each block of code, with its language."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return re.findall(r"^```(\w+)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def mentioned(page: str) -> Iterator[str]:
    """The whole commands that the text speaks of."""
    text = re.sub(
        r"^```.*?^```$", "", (ROOT / page).read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    return (one for one in re.findall(r"`(vvgctl [^`]+)`", text) if "…" not in one)


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A repository to clone from and to push to, which holds the structure."""
    copytree(ROOT / "structure", (source := tmp_path / "source") / "structure")
    copy(ROOT / ".gitignore", source)
    git(made(source), "add", "-A")
    git(source, "commit", "-q", "-m", "As it is")
    git(tmp_path, "clone", "-q", "--bare", str(source), "origin.git")
    return tmp_path / "origin.git"


def run(command: str, folder: Path, origin: Path, locale: str) -> subprocess.CompletedProcess[str]:
    """A command as it is typed, with vvgctl as of the day of the tutorial."""
    name, *arguments = (str(origin) if one == "ADDRESS" else one for one in shlex.split(command))
    assert name in ("git", "vvgctl"), command
    if name == "vvgctl":
        pinned = () if arguments[0] == "schema" else TODAY
        line = [sys.executable, "-P", "-m", "vvgctl", *arguments, *pinned]
    else:
        line = [name, *arguments]
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "HOME") if name in os.environ}
    told = {"LANG": locale, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        line,
        cwd=folder,
        env=kept | SAFE | told,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def pattern(excerpt: str) -> str:
    """What is shown, line after line, however far apart columns are; … stands for anything."""
    lines = (" ".join(line.split()) for line in excerpt.splitlines())
    return "^" + "".join(
        "(?:.*\n)*?" if line == "…" else re.escape(line).replace("…", ".*") + "\n" for line in lines
    )


def edit(kind: str, block: str, folder: Path) -> None:
    """Make the edit that a block shows; what it replaces must be there, once."""
    first, _, body = block.partition("\n")
    path = folder / first.removeprefix("# ").removeprefix("--- ")
    text = path.read_text(encoding="utf-8")
    if kind == "yaml":
        was = rf"^{body.partition(':')[0]}:.*\n(?:[ -].*\n)*"
        text, count = re.subn(was, lambda _found: body, text, flags=re.MULTILINE)
    else:
        gone, come = (
            "".join(f"{one[1:]}\n" for one in body.splitlines() if one[0] in (sign, " ")) for sign in "-+"
        )
        count = text.count(gone)
        text = text.replace(gone, come)
    assert count == 1, block
    path.write_text(text, encoding="utf-8", newline="\n")


@pytest.mark.parametrize("language", PAGES)
def test_the_tutorial_can_be_followed_word_by_word(language: str, origin: Path) -> None:
    page, locale = PAGES[language]
    folder, told = origin.parent / "vvgctl", ""
    following = [*blocks(page), ("", "")]
    for (kind, block), (then, excerpt) in pairwise(following):
        if kind == "sh":
            found = then == "text" and re.search(r": (error|fel): ", excerpt)
            told = ""
            for command in (one for one in block.splitlines() if one not in INSTALLING):
                answer = run(command, folder if folder.exists() else origin.parent, origin, locale)
                assert answer.returncode == (1 if found else 0), (command, answer.stderr)
                told += "".join(
                    f"{' '.join(one.split())}\n" for one in (answer.stdout + answer.stderr).splitlines()
                )
        elif kind == "text":
            assert re.search(pattern(block), told, re.MULTILINE), f"{block}\nis not what is told:\n{told}"
        elif kind in ("yaml", "diff"):
            edit(kind, block, folder)
        else:
            assert kind == "powershell"
    assert git(folder, "status", "--short") == ""
    assert git(origin, "diff", "--name-only", "main", "ovning").splitlines() == [
        "structure/vastra-gotaland/documents.yaml",
        "structure/vastra-gotaland/proposals/ovning-tatare-moten.yaml",
    ]
    assert "- Övningsgruppen" in (folder / "build/pr.md").read_text(encoding="utf-8")
    for picture in ("before-after.png", "chart.png"):
        assert (folder / "build" / picture).read_bytes().startswith(b"\x89PNG")


def test_both_languages_do_the_same() -> None:
    done = [[one for one in blocks(page) if one[0] != "text"] for page, _locale in PAGES.values()]
    assert done[0] == done[1]
    assert len(done[0]) > 15


def test_the_commands_that_the_text_speaks_of_are_there(tmp_path: Path) -> None:
    commands = {command for page, _locale in PAGES.values() for command in mentioned(page)}
    assert len(commands) > 1
    for command in commands:
        answer = run(command, ROOT, tmp_path, "en_GB.UTF-8")
        assert answer.returncode == 0, (command, answer.stderr)


def test_what_is_not_told_is_not_found() -> None:
    """What compares excerpts can fail."""
    told = "a\nb\nc 1\n"
    shown = {
        "b": True,
        "a\nc 1": False,
        "a\n…\nc 1": True,
        "c   1": True,
        "c …": True,
        "c": False,
        "b\na": False,
    }
    assert {one: bool(re.search(pattern(one), told, re.MULTILINE)) for one in shown} == shown
