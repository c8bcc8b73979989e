"""What the real proposals change, and what the sources disagree on between a proposal and its mandate."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Run
from tests.conftest import Golden

TODAY = ("--today", "2024-01-29")
LOCALES = {"sv": "sv_SE.UTF-8", "en": "en_GB.UTF-8"}
SCREENS = [
    ("2016-12-31", "2017-01-01"),
    ("2023-02-28", "2023-06-30"),
    ("2024-01-29", "2024-01-29+gemensam-beredning"),
]
DISAGREE = {
    "seats:body/vvg/seats": "K02",
    "chair:body/vvg/chair": "K03",
    "handling:matter/lansfraga/raised_by": "K04",
    "preparation:body/vvg/prepared_by": "K05",
    "formed:body/vvg-beredningsgrupp": "K05",
    "handling:matter/lansfraga/sorted_by": "K05",
    "handling:matter/partsfraga/sorted_by": "K05",
    "field:body/vvg/own_resources": "K06",
    "field:body/vvg/avtal-i-tillampning/kinds": "K07",
    "field:body/vvg/avtal-i-tillampning/text": "K07",
    "handling:matter/avvikelse/handled_by": "K08",
}
"""Where the mandate of 2017 says other than the proposal of 2016, with the contradictions."""
ADDED = {
    "authority:body/vvg/authority",
    "begun:mandate/vvg-2017",
    "charged:body/vvg/mandate",
    "authority:body/vvg/decides_by",
    "meetings:body/vvg/extra_meetings",
    "field:body/vvg/fields_of_work",
    "field:body/vvg/kind",
    "authority:body/vvg/refers",
    "field:body/vvg/serves",
    "belonging:body/vvg/sphere",
    "meetings:body/vvg/meets",
    "minutes:body/vvg/minutes",
    "task_given:body/vvg/kunskapsstod",
    "task_given:body/vvg/langsiktiga-omraden",
    "task_given:body/vvg/lansgemensamma-behov",
    "task_given:body/vvg/statliga-kunskapsstod",
}
"""Where the proposal is silent."""
ASIDE = {
    "field:body/vvg/evaluations": "whether the evaluation was made is asked only of the body that came to be",
    "handling:matter/partsfraga/handled_by": "SITIV takes such matters in 2024, since when nobody knows",
    "field:body/vvg/holders": "who has sat in it is asked only of the body that came to be",
}
"""What neither document says: what the files add, and why."""
AFTER_THE_PAUSE = {
    "begun:assignment/konsekvensanalys-pausen": "VVG decided on the pause, not on the analysis of it",
    "begun:mandate/uppfoljning-2024": "the clauses are read out of the document of 2024",
    "decided:decision/vvg-2023-03": "the decision itself",
    "decided:decision/vvg-2023-06": "the decision itself",
    "met:meetings/vvg-2023/2023-03": "the meeting that decided",
    "met:meetings/vvg-2023/2023-06": "the meeting that decided",
}
CLOSED = {"anchored", "assignments_begun", "charge_clear", "remarks"}
"""The rules that find no more what they found unclear, late or misnamed before the proposal of 2024."""


def changes(run: Run, before: str, after: str) -> dict[str, str]:
    """The ids of what differs, with their weights; what only is cited otherwise aside."""
    answer = run("diff", before, after, *TODAY, "--format", "json", "--all", "--no-consequences")
    assert answer.returncode == 0, answer.stderr
    told = json.loads(answer.stdout)["changes"]
    return {one["id"]: one["weight"] for one in told if one["kind"] != "sources"}


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("sides", SCREENS, ids="-".join)
def test_a_reform_a_pause_and_a_proposal_are_told_in_under_twenty_lines(
    run: Run, golden: Golden, sides: tuple[str, str], language: str
) -> None:
    answer = run("diff", *sides, *TODAY, "--format", "text", LANG=LOCALES[language], COLUMNS="100")
    assert answer.returncode == 0, answer.stderr
    golden(f"tests/cli/screens/{language}/diff-{'-'.join(sides)}.txt", answer.stdout)
    assert len(answer.stdout.splitlines()) < 20


def test_the_mandate_against_the_proposal_that_it_carries_out(run: Run) -> None:
    assert changes(run, "2016-12-31+ny-struktur-2016", "2017-01-01").keys() == {*DISAGREE, *ADDED, *ASIDE}


def test_how_the_seats_of_gothenburg_are_read_has_no_effect(run: Run) -> None:
    """K01: neither the seats of the area, nor how many there are in all."""
    answer = run("diff", "2016-12-31+ny-struktur-2016", "2017-01-01", *TODAY, "--all", "--only", "seats")
    assert "VVG 16–20" not in answer.stdout
    (seats,) = [line for line in answer.stdout.split("\n  – ") if line.startswith("VVG, seats")]
    assert "Göteborg" not in seats


def test_the_proposal_of_2016_keeps_its_own_demands(run: Run) -> None:
    answer = run("validate", "2016-12-31+ny-struktur-2016", *TODAY, "--format", "json")
    found = json.loads(answer.stdout)["structures"][0]["findings"]
    assert [one for one in found if one["level"] == "error"] == []


def test_back_in_time_nothing_is_said_to_replace_what_replaced_it(run: Run) -> None:
    told = run("diff", "2017-01-01", "2016-12-31", *TODAY).stdout
    assert "LiSA is there instead of VVG, which replaces it" in told
    assert "replaces VVG" not in told


def test_once_it_holds_an_adopted_proposal_changes_nothing_more(run: Run) -> None:
    answer = run("validate", "2018-01-01+ny-struktur-2016", *TODAY)
    assert answer.returncode == 0
    assert "had taken effect by 2018-01-01, and are taken to be in the files" in answer.stdout
    assert changes(run, "2018-01-01", "2018-01-01+ny-struktur-2016") == {}


def test_the_decisions_of_2023_give_what_the_files_say_after_them(run: Run) -> None:
    found = changes(run, "2023-02-28+paus-2023", "2023-06-30")
    assert found.keys() == AFTER_THE_PAUSE.keys()
    assert "structural" not in found.values()


def test_the_proposal_of_2024_closes_what_the_review_found(run: Run) -> None:
    answer = run("diff", *SCREENS[2], *TODAY, "--format", "json", "--all")
    told = json.loads(answer.stdout)["consequences"]
    found = [one for one in told if one["finding"]]
    assert {one["finding"]["rule"] for one in found if one["before"]} == CLOSED
    assert [one for one in found if one["after"]] == []


@pytest.mark.parametrize(
    ("proposal", "day", "state"),
    [
        ("ny-struktur-2016", "2016-10-01", "endorsed"),
        ("ny-struktur-2016", "2017-01-01", "adopted"),
        ("paus-2023", "2023-06-30", "adopted"),
        ("gemensam-beredning", "2024-01-29", "proposed"),
    ],
)
def test_how_the_proposals_stood(run: Run, proposal: str, day: str, state: str) -> None:
    told = run("proposals", day, *TODAY, COLUMNS="200").stdout.splitlines()
    (row,) = (line for line in told if line.startswith(f"{proposal} "))
    assert f" {state} " in row
