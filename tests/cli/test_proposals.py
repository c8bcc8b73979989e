"""Proposals laid over, in every command and in real repositories; how they are listed."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from shutil import copytree

import pytest

from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.repositories import commit, git, made

TODAY = ("--today", "2024-01-29")
OVER = "2024-01-29+gemensam-beredning"
COUNTY = "structure/vastra-gotaland"
BODY = "gits-utokad-ledningsgrupp"
NAME = "Gemensam beredning VVG och SITIV"
RENAMED = """title: Another name
states: [{state: draft, from: 2024-01-01}]
source: {document: uppfoljning-2024}
changes:
  - change: rename
    with: {body: gits-utokad-ledningsgrupp, from: GITS utökad ledningsgrupp, to: The common group}
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A repository of the real structure, with a further proposal on the branch `more` alone."""
    folder = made(tmp_path)
    copytree(ROOT / "structure", folder / "structure")
    commit(folder)
    git(folder, "checkout", "-q", "-b", "more")
    write(folder, "other", RENAMED)
    commit(folder)
    git(folder, "checkout", "-q", "main")
    return folder


def write(folder: Path, id: str, text: str) -> None:
    (folder / COUNTY / "proposals" / f"{id}.yaml").write_text(text, encoding="utf-8", newline="\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", OVER),
        ("show", BODY, OVER),
        ("list", "bodies", OVER),
        ("clauses", OVER),
        ("log", BODY, OVER),
        ("log", OVER),
        ("calendar", OVER),
        ("render", "chart", OVER),
        ("explain", "anchored", OVER),
        ("proposals", OVER),
        ("render", "chart", OVER, "--format", "dot"),
        ("show", BODY, "+gemensam-beredning"),
        ("validate", "+gemensam-beredning", "--format", "concise"),
    ],
    ids="-".join,
)
def test_every_command_takes_a_proposal(run: Run, arguments: tuple[str, ...]) -> None:
    answer = run(*arguments, *TODAY)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert arguments[0] not in ("show", "log", "render") or "Gemensam beredning" in answer.stdout


@pytest.mark.parametrize(
    ("selector", "name"),
    [
        ("2024-01-29", "GITS utökad ledningsgrupp"),
        (OVER, NAME),
        ("HEAD@2024-01-29+gemensam-beredning", NAME),
        ("more@2024-01-29+other", "The common group"),
        ("more+other", "The common group"),
        ("refs/heads/more+other", "The common group"),
        ("more+other+gemensam-beredning", NAME),
        ("more+gemensam-beredning+other", "The common group"),
        ("more+other+other", "The common group"),
        ("c+", "GITS utökad ledningsgrupp"),
        ("c++gemensam-beredning", NAME),
        ("a+b", "GITS utökad ledningsgrupp"),
        ("a+b+gemensam-beredning", NAME),
    ],
)
def test_the_structure_that_a_selector_means(run: Run, home: Path, selector: str, name: str) -> None:
    for branch in ("c+", "a+b"):
        git(home, "branch", branch)
    answer = run("show", BODY, selector, *TODAY, cwd=home)
    assert (answer.returncode, answer.stdout.splitlines()[0].removesuffix(f" ({BODY})")) == (0, name)


@pytest.mark.parametrize(
    ("selector", "told"),
    [
        ("+gemensam-bredning", "“gemensam-bredning”, did you mean “gemensam-beredning”?"),
        ("2024-01-29+nothing-like-it", "“nothing-like-it”; these are: gemensam-beredning,"),
        ("main+other", "there is no proposal “other”"),
        ("+other", "there is no proposal “other”"),
        ("main@2024-01-29+gemensam-beredning+other", "there is no proposal “other”"),
        ("mian+gemensam-beredning", "did you mean “main”?"),
        ("+", "there is no proposal “”"),
        ("2024-01-29+", "there is no proposal “”"),
        ("++", "there is no proposal “”"),
        ("+../x", "there is no proposal “../x”"),
        ("2024-13+gemensam-beredning", "“2024-13” is not a date"),
        ("@2024+gemensam-beredning", "write the date without the @"),
    ],
)  # fmt: skip
def test_what_is_no_proposal_is_told_in_a_line(run: Run, home: Path, selector: str, told: str) -> None:
    answer = run("show", BODY, selector, *TODAY, cwd=home)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert told in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_a_branch_that_is_called_like_a_revision_with_a_proposal(run: Run, home: Path) -> None:
    git(home, "branch", "main+gemensam-beredning")
    answer = run("show", BODY, "main+gemensam-beredning", *TODAY, cwd=home)
    assert answer.returncode == 2
    assert "write refs/heads/main+gemensam-beredning for that one" in answer.stderr
    branch = run("show", BODY, "refs/heads/main+gemensam-beredning", *TODAY, cwd=home)
    assert branch.stdout.startswith("GITS utökad ledningsgrupp")
    over = run("show", BODY, "main@2024-01-29+gemensam-beredning", *TODAY, cwd=home)
    assert over.stdout.startswith(NAME)


def test_without_git_a_proposal_can_still_be_laid_over(run: Run, copy: Path) -> None:
    assert run("show", BODY, OVER, *TODAY, cwd=copy).stdout.startswith(NAME)
    wrong = run("show", BODY, "nothing+gemensam-beredning", *TODAY, cwd=copy)
    assert (wrong.returncode, "is no date" in wrong.stderr) == (2, True)


def test_what_a_proposal_brings_is_told_alone(run: Run, home: Path) -> None:
    new = run("validate", OVER, "--since", "HEAD", *TODAY, "--format", "concise", cwd=home)
    every = run("validate", OVER, *TODAY, "--format", "concise", cwd=home).stdout
    assert len(new.stdout.splitlines()) < len(every.splitlines())
    assert "proposals/gemensam-beredning.yaml:47:" in new.stdout


def test_an_end_that_lies_ahead_is_nothing_that_a_proposal_brings(run: Run, home: Path) -> None:
    told = run("validate", "+gemensam-beredning", *TODAY, "--format", "concise", cwd=home).stdout
    assert "services.yaml" in told  # until when services stand side by side
    new = run("validate", "+gemensam-beredning", "--since", "HEAD", *TODAY, "--format", "concise", cwd=home)
    assert "services.yaml" not in new.stdout


def test_what_does_not_fit_is_a_finding_and_a_note_beside_other_answers(run: Run, copy: Path) -> None:
    write(copy, "other", RENAMED.replace("from: GITS utökad", "from: GITS stor"))
    found = run("validate", "2024-01-29+other", *TODAY, "--format", "concise", cwd=copy).stdout
    expected = "the name is “GITS utökad ledningsgrupp”, not “GITS stor ledningsgrupp”"
    assert f"proposals/other.yaml:6:45: warning: {expected} [proposals_fit" in found
    answer = run("show", BODY, "2024-01-29+other", *TODAY, cwd=copy)
    assert (answer.returncode, answer.stderr) == (0, f"note: {expected}\n")
    assert answer.stdout.startswith("The common group")


def test_what_is_unknown_of_a_proposal_is_told(run: Run) -> None:
    answer = run("list", "bodies", "2022+lansgemensam-struktur-2022", *TODAY)
    assert answer.returncode == 0
    assert answer.stderr.startswith("note: Vad kom arbetet med ett nytt förslag")


def test_a_value_that_no_file_may_hold_is_told_at_the_proposal(run: Run, copy: Path) -> None:
    write(copy, "other", RENAMED.replace("to: The common group", "to: 7"))
    answer = run("validate", "2024-01-29+other", *TODAY, "--format", "concise", cwd=copy)
    assert answer.returncode == 1
    assert "proposals/other.yaml:6:" in answer.stdout


def test_an_id_with_a_plus_and_proposals_that_replace_each_other(run: Run, copy: Path) -> None:
    write(copy, "a+b", RENAMED)
    write(copy, "c", RENAMED.replace("source:", "replaces: d\nsource:", 1))
    write(copy, "d", RENAMED.replace("source:", "replaces: c\nsource:", 1))
    for selector in ("+a+b", "+c+d", "+d"):
        for command in (("validate", selector), ("proposals", selector), ("show", "c", selector)):
            answer = run(*command, *TODAY, cwd=copy)
            assert "Traceback" not in answer.stderr


def test_proposals_are_listed_with_what_they_conflict_with(run: Run, copy: Path) -> None:
    write(copy, "other", RENAMED)
    write(copy, "done", RENAMED.replace("state: draft", "state: rejected"))
    stale = RENAMED.replace("from: GITS utökad", "from: GITS stor")
    write(copy, "stale", stale.replace("title: ", "title: =1+"))
    answer = run("proposals", "2024-01-29", *TODAY, "--format", "csv", cwd=copy)
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(answer.stdout))}
    assert list(rows) == sorted(rows)
    assert (rows["other"]["state"], rows["other"]["fits"]) == ("a draft", "yes")
    assert rows["other"]["conflicts with"] == "gemensam-beredning, stale"
    assert (rows["done"]["fits"], rows["done"]["conflicts with"]) == ("", "")
    assert (rows["stale"]["title"], rows["stale"]["fits"]) == ("'=1+Another name", "no")
    told = json.loads(run("proposals", "2024-01-29", *TODAY, "--format", "json", cwd=copy).stdout)
    found = next(one for one in told["structures"][0]["proposals"] if one["id"] == "stale")
    assert (found["fits"], found["misfits"][0]["line"]) == (False, 6)
    shown = run("proposals", "2024-01-29", *TODAY, cwd=copy).stdout
    assert "The name is “GITS utökad ledningsgrupp”, not “GITS stor ledningsgrupp”" in shown
    conflict = run("validate", "2024-01-29", *TODAY, "--format", "concise", cwd=copy).stdout
    assert conflict.count("[proposals_conflict ") == 6


def test_where_there_are_no_proposals_that_is_said(run: Run, copy: Path) -> None:
    for file in (copy / COUNTY / "proposals").iterdir():
        file.unlink()
    assert run("proposals", *TODAY, cwd=copy).stdout == "There are no proposals.\n"
    answer = run("show", "vvg", "+p", *TODAY, cwd=copy)
    assert answer.stderr == "vvgctl: there is no proposal “p”: there are none here\n"


def test_a_later_day_is_looked_at_from_then_on(run: Run, copy: Path) -> None:
    write(copy, "other", RENAMED.replace("changes:", "effective: 2030-07-01\nchanges:"))
    told = json.loads(run("validate", "+other", *TODAY, "--format", "json", cwd=copy).stdout)["structures"][0]
    assert (told["day"], told["until"], told["laid_over"]) == ("2030-07-01", "2032-07-01", ["other"])
    pinned = run("show", BODY, "2024-01-29+other", *TODAY, cwd=copy).stdout
    assert "\nAs of 1 July 2030, " in pinned
    assert ", with “Another name” laid over." in pinned
