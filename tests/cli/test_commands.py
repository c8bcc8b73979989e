"""Every command, on the real structure, as a person or a program would use it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Run
from tests.conftest import ROOT, Golden
from vvgctl import __version__

TODAY = ("--today", "2024-01-29")
REPORT = json.loads((ROOT / "schemas" / "report.schema.json").read_text(encoding="utf-8"))


def spoil(copy: Path, file: str, old: str, new: str) -> None:
    path = copy / "structure" / "vastra-gotaland" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


SCREENS = [
    ("validate", *TODAY),
    ("clauses", *TODAY),
    ("clauses", "2017-01-01", *TODAY),
    ("clauses", "--outcome", "unknown", *TODAY),
    ("explain", "meets"),
    ("explain", "vvg-2017/fyra-moten", *TODAY),
    ("rules",),
    ("explain", "k01", *TODAY),
    ("show", "vvg", *TODAY),
    ("show", "vvg", "2017-01-01", *TODAY),
    ("show", "lisa", "2016-12-31", *TODAY),
    ("show", "hos-avtal", *TODAY),
    ("show", "ledningsrad-samordnad-halsa-vard-omsorg", *TODAY),
    ("show", "samvy", *TODAY),
    ("show", "gemensam-beredning", *TODAY),
    ("show", "oversyn-samverkansstruktur", "2020-09-18", *TODAY),
    ("show", "fyrbodal", *TODAY),
    ("show", "delregionala-namnder", *TODAY),
    ("list", "bodies", *TODAY),
    ("calendar", "vvg", "2017-01-01", *TODAY),
    ("calendar", "--until", "2025-01", *TODAY),
    ("log", *TODAY),
    ("log", "vvg", *TODAY),
    ("log", "lisa", *TODAY),
    ("log", "sro", *TODAY),
    ("log", "hos-avtal", *TODAY),
    ("log", "forslag-till-ny-struktur", *TODAY),
    ("log", "vvg-2017/vagar-in", *TODAY),
    ("log", "ledningsrad-samordnad-halsa-vard-omsorg", *TODAY),
    ("log", "oversyn-samverkansstruktur", *TODAY),
    ("log", "sro", "2020-12-31", "--from", "2020", "--format", "markdown", *TODAY),
    ("proposals", *TODAY),
    ("proposals", "2024-01-29+gemensam-beredning", "--format", "markdown", *TODAY),
    ("show", "gits-utokad-ledningsgrupp", "2024-01-29+gemensam-beredning", *TODAY),
    ("schema", "meetings"),
    ("--help",),
    ("validate", "--help"),
]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    "screen", SCREENS, ids=lambda screen: "-".join(screen).replace("/", "-").replace("--", "")
)
def test_the_screens_are_as_approved(
    run: Run, golden: Golden, screen: tuple[str, ...], language: str
) -> None:
    locale = {"sv": "sv_SE.UTF-8", "en": "en_GB.UTF-8"}[language]
    answer = run(*screen, LANG=locale, COLUMNS="100")
    assert answer.returncode == 0, answer.stderr
    name = "-".join(screen).replace("/", "-").replace("--", "").replace("today-2024-01-29", "").strip("-")
    golden(f"tests/cli/screens/{language}/{name}.txt", answer.stdout)


def test_the_version_is_told(run_alone: Run) -> None:
    assert run_alone("--version").stdout == f"vvgctl {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate",),
        ("clauses",),
        ("clauses", "2017-01-01"),
        ("show", "vvg"),
        ("list", "body"),
        ("calendar", "2016-12-01"),
        ("log",),
        ("log", "vvg"),
        ("proposals",),
        ("validate", "2024-01-29+gemensam-beredning"),
        ("rules",),
    ],
    ids="-".join,
)
def test_json_follows_its_schema(run: Run, arguments: tuple[str, ...]) -> None:
    today = () if arguments == ("rules",) else TODAY
    answer = run(*arguments, *today, "--format", "json")
    jsonschema.Draft202012Validator(REPORT).validate(json.loads(answer.stdout))


def test_a_broken_clause_is_told_at_its_line_with_its_source_and_fails(run: Run, copy: Path) -> None:
    spoil(copy, "bodies/vvg.yaml", "{at_least: 4, per: year}", "{at_least: 3, per: year}")
    spoil(copy, "bodies/vvg.yaml", "{at_least: 1, per: quarter}", "{at_least: 0, per: quarter}")
    answer = run("validate", *TODAY, cwd=copy, LANG="sv_SE.UTF-8")
    assert answer.returncode == 1
    assert "structure/vastra-gotaland/bodies/vvg.yaml:37:6: fel: " in answer.stdout
    assert "[vvg-2017/fyra-moten]" in answer.stdout
    assert "minst fyra gånger varje år" in answer.stdout
    assert "^^^^^^^^^^^" in answer.stdout
    for form, expected in (
        ("concise", ":37:6: error: "),
        ("github", "::error file=structure/vastra-gotaland/bodies/vvg.yaml,line=37"),
    ):
        assert expected in run("validate", *TODAY, "--format", form, cwd=copy).stdout


def test_an_error_of_shape_is_told_in_the_words_of_the_field(run: Run, copy: Path) -> None:
    spoil(copy, "bodies/vvg.yaml", "\nchair:\n", "\nchiar:\n")
    answer = run("validate", cwd=copy, LANG="sv_SE.UTF-8")
    assert answer.returncode == 1
    assert "bodies/vvg.yaml:30:1: fel: okänd nyckel `chiar`, menade du `chair`?" in answer.stdout
    assert run("show", "vvg", cwd=copy).returncode == 2


@pytest.mark.parametrize("option", ["--select=vvg-2017/*", "--ignore=unclosed-bracket"])
def test_what_keeps_the_rules_from_being_tested_is_told_whatever_was_asked_for(
    run: Run, copy: Path, option: str
) -> None:
    spoil(copy, "bodies/vvg.yaml", "\nchair:\n", "\nchair: [\n")
    answer = run("validate", option, *TODAY, cwd=copy)
    assert answer.returncode == 1
    assert "error: this [ is not closed" in answer.stdout


def test_findings_are_selected_ignored_and_weighed(run: Run) -> None:
    every = json.loads(run("validate", *TODAY, "--format", "json").stdout)["structures"][0]["findings"]
    ids = {finding["clause"] for finding in every}
    assert "vvg-2017/fyra-moten" in ids
    only = run("validate", *TODAY, "--select", "vvg-2017/fyra-moten", "--format", "concise").stdout
    assert len(only.splitlines()) == 1
    none = run("validate", *TODAY, "--ignore", "*", "--format", "concise", "--fail-on", "unknown")
    assert (none.returncode, none.stdout) == (0, "")
    assert run("validate", *TODAY, "--fail-on", "unknown", "--quiet").returncode == 1
    assert run("validate", *TODAY).returncode == 0
    assert run("validate", *TODAY, "--fail-on", "warning").returncode == 1


def test_a_finding_can_be_explained_by_its_id(run: Run) -> None:
    every = json.loads(run("validate", *TODAY, "--format", "json").stdout)["structures"][0]["findings"]
    answer = run("explain", every[-1]["id"], *TODAY)
    assert answer.returncode == 0
    assert every[-1]["message"] in answer.stdout


def test_a_list_can_be_opened_in_a_spreadsheet(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("list", "principals", *TODAY, "--format", "csv").stdout)))
    assert len(rows) == 50
    assert {row["Code"] for row in rows if row["Name"] == "Göteborg"} == {"1480"}
    assert {row["on"] for row in rows if row["Code"]} == {"2023-12-31"}


def test_a_contradiction_is_explained_and_marked_at_its_clauses(run: Run) -> None:
    assert run("explain", "K01", *TODAY).stdout == run("show", "k01", *TODAY).stdout
    clause = run("explain", "vvg-2017/goteborg-hogst-fyra", *TODAY).stdout
    assert "The sources disagree:\n  k01: " in clause
    told = json.loads(run("clauses", *TODAY, "--format", "json").stdout)["structures"][0]["clauses"]
    marks = {one["id"]: one["contradictions"] for one in told}
    assert marks["vvg-2017/goteborg-hogst-fyra"] == ["k01"]
    assert marks["vvg-2017/fyra-moten"] == []
    rows = csv.DictReader(io.StringIO(run("clauses", *TODAY, "--format", "csv").stdout))
    assert {row["clause"]: row["contradictions"] for row in rows}["goteborg-hogst-fyra"] == "k01"
    assert "did you mean “k01”?" in run("explain", "k0k01").stderr


def test_a_record_is_found_by_short_name_and_by_another_name(run: Run) -> None:
    by_id = run("show", "vvg", *TODAY).stdout
    assert by_id == run("show", "VVG", *TODAY).stdout == run("show", "Vårdsamverkan VG", *TODAY).stdout


def test_no_rule_is_said_to_be_tested_where_a_file_cannot_be_read(run: Run, copy: Path) -> None:
    spoil(copy, "bodies/vvg.yaml", "chair:\n", "chiar:\n")
    answer = run("validate", *TODAY, cwd=copy)
    assert answer.returncode == 1
    assert "no rule could be tested" in answer.stdout


WRONG = [
    (("shwo",), "there is no command shwo, did you mean show?"),
    (("validate", "--lnag", "sv"), "did you mean --lang?"),
    (("validate", "2017-13"), "“2017-13” is not a date"),
    (("validate", "..2017"), "is not one day"),
    (("validate", "--today", "yesterday"), "is not a date"),
    (("validate", "--structure", "nowhere"), "these are: vastra-gotaland"),
    (("validate", "--structure", "../no/such"), "there is no structure called ../no/such"),
    (("validate", "--structure", "structure"), "is no structure, it holds these: vastra-gotaland"),
    (("render", "chart", "--with", "none,seats"), "--with none says that nothing else is to be told"),
    (("validate", "--color", "pink"), "auto, always or never"),
    (
        ("validate", "--fail-on", "panic"),
        "--fail-on cannot be “panic”; write one of error, warning, note, unknown, and never",
    ),
    (("validate", "--format", "xml"), "--format cannot be “xml”"),
    (("show", "vvg", "170101"), "“170101” is not a date"),
    (("show", "vvg", "1 januari 2017"), "“1 januari 2017” is not a date"),
    (("sources", "README.md"), "README.md is a file; name the folder it lies in"),
    (("show", "hälso- och sjukvårdsavtalet"), "did you mean “Hälso- och sjukvårdsavtalet i Västra Götaland”"),
    (("explain", "vvg"), "vvgctl show vvg tells about the record"),
    (("list", "municipality"), "these are: body, principal, organisation"),
    (("show", "vgv"), "did you mean “vvg”?"),
    (("show",), "is missing"),
    (("list", "bodeis"), "did you mean"),
    (("explain", "meet"), "did you mean “meets”?"),
    (("schema", "bdy"), "did you mean “body”?"),
    (("render", "chrt"), "did you mean “chart”?"),
    (("render", "chart", "-o", "chart.bmp"), "cannot be written as “bmp”"),
    (("render", "chart", "-o", "/proc/nowhere/chart.svg"), "cannot be written"),
]


@pytest.mark.parametrize(
    ("arguments", "told"), WRONG, ids=lambda value: "-".join(value) if isinstance(value, tuple) else ""
)
def test_what_cannot_be_carried_out_is_told_in_a_line_with_exit_code_2(
    run: Run, arguments: tuple[str, ...], told: str
) -> None:
    answer = run(*arguments)
    assert answer.returncode == 2
    assert told in answer.stderr
    assert "Traceback" not in answer.stderr
    swedish = run(*arguments, LANG="sv_SE.UTF-8")
    assert swedish.stderr != answer.stderr


@pytest.mark.parametrize(
    "arguments", [("validate", *TODAY), ("show", "vvg", *TODAY), ("--help",), ("shwo",)], ids=" ".join
)
def test_a_process_of_its_own_answers_the_same(run: Run, run_alone: Run, arguments: tuple[str, ...]) -> None:
    alone, here = (one(*arguments, COLUMNS="100") for one in (run_alone, run))
    assert (alone.returncode, alone.stdout, alone.stderr) == (here.returncode, here.stdout, here.stderr)


def test_no_console_makes_the_output_fail(run_alone: Run) -> None:
    answer = run_alone("validate", *TODAY, PYTHONIOENCODING="cp1252")
    assert answer.returncode == 0
    assert run_alone("show", "vvg", *TODAY, PYTHONIOENCODING="ascii").returncode == 0


def test_the_structure_stood_in_is_the_one_meant(run: Run, copy: Path) -> None:
    inside = copy / "structure" / "vastra-gotaland" / "bodies"
    assert "Västra Götaland" in run("validate", *TODAY, cwd=inside, LANG="sv_SE.UTF-8").stdout
    assert run("validate", cwd=copy.parent).returncode == 2


def test_colours_come_only_where_they_are_wanted(run: Run) -> None:
    assert "\x1b[" not in run("clauses", *TODAY).stdout
    assert "\x1b[" in run("clauses", *TODAY, "--color", "always").stdout


def test_a_picture_is_written_in_the_format_of_its_ending(run: Run, tmp_path: Path) -> None:
    for ending, start in (("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF"), ("dot", b"digraph")):
        file = tmp_path / f"chart.{ending}"
        assert run("render", "chart", "2017-01-01", *TODAY, "-o", str(file)).returncode == 0
        assert file.read_bytes().startswith(start)
    assert run("render", "chart", *TODAY, "--format", "dot").stdout.startswith("digraph")


def test_a_history_goes_by_days_and_tells_what_it_cannot_find(run: Run) -> None:
    told = run("log", "sro", "--from", "2020-03-06", "--until", "2020", "--format", "csv", *TODAY).stdout
    rows = list(csv.DictReader(io.StringIO(told)))
    assert {"2020-03-06", "2020-09-18", "2020-11-06"} <= {row["Earliest"] for row in rows}
    assert max(row["Earliest"] for row in rows) <= "2020-12-31"
    assert {"sro-2020", "oversyn-samverkansstruktur"} <= {row["About"] for row in rows}
    assert "VVG" not in run("log", "lisa", "2016-11-30", *TODAY).stdout
    assert "LiSA ceases" not in run("log", "2016-11-30", *TODAY).stdout
    assert "nothing later is known" in run("log", "vvg-2017/fyra-moten", *TODAY).stdout
    assert "Nothing is known that has a date." in run("log", "consensus", *TODAY).stdout
    for wrong, told in (
        (("lissa",), "did you mean “lisa”?"),
        (("vvg", "--from", "2018.."), "is not one day"),
        (("vvg", "--from", "2019", "--until", "2018"), "comes after"),
        (("vvg", "--from", "never"), "is not a date"),
    ):
        answer = run("log", *wrong)
        assert (answer.returncode, told in answer.stderr) == (2, True), answer.stderr
