"""Demands of the proposal that the mandate of 2017 took over: which they are, and that none was lost.

With every `replaces:` taken away, what goes against a demand that took over goes against the older one too;
and the older one was not broken before, unless the sources disagree there and a contradiction says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from tests.statements.replaced import found_again, older_than, structure
from tests.statements.rows import TODAY, Edit, statements
from tests.statements.trial import broken, untouched_on
from vvgctl.check.clauses import clause_results
from vvgctl.check.outcome import Outcome

BEGINS = date(2017, 1, 1)
OLDER = "ny-struktur-2016"
REPLACED = {
    "parterna": "vvg-2017/alla-49",
    "vagar-in": "vvg-2017/vagar-in",
    "bereds-av-kontoren": "vvg-2017/beredningsgrupp",
    "sorteras": "vvg-2017/sorteras-gemensamt",
    "utvarderas": "vvg-2017/utvarderas-efter-ett-ar",
    "fragor-som-lyfts": "vvg-2017/vagar-in",
    "ordforandeskapet": "vvg-2017/ordforandeskapet-vaxlar",
    "tva-per-grupp": "vvg-2017/tva-per-delregion",
    "goteborg": "vvg-2017/goteborg-hogst-fyra",
    "utser-sjalva": "vvg-2017/utser-sjalva",
    "vastkom-och-regionen": "vvg-2017/vastkom-och-koncernledningen",
    "stod-och-beredning": "vvg-2017/stod-och-beredning",
    "inte-avtal": "vvg-2017/inte-avtal",
    "avstamning": "vvg-2017/avstamningsyta",
    "avtal-i-tillampning": "vvg-2017/avstamningsyta",
    "sorteras-av-bada": "vvg-2017/sorteras-gemensamt",
}


def taken_over() -> Iterator[Edit]:
    """The edits against the proposal's statements that a clause of the mandate finds."""
    for statement in statements():
        if statement.id.startswith("A"):
            yield from (e for e in statement.harmful if e.gives and older_than(e.gives.about))


def test_which_clauses_of_the_proposal_are_replaced_and_that_the_rest_are_not_broken() -> None:
    results = [r for r in clause_results(structure(), BEGINS, TODAY) if r.mandate.id == OLDER]
    because = {r.clause.id: r.because.text("en") for r in results if r.because}
    assert because == {id: f"replaced by {newer}" for id, newer in REPLACED.items()}
    assert [r.clause.id for r in results if r.outcome == Outcome.BROKEN] == []
    before = clause_results(structure(), BEGINS - timedelta(days=1), TODAY)
    assert {r.because.text("en") for r in before if r.because} == {"not in force on 2016-12-31"}


@pytest.mark.parametrize("edit", [pytest.param(e, id=e.what) for e in taken_over()])
def test_what_a_clause_finds_the_one_it_replaced_would_find(edit: Edit) -> None:
    assert found_again(edit)


def test_a_replaced_clause_was_broken_only_where_the_sources_disagree() -> None:
    disagreements = [set(one.depends) for one in structure().contradictions]
    replaced = structure().replaced_by
    for older in broken(untouched_on(TODAY, replacing=False).findings) & replaced.keys():
        newer = {f"{m.id}/{c.id}" for m, c in replaced[older]}
        assert [one for one in disagreements if older in one and newer & one], older
