"""A chair that passes on is one series, whatever years of it are known."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vvgctl.check.examples import example
from vvgctl.structure.chairs import KnownTurn, whose_turn
from vvgctl.structure.records.seat import Alternation

WHERE = example("bodies/board.yaml: {}").structure.bodies[0].where
PARTIES = ("a", "b", "c")


@st.composite
def series(draw: st.DrawFn) -> tuple[Alternation, dict[int, str]]:
    between = PARTIES[: draw(st.integers(2, 3))]
    length, phase, first = draw(st.integers(1, 4)), draw(st.integers(0, 3)), draw(st.integers(0, 2))
    every = "year" if length == 1 else f"{length} years"
    chairs = {year: between[((year + phase) // length + first) % len(between)] for year in range(2000, 2030)}
    return Alternation(between, every, where=WHERE), chairs


def known(chairs: dict[int, str], years: set[int]) -> list[KnownTurn]:
    return [KnownTurn(year, chairs[year], where=WHERE) for year in sorted(years)]


@given(series(), st.sets(st.integers(2000, 2029)), st.integers(2000, 2029))
def test_the_true_chair_is_always_possible(
    one: tuple[Alternation, dict[int, str]], years: set[int], year: int
) -> None:
    alternation, chairs = one
    assert chairs[year] in whose_turn(known(chairs, years), alternation, year)


@given(series(), st.integers(2000, 2029))
def test_all_years_known_leave_no_doubt(one: tuple[Alternation, dict[int, str]], year: int) -> None:
    alternation, chairs = one
    assert whose_turn(known(chairs, set(chairs)), alternation, year) == {chairs[year]}


def test_two_years_that_cannot_both_fit_leave_nobody() -> None:
    yearly = Alternation(("a", "b"), "year", where=WHERE)
    turns = known({2016: "a", 2019: "a"}, {2016, 2019})
    assert whose_turn(turns, yearly, 2020) == frozenset()
    assert whose_turn([], yearly, 2020) == {"a", "b"}
