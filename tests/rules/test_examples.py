"""Every rule is tried on its own examples: the outcome, and the lines that it points at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from vvgctl.check.always import always_findings, level_of
from vvgctl.check.clauses import clause_results, findings_on
from vvgctl.check.examples import TODAY, Example, example
from vvgctl.check.finding import Finding, Level
from vvgctl.check.merging import in_order
from vvgctl.check.outcome import Outcome
from vvgctl.check.setting_aside import set_aside
from vvgctl.check.snapshots import Snapshots
from vvgctl.reports.rule_page import OUTCOMES, examples
from vvgctl.rules.book import always_rule, always_rule_names, clause_rule_names


def every_example(names: Iterable[str]) -> list[Any]:
    return [
        pytest.param(name, outcome, text, id=f"{name}-{outcome}-{n}")
        for name in names
        for n, (outcome, text) in enumerate(examples(name))
    ]


@pytest.mark.parametrize("name", clause_rule_names())
def test_a_rule_for_clauses_has_an_example_of_every_outcome(name: str) -> None:
    assert {outcome for outcome, _text in examples(name)} == set(OUTCOMES)


@pytest.mark.parametrize("name", always_rule_names())
def test_a_rule_that_always_holds_has_examples_of_both(name: str) -> None:
    assert {"KEPT", "BROKEN"} <= {outcome for outcome, _text in examples(name)}


@pytest.mark.parametrize(("name", "outcome", "text"), every_example(clause_rule_names()))
def test_an_example_of_a_clause_comes_out_as_it_says(name: str, outcome: str, text: str) -> None:
    tried = example(text, name)
    (result,) = clause_results(tried.structure, TODAY, TODAY)
    assert result.outcome == Outcome[outcome]
    pointed = [found for found in findings_on(result) if found.level == _level(outcome)]
    assert lines(pointed) == tried.marked


@pytest.mark.parametrize(("name", "outcome", "text"), every_example(always_rule_names()))
def test_an_example_of_what_always_holds_comes_out_as_it_says(name: str, outcome: str, text: str) -> None:
    tried = example(text)
    found = [finding for finding in everything(tried) if finding.rule == name]
    if outcome in ("KEPT", "NOT_APPLICABLE"):
        assert found == []
    level = Level.UNKNOWN if outcome == "UNKNOWN" else level_of(always_rule(name))
    assert lines(f for f in found if f.level == level) == tried.marked


def everything(tried: Example) -> list[Finding]:
    found = in_order(always_findings(Snapshots(tried.structure, TODAY), {}, TODAY, TODAY))
    kept, _ = set_aside(found, tried.structure.exceptions, TODAY)
    return kept


def lines(found: object) -> tuple[int, ...]:
    return tuple(sorted({finding.location.line for finding in found}))  # type: ignore[attr-defined]


def _level(outcome: str) -> Level:
    return Level.UNKNOWN if outcome == "UNKNOWN" else Level.ERROR
