"""The structure of Västra Götaland: no errors, and every open point comes with its question."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import ROOT
from vvgctl.check.clauses import clause_results, findings_on
from vvgctl.check.finding import Level
from vvgctl.check.loading import Loaded, load
from vvgctl.check.outcome import Outcome
from vvgctl.check.validation import Asked, validate

TODAY = date(2024, 1, 29)


@pytest.fixture(scope="module")
def real() -> Loaded:
    return load(ROOT / "structure" / "vastra-gotaland")


def test_it_validates_without_errors_and_asks_about_what_is_open(real: Loaded) -> None:
    found = validate(real, Asked(TODAY, date(2026, 1, 29)), {})
    assert [
        one.message.text("en") for one in (*found.findings, *found.past) if one.level != Level.UNKNOWN
    ] == []
    assert all(one.message.text("sv").endswith("?") for one in found.findings)
    assert all(one.ask for one in found.findings)


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
