"""`vvgctl diff`, on the real structure and in real repositories."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Run
from tests.conftest import ROOT, Golden
from tests.repositories import commit, git, made

TODAY = ("--today", "2024-01-29")
SCHEMA = jsonschema.Draft202012Validator(
    json.loads((ROOT / "schemas" / "diff.schema.json").read_text(encoding="utf-8"))
)
REFORM, PAUSE = ("2016-12-31", "2017-01-01"), ("2023-01-31", "2023-06-30")
LOCALES = {"sv": "sv_SE.UTF-8", "en": "en_GB.UTF-8"}
ENDINGS = {"text": "txt", "json": "json", "markdown": "md"}
BODY = """name: {name}
level: local
life: [{{state: active}}]
mandate: {{none: it has none}}
source: {{document: doc}}
meets: {{at_least: {meetings}, per: year}}
"""
FILES = {
    "structure.yaml": (
        "name: A county\nlanguage: en\ndeclares:\n"
        "  levels: {local: {sv: lokal, en: local}, county: {sv: län, en: county}}\n"
    ),
    "documents.yaml": "- {id: doc, title: A document}\n",
    "bodies/one.yaml": BODY.format(name="One", meetings=4),
    "bodies/two.yaml": BODY.format(name="Two", meetings=2),
}


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("form", ENDINGS)
@pytest.mark.parametrize("days", [REFORM, PAUSE], ids="-".join)
def test_the_screens_are_as_approved(
    run: Run, golden: Golden, days: tuple[str, str], form: str, language: str
) -> None:
    answer = run("diff", *days, *TODAY, "--format", form, LANG=LOCALES[language], COLUMNS="100")
    assert answer.returncode == 0, answer.stderr
    golden(f"tests/cli/screens/{language}/diff-{'-'.join(days)}.{ENDINGS[form]}", answer.stdout)
    if form == "json":
        SCHEMA.validate(json.loads(answer.stdout))
    if form == "text":
        assert len(answer.stdout.splitlines()) < 20


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("days", [REFORM, PAUSE], ids="-".join)
def test_all_of_it_is_told_where_that_is_wanted(
    run: Run, golden: Golden, days: tuple[str, str], language: str
) -> None:
    answer = run("diff", *days, *TODAY, "--all", LANG=LOCALES[language], COLUMNS="100")
    golden(f"tests/cli/screens/{language}/diff-{'-'.join(days)}-all.txt", answer.stdout)


def test_help_is_as_approved(run: Run, golden: Golden) -> None:
    for language, locale in LOCALES.items():
        answer = run("diff", "--help", LANG=locale, COLUMNS="100")
        golden(f"tests/cli/screens/{language}/diff-help.txt", answer.stdout)


def test_the_exit_code_is_that_of_git_where_it_is_wanted(run: Run) -> None:
    assert run("diff", *REFORM, *TODAY, "--exit-code").returncode == 1
    assert run("diff", *REFORM, *TODAY).returncode == 0
    assert run("diff", "2017-01-01", "2017-01-01", *TODAY, "--exit-code").returncode == 0
    assert run("diff", ".", *TODAY, "--exit-code").returncode == 0


def test_a_file_holds_what_would_be_printed_in_utf_8(run: Run, tmp_path: Path) -> None:
    asked = ("diff", *REFORM, *TODAY, "--format", "markdown")
    answer = run(*asked, "-o", "build/pr.md", "--color", "always", cwd=_real(tmp_path))
    assert (answer.returncode, answer.stdout.split()[-2:]) == (0, ["is", "written"])
    assert (tmp_path / "build/pr.md").read_bytes().decode() == run(*asked).stdout
    answer = run(*asked, "-o", "build", cwd=tmp_path)
    assert (answer.returncode, "build cannot be written" in answer.stderr) == (2, True)


def _real(folder: Path) -> Path:
    """A folder with a copy of the real structure."""
    shutil.copytree(ROOT / "structure", folder / "structure")
    return folder


def test_only_what_is_asked_for_is_told(run: Run) -> None:
    told = changes(run, *REFORM, "--only", "vvg")
    assert [one["id"] for one in told] == ["replaced:body/vvg"]
    assert {one["weight"] for one in changes(run, *REFORM, "--weight", "structural")} == {"structural"}
    assert changes(run, *REFORM, "--only", "paused") == []
    answer = run("diff", *REFORM, "--only", "vgv", *TODAY)
    assert (answer.returncode, "did you mean “vvg”?" in answer.stderr) == (2, True)


def test_one_side_is_unknown_and_never_none(run: Run) -> None:
    told = json.loads(run("diff", *REFORM, *TODAY, "--format", "json").stdout)["consequences"]
    seats = {one["about"]: (one["before"], one["after"]) for one in told if one["kind"] == "seats"}
    assert seats["vvg"] == ("unknown", "16–20")
    assert seats["vvg/municipal"] == ("unknown", "3–15")
    assert seats["vvg-beredningsgrupp"] == (None, "2")
    meetings = {one["about"]: one["before"] for one in told if one["kind"] == "meetings"}
    assert meetings == {"vvg": "unknown", "vvg-beredningsgrupp": None}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = made(tmp_path / "county", FILES)
    git(folder, "tag", "first")
    commit(folder, {"bodies/one.yaml": BODY.format(name="One", meetings=6)})
    return folder


def changes(run: Run, *arguments: str, cwd: Path = ROOT) -> list[dict[str, object]]:
    answer = run("diff", *arguments, *TODAY, "--format", "json", cwd=cwd)
    assert answer.returncode == 0, answer.stderr
    told = json.loads(answer.stdout)
    SCHEMA.validate(told)
    found: list[dict[str, object]] = told["changes"]
    return found


def ids(run: Run, *arguments: str, cwd: Path) -> list[object]:
    return [one["id"] for one in changes(run, *arguments, cwd=cwd)]


def test_revisions_are_compared_with_each_other_and_with_the_working_tree(run: Run, repository: Path) -> None:
    assert ids(run, "first", "HEAD", cwd=repository) == ["meetings:body/one/meets"]
    assert ids(run, "first", cwd=repository) == ["meetings:body/one/meets"]
    assert ids(run, "HEAD", cwd=repository) == []
    (repository / "bodies/two.yaml").write_text(BODY.format(name="Second", meetings=2), encoding="utf-8")
    assert ids(run, "HEAD", cwd=repository) == ["renamed:body/two/name"]
    assert ids(run, "first@2020-01-01", "HEAD@2020-01-01", cwd=repository) == ["meetings:body/one/meets"]


def test_what_is_written_otherwise_means_the_same(run: Run, repository: Path) -> None:
    text = BODY.format(name="'One'", meetings=6).replace("life: [{state: active}]", "life:\n- state: active")
    written = "name: One\r\n" + "\r\n".join(line for line in text.splitlines() if not line.startswith("name"))
    (repository / "bodies/one.yaml").write_text(f"# a comment\r\n{written}\r\n", encoding="utf-8", newline="")
    assert ids(run, "HEAD", cwd=repository) == []


def test_branches_and_merges_are_compared(run: Run, repository: Path) -> None:
    git(repository, "switch", "-q", "-c", "work", "first")
    commit(repository, {"bodies/two.yaml": BODY.format(name="Two", meetings=3)})
    both = ["meetings:body/one/meets", "meetings:body/two/meets"]
    assert ids(run, "main", "work", cwd=repository) == both
    git(repository, "merge", "-q", "-m", "Both", "main")
    assert ids(run, "main", "work", cwd=repository) == both[1:]
    assert ids(run, "first", "work", cwd=repository) == both


def test_a_body_whose_file_is_renamed_is_followed(run: Run, repository: Path) -> None:
    git(repository, "mv", "bodies/two.yaml", "bodies/second.yaml")
    text = BODY.format(name="Two", meetings=2) + "formerly: [two]\n"
    commit(repository, {"bodies/second.yaml": text, "bodies/one.yaml": FILES["bodies/one.yaml"]})
    assert ids(run, "first", "HEAD", cwd=repository) == ["renamed:body/two/id", "field:body/two/formerly"]
    back = ids(run, "HEAD", "first", cwd=repository)
    assert back == ["renamed:body/second/id", "field:body/second/formerly"]
    git(repository, "mv", "bodies/second.yaml", "bodies/third.yaml")
    commit(repository)
    assert ids(run, "HEAD~1", "HEAD", cwd=repository) == ["dissolved:body/second", "formed:body/third"]


def test_one_body_takes_over_from_another(run: Run, repository: Path) -> None:
    files = {
        "bodies/new.yaml": BODY.format(name="New", meetings=8) + "replaces: two\n",
    }
    (repository / "bodies/two.yaml").unlink()
    commit(repository, files)
    (told,) = changes(run, "HEAD~1", "HEAD", cwd=repository)
    assert told["id"] == "replaced:body/new"
    assert told["message"] == "New is formed and replaces Two"
    answer = run("diff", "HEAD~1", "HEAD", *TODAY, cwd=repository).stdout
    assert "Meetings a year: New at least 8 (before: at least 2)" in answer


def test_another_folder_is_compared(run: Run, repository: Path, tmp_path: Path) -> None:
    other = shutil.copytree(repository, tmp_path / "other", ignore=shutil.ignore_patterns(".git"))
    (other / "bodies/two.yaml").unlink()
    assert ids(run, ".", f"{other}//", cwd=repository) == ["dissolved:body/two"]
    assert ids(run, "county//first", "other//", cwd=tmp_path) == [
        "dissolved:body/two",
        "meetings:body/one/meets",
    ]
    answer = run("diff", "nowhere//", cwd=repository)
    assert (answer.returncode, "Traceback" in answer.stderr) == (2, False)


def test_a_date_that_is_moved_is_told_though_the_day_is_the_same(run: Run, repository: Path) -> None:
    def renamed(day: str) -> str:
        names = f"[{{value: One, until: {day}-30}}, {{value: Later, from: {day[:2]}30-01-01}}]"
        return BODY.format(name=names, meetings=6)

    for day in ("2028-06", "2028-09"):
        commit(repository, {"bodies/one.yaml": renamed(day)})
    (told,) = changes(run, "HEAD~1", "HEAD", cwd=repository)
    assert (told["id"], told["aspect"], told["since"]) == ("dates:body/one/name", "dated", None)
    assert told["message"] == "One, name: One (until 30 September 2028) (before: One (until 30 June 2028))"


def test_a_shallow_clone_says_what_it_lacks(run: Run, repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), "shallow")
    shallow = tmp_path / "shallow"
    assert ids(run, "HEAD", cwd=shallow) == []
    answer = run("diff", "HEAD~1", cwd=shallow)
    assert answer.returncode == 2
    assert "shallow" in answer.stderr


def test_what_cannot_be_compared_is_told_in_a_line(run: Run, repository: Path) -> None:
    git(repository, "branch", "same", "HEAD")
    git(repository, "tag", "same", "first")
    commit(repository, {"bodies/one.yaml": "name: [\n"})
    for written, told in (
        ("--output=x", "none begins with a dash"),
        ("nosuch", "there is no revision “nosuch”"),
        ("same", "“same” has several readings"),
        ("first..main", "vvgctl diff A B"),
        ("HEAD", "has errors in its files"),
        ("2017-13", "is not a date"),
        ("HEAD@2017-13", "is not a date"),
    ):
        answer = run("diff", *TODAY, "--", "first", written, cwd=repository)
        assert (answer.returncode, told in answer.stderr) == (2, True), (written, answer.stderr)
        assert "Traceback" not in answer.stderr


def test_hostile_names_are_no_markup(run: Run, repository: Path) -> None:
    name = '"<img src=x> [a](http://b) @all #1 | `x` **y** ![z](//w)"'
    commit(repository, {"bodies/one.yaml": BODY.format(name=name, meetings=6)})
    told = run("diff", "HEAD~1", "HEAD", *TODAY, "--format", "markdown", cwd=repository).stdout
    assert "<img" not in told
    assert not re.search(r"(?<!\\)\]\(", told)
    assert "@all" not in told
    assert "http://" not in told
    assert not re.search(r"(?<!\\)\*\*y", told)


def test_files_that_both_sides_have_are_read_once(run: Run, repository: Path) -> None:
    from vvgctl.check.loading import Kept, loaded
    from vvgctl.source.repository import repository as around
    from vvgctl.source.tree import tree

    kept, here = Kept(), around(repository)
    both = [
        loaded(tree(here.commit(name), here.prefix).read(kept.readings), kept).structure
        for name in ("first", "HEAD")
    ]
    first, second = ({body.id: body for body in one.bodies} for one in both if one is not None)
    assert first["two"] is second["two"]
    assert first["one"] != second["one"]
    assert len(kept.readings) == len(FILES) + 1
