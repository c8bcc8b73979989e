"""Every command at a revision, and what a change brought, in real repositories of the real structure."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import jsonschema
import pytest

from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.repositories import commit, git, made, state

TODAY = ("--today", "2024-01-29")
MANDATE = "structure/vastra-gotaland/mandates/vvg-2017.yaml"
VVG = "structure/vastra-gotaland/bodies/vvg.yaml"
REPORT = json.loads((ROOT / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
FEWER = ("{at_least: 4, per: year}", "{at_least: 3, per: year}")
NONE_A_QUARTER = ("{at_least: 1, per: quarter}", "{at_least: 0, per: quarter}")


def edit(folder: Path, *changes: tuple[str, str], file: str = VVG) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8", newline="\n")


def breach(folder: Path) -> None:
    edit(folder, FEWER, NONE_A_QUARTER)


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of the real structure whose `main` is clean; on `worse` VVG meets too seldom."""
    folder = made(tmp_path_factory.mktemp("original"))
    copytree(ROOT / "structure", folder / "structure")
    commit(folder)
    git(folder, "tag", "v1.0")
    git(folder, "checkout", "-q", "-b", "worse")
    breach(folder)
    commit(folder)
    git(folder, "checkout", "-q", "main")
    return folder


@pytest.fixture
def home(original: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may spoil."""
    return Path(copytree(original, tmp_path, dirs_exist_ok=True))


@pytest.fixture
def found(run: Run, home: Path) -> Callable[..., list[str]]:
    """The lines of `validate --format concise` without questions, and its exit code as the last."""

    def validated(*arguments: str) -> list[str]:
        answer = run("validate", *arguments, *TODAY, "--format", "concise", cwd=home)
        assert answer.stderr == ""
        told = [line for line in answer.stdout.splitlines() if "cannot be checked:" not in line]
        return [*told, str(answer.returncode)]

    return validated


COMMANDS = [
    ("validate",),
    ("clauses",),
    ("show", "vvg"),
    ("list", "bodies"),
    ("explain", "vvg-2017/fyra-moten"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_revision_is_as_its_checkout(run: Run, home: Path, command: tuple[str, ...]) -> None:
    short = git(home, "rev-parse", "worse")[:8]
    for selector, day in (("worse", ()), ("worse@2017-06-01", ("2017-06-01",))):
        told = run(*command, selector, *TODAY, cwd=home)
        git(home, "checkout", "-q", "worse")
        expected = run(*command, *day, *TODAY, cwd=home)
        git(home, "checkout", "-q", "main")
        assert told.returncode == expected.returncode
        assert short in told.stdout or command[0] == "list"
        revision = f" at revision worse ({short} of 2017-01-31)"
        plainly = told.stdout.replace(f",{revision}", "").replace(revision, "")
        assert plainly.replace(f"{short}:", "") == expected.stdout


def test_nothing_is_touched(run: Run, home: Path) -> None:
    before = state(home)
    for command in COMMANDS:
        run(*command, "worse", cwd=home)
    run("validate", "--since", "worse", cwd=home)
    assert state(home) == before


def test_a_picture_says_of_which_revision_it_is(run: Run, home: Path) -> None:
    answer = run("render", "chart", "v1.0@2017-01-01", "--format", "dot", "--lang", "en", cwd=home)
    assert f"Revision v1.0 ({git(home, 'rev-parse', 'main')[:8]} of 2017-01-31)" in answer.stdout
    assert "as of 2017-01-01" in answer.stdout


def test_a_picture_of_the_working_tree_says_what_it_is_of(run: Run, home: Path) -> None:
    commit_of_day = f"{git(home, 'rev-parse', 'main')[:8]} of 2017-01-31."

    def told(*more: str) -> str:
        return run("render", "chart", "2017-01-01", *more, "--lang", "en", cwd=home).stdout

    assert f"Revision {commit_of_day}" in told("--format", "dot")
    assert f"Revision {commit_of_day}" in told("--alt")
    breach(home)
    assert f"Files changed since revision {commit_of_day}" in told("--format", "dot")
    (home / ".git").rename(home / "no-git")
    assert "evision" not in told("--format", "dot")


def test_a_picture_of_files_outside_git_is_the_same_wherever_one_stands(
    run: Run, home: Path, tmp_path: Path
) -> None:
    county = copytree(home / "structure" / "vastra-gotaland", tmp_path / "elsewhere" / "county")
    relative = os.path.relpath(county, home)
    asked = ("render", "chart", "2017-01-01", "--format", "svg", "-o", "-", "--structure")
    inside, outside = run(*asked, relative, cwd=home).stdout, run(*asked, "county", cwd=county.parent).stdout
    assert inside == outside
    assert "evision" not in inside


def test_a_line_of_a_revision_is_not_taken_for_one_of_the_working_tree(run: Run, home: Path) -> None:
    place = f"{git(home, 'rev-parse', 'worse')[:8]}:{VVG}:37:6"
    for cwd in (home, home / "structure"):
        text = run("validate", "worse", *TODAY, cwd=cwd).stdout
        assert f"{place}: error: " in text
        assert git(home, "show", place.removesuffix(":37:6"))
    assert place in run("validate", "worse", *TODAY, "--format", "concise", cwd=home).stdout
    github = run("validate", "worse", *TODAY, "--format", "github", cwd=home).stdout
    assert f"::error title=vvg-2017/fyra-moten::{place}: " in github
    assert not re.search("file=|line=", github)
    answer = json.loads(run("validate", "worse", *TODAY, "--format", "json", cwd=home).stdout)
    jsonschema.Draft202012Validator(REPORT).validate(answer)
    [told] = answer["structures"]
    assert told["revision"] == {
        "written": "worse",
        "commit": git(home, "rev-parse", "worse"),
        "date": "2017-01-31",
    }
    assert {one["file"].partition(":")[0] for one in told["findings"]} == {place[:8]}


def test_settings_belong_to_the_revision(run: Run, home: Path) -> None:
    commit(home, {"structure/settings.yaml": "default: vastra-gotaland\nrules: {no-such-rule: error}\n"})
    git(home, "rm", "-q", "structure/settings.yaml")
    commit(home)
    assert run("validate", "HEAD", cwd=home).returncode == 0
    answer = run("validate", "HEAD~1", cwd=home)
    assert answer.returncode == 1
    short = git(home, "rev-parse", "HEAD~1")[:8]
    assert f"{short}:structure/settings.yaml:2:9: error: no rule that always holds" in answer.stdout


def test_structures_that_are_gone_or_not_yet_there(run: Run, home: Path) -> None:
    git(home, "mv", "structure/vastra-gotaland", "structure/new")
    commit(home)
    assert run("show", "vvg", "HEAD", "--structure", "new", cwd=home).returncode == 0
    assert "these are: new" in run("show", "vvg", "HEAD", cwd=home).stderr  # the default of settings.yaml
    assert run("show", "vvg", "HEAD~1", cwd=home).returncode == 0
    assert run("show", "vvg", "HEAD~1", "--structure", "vastra-gotaland", cwd=home).returncode == 0
    assert run("show", "vvg", "HEAD~1", "--structure", "structure/vastra-gotaland", cwd=home).returncode == 0
    for arguments, told in (
        (("--structure", "new"), "there is no structure called new; these are: vastra-gotaland"),
        (("--structure", "structure/new"), "structure/new/ held no structure.yaml at HEAD~1 ("),
    ):
        answer = run("validate", "HEAD~1", *arguments, cwd=home)
        assert (answer.returncode, told in answer.stderr) == (2, True), answer.stderr
    inside = run("validate", "HEAD~1", cwd=home / "structure" / "new")
    assert (inside.returncode, "held no structure.yaml" in inside.stderr) == (2, True)


def test_a_structure_may_be_the_root_of_its_repository(run: Run, home: Path, tmp_path: Path) -> None:
    root = tmp_path / "root"
    (home / "structure" / "vastra-gotaland").rename(root)
    made(root)
    commit(root)
    short = git(root, "rev-parse", "HEAD")[:8]
    assert f"\n{short}:bodies/vvg.yaml:" in run("validate", "HEAD", cwd=root).stdout


WRONG = [
    (("validate", "mian"), "did you mean “main”?"),
    (("validate", "main@2017-13"), "“2017-13” is not a date"),
    (("validate", "main@..2017"), "is not one day"),
    (("validate", "@2017"), "write the date without the @"),
    (("validate", "--", "--output=x"), "none begins with a dash"),
    (("validate", "--", "-h"), "none begins with a dash"),
    (("validate", "HEAD:structure"), "not a commit"),
    (("validate", "main..worse"), "a range of commits"),
    (("validate", "--since", "2017"), "takes a revision"),
    (("validate", "--since", "mian"), "did you mean “main”?"),
    (("show", "vvg", "main+no-such"), "there is no proposal “no-such”"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG, ids=lambda value: "-".join(value)[:40])
def test_what_is_no_selector_is_told_in_a_line(
    run: Run, home: Path, arguments: tuple[str, ...], told: str
) -> None:
    answer = run(*arguments, cwd=home)
    assert (answer.returncode, answer.stdout, told in answer.stderr) == (2, "", True), answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_branch_that_is_called_like_a_date(run: Run, home: Path) -> None:
    git(home, "branch", "2017", "worse")
    git(home, "branch", "main@2017", "worse")
    for written, full, day in (
        ("2017", "refs/heads/2017", "2017-12-31"),
        ("main@2017", "refs/heads/main@2017", "main@2017-12-31"),
    ):
        answer = run("clauses", written, cwd=home)
        assert answer.returncode == 2
        assert f"write {full} for that one, or {day} for the date" in answer.stderr
        assert "worse" not in run("clauses", day, cwd=home).stdout
        assert f"revision {full} (" in run("clauses", full, cwd=home).stdout


def test_outside_of_git_a_date_is_a_date_and_a_revision_is_told(run: Run, copy: Path) -> None:
    limits = {"GIT_CEILING_DIRECTORIES": str(copy.parent)}
    assert run("clauses", "2017", cwd=copy, **limits).returncode == 0
    answer = run("clauses", "main", cwd=copy, **limits)
    assert answer.returncode == 2
    assert (
        "“main” is no date, so it is looked for in git; but a revision cannot be read here" in answer.stderr
    )


def test_since_tells_only_what_the_change_brought(
    run: Run, home: Path, found: Callable[..., list[str]]
) -> None:
    assert found("--since", "main") == ["0"]
    breach(home)
    [line, *more, code] = found("--since", "main")
    assert (line.startswith(f"{VVG}:37:6: error: "), code) == (True, "1")
    short = git(home, "rev-parse", "worse")[:8]
    assert found("worse", "--since", "main") == [*(f"{short}:{one}" for one in (line, *more)), "1"]
    git(home, "checkout", "-q", ".")
    answer = run("validate", "--since", "worse", *TODAY, cwd=home)
    assert "since the parting from worse" in answer.stdout  # which is where main stands: nothing has changed
    assert answer.returncode == 0


def test_faults_of_files_stay_old_when_lines_move(home: Path, found: Callable[..., list[str]]) -> None:
    edit(home, ("\nchair:\n", "\nchiar:\n"))
    commit(home)
    assert len(found("HEAD")) == 2
    path = home / VVG
    text = path.read_text(encoding="utf-8")
    path.write_text(
        "# a comment\n\n" + text.replace("  - {at_least", "      - {at_least"), encoding="utf-8", newline="\n"
    )
    assert found("--since", "HEAD") == ["0"]


def test_rule_findings_stay_old_when_lines_move(home: Path, found: Callable[..., list[str]]) -> None:
    breach(home)
    commit(home)
    before = found("HEAD")
    assert len(before) > 1
    path = home / VVG
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("meets:"))
    end = next(n for n in range(at + 1, len(lines)) if re.match(r"\w", lines[n]))
    moved = [*lines[:at], *lines[end:], *(line.replace("{at_least", "{  at_least") for line in lines[at:end])]
    path.write_text("\n# more\n" + "\n".join(moved) + "\n", encoding="utf-8", newline="\n")
    assert [line.rsplit("[")[-1] for line in found()] == [line.rsplit("[")[-1] for line in before]
    assert found("--since", "HEAD") == ["0"]


def test_a_finding_that_has_become_graver_is_new(home: Path, found: Callable[..., list[str]]) -> None:
    breach(home)
    mandate = home / MANDATE
    text = mandate.read_text(encoding="utf-8")
    start = text.index("id: fyra-moten")
    may = text[:start] + text[start:].replace("force: shall", "force: may", 1)
    mandate.write_text(may, encoding="utf-8", newline="\n")
    commit(home)
    assert found("--since", "HEAD") == ["0"]
    mandate.write_text(text, encoding="utf-8", newline="\n")
    assert found("--since", "HEAD")[-1] == "1"
    commit(home)
    mandate.write_text(may, encoding="utf-8", newline="\n")
    assert found("--since", "HEAD") == ["0"]


def test_what_was_mended_and_left_out_is_counted(run: Run, home: Path) -> None:
    git(home, "checkout", "-q", "worse")
    edit(home, (FEWER[1], FEWER[0]))
    answer = json.loads(run("validate", "--since", "HEAD", *TODAY, "--format", "json", cwd=home).stdout)
    jsonschema.Draft202012Validator(REPORT).validate(answer)
    [told] = answer["structures"]
    assert (told["compared"]["mended"], told["compared"]["was"], told["findings"]) == (1, "whole", [])
    left = told["compared"]["left_out"]
    text = run("validate", "--since", "HEAD", *TODAY, cwd=home).stdout
    short = git(home, "rev-parse", "HEAD")[:8]
    assert (
        f"since HEAD ({short} of 2017-01-31): {left} findings were there before and are left out; "
        "the change mends 1\n" in text
    )


def test_a_branch_is_compared_with_where_it_began(run: Run, home: Path) -> None:
    git(home, "checkout", "-q", "worse")
    git(home, "checkout", "-q", "main")
    edit(home, ("\nchair:\n", "\nchiar:\n"))  # main has gone on, for the worse
    commit(home)
    git(home, "checkout", "-q", "worse")
    answer = run("validate", "--since", "main", *TODAY, cwd=home)
    assert answer.returncode == 1
    assert f"since the parting from main ({git(home, 'rev-parse', 'v1.0')[:8]} of" in answer.stdout
    git(home, "merge", "-q", "-s", "ours", "main", "-m", "As a pull request is merged")
    assert run("validate", "--since", "main", *TODAY, cwd=home).returncode == 1


def test_since_a_revision_whose_files_are_broken(run: Run, home: Path) -> None:
    edit(home, ("\nchair:\n", "\nchiar:\n"))
    commit(home)
    edit(home, ("\nchiar:\n", "\nchair:\n"))
    breach(home)
    answer = run("validate", "--since", "HEAD", *TODAY, cwd=home)
    assert answer.returncode == 1
    assert f"{VVG}:37:6: error: " in answer.stdout
    assert "the files had errors at HEAD" in answer.stdout
    edit(home, ("\nchair:\n", "\nchiar:\n"))
    again = run("validate", "--since", "v1.0", *TODAY, cwd=home)
    assert (again.returncode, "the files have errors now" in again.stdout) == (1, True)
    assert "okänd nyckel" not in run("validate", "--since", "HEAD", *TODAY, cwd=home).stdout


def test_since_a_revision_without_the_structure(run: Run, home: Path) -> None:
    git(home, "mv", "structure/vastra-gotaland", "structure/new")
    answer = run("validate", "--since", "main", *TODAY, cwd=home)
    assert answer.returncode == 0
    assert "there was no such structure at main" in answer.stdout


def test_since_in_a_shallow_clone(run: Run, home: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(home, "clone", "-q", "--depth=1", f"file://{home}", str(clone))
    answer = run("validate", "--since", "origin/worse", cwd=clone)
    assert (answer.returncode, "fetch-depth: 0" in answer.stderr) == (2, True)
    assert run("validate", "--since", "HEAD", cwd=clone).returncode == 0
