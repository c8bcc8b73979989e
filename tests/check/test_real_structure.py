"""The structure of Västra Götaland: no errors, and every open point comes with its question."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import ROOT, Golden
from vvgctl.check.clauses import clause_results, findings_on
from vvgctl.check.finding import Finding, Level
from vvgctl.check.loading import Loaded, load
from vvgctl.check.outcome import Outcome
from vvgctl.check.validation import Asked, Validation, validate
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.text import render

TODAY = date(2024, 1, 29)


@pytest.fixture(scope="module")
def real() -> Loaded:
    return load(ROOT / "structure" / "vastra-gotaland")


def test_it_validates_without_errors_and_asks_about_what_is_open(real: Loaded) -> None:
    found = validate(real, Asked(TODAY, date(2026, 1, 29)), {})
    assert Level.ERROR not in {one.level for one in (*found.findings, *found.past)}
    open_ = [one for one in found.findings if one.level == Level.UNKNOWN]
    assert all(one.message.text("sv").endswith("?") for one in open_)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_gaps_that_the_follow_up_of_2024_lists(real: Loaded, language: str, golden: Golden) -> None:
    golden(f"tests/check/gaps-2024-01-29-{language}.txt", gaps(real, TODAY, language))


def test_every_gap_has_its_source_and_none_is_an_error(real: Loaded) -> None:
    found = told_of(validate(real, Asked(TODAY, TODAY, TODAY), {}))
    assert {one.level for one in found} == {Level.WARNING, Level.NOTE}
    assert {source.document for one in found for source in one.sources} == {"uppfoljning-2024"}
    assert all(one.sources and all(source.phrase for source in one.sources) for one in found)


def test_a_pause_without_a_review_or_with_tasks_nobody_holds_is_told_for_just_those_days(
    real: Loaded,
) -> None:
    found = told_of(validate(real, Asked(TODAY, TODAY), {}), past=True)
    of_the_pause = {one.about: (str(one.since), str(one.until)) for one in found if "pause" in one.about}
    between = ("2023-03-31", "2023-05-31")  # March and June are all that is known of the days
    assert of_the_pause == {"pauses_reviewed": between, "paused_tasks_held": between}


def test_after_the_follow_up_no_gap_is_claimed_but_the_one_that_lasts_through_2027(real: Loaded) -> None:
    found = told_of(validate(real, Asked(date(2026, 11, 26), date(2030, 1, 1)), {}))
    assert [(one.about, str(one.until)) for one in found] == [("services_coexist", "2027-12-31")]


def told_of(validation: Validation, *, past: bool = False) -> list[Finding]:
    """What is found that is no question."""
    found = validation.past if past else validation.findings
    return [one for one in found if one.level != Level.UNKNOWN]


def gaps(real: Loaded, day: date, language: str) -> str:
    """What `vvgctl validate DAY` tells, without the questions."""
    found = validate(real, Asked(day, day, day), {})
    shown = Validation(tuple(told_of(found)), clauses=found.clauses, files=found.files)
    checked = Checked("structure/vastra-gotaland", real.structure, shown, day, day, day)
    return render([checked], Manner(language))


@pytest.mark.parametrize("day", [date(2016, 12, 31), date(2017, 1, 1), date(2020, 2, 29), TODAY])
def test_no_clause_is_broken_on_any_day_that_is_known(real: Loaded, day: date) -> None:
    assert real.structure is not None
    results = clause_results(real.structure, day, TODAY)
    assert len(results) == sum(len(mandate.clauses) for mandate in real.structure.mandates)
    broken = [
        found.message.text("en")
        for result in results
        for found in findings_on(result)
        if found.level != Level.UNKNOWN
    ]
    assert broken == []
    if day < date(2017, 1, 1):
        assert {result.outcome for result in results} == {Outcome.NOT_APPLICABLE}


def test_arrangement_alone_never_makes_practice_kept(real: Loaded) -> None:
    assert real.structure is not None
    results = clause_results(real.structure, date(2020, 6, 1), TODAY)
    kept = {result.clause.id for result in results if result.practised == Outcome.KEPT}
    assert kept == {"bestalldes-av-lisa"}  # the proposal lies there, so that work is done
