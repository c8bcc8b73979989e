"""Findings over time: every period is looked at, and the same finding is told once."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vvgctl.check.examples import example
from vvgctl.check.finding import Finding
from vvgctl.check.loading import Loaded
from vvgctl.check.periods import breaks_of, periods
from vvgctl.check.validation import Asked, Validation, validate
from vvgctl.structure.dates import BEGINNING, END, day_after

TODAY, UNTIL = date(2020, 6, 15), date(2022, 6, 15)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def checked(text: str, rule: str | None = None, today: date = TODAY, day: date | None = None) -> Validation:
    return validate(Loaded(example(text, rule).structure, (), 1), Asked(today, UNTIL, day), {})


def told(found: tuple[Finding, ...]) -> list[tuple[str, date | None, date | None]]:
    return [(one.message.id, one.since, one.until) for one in found if one.level != "unknown"]


@given(st.sets(DAYS), DAYS, DAYS)
def test_periods_cover_all_time_without_overlap(breaks: set[date], today: date, until: date) -> None:
    found = list(periods(breaks, today, until))
    assert found[0].first == BEGINNING
    assert found[-1].last == END
    assert all(later.first == day_after(one.last) for one, later in pairwise(found))
    assert all(one.first <= one.day <= one.last for one in found)


SHORT_OF_MEETINGS = """
bodies/board.yaml:
  meets:
    - {at_least: 3, per: year, from: 2018-01-01, until: 2018-12-31}
    - {at_least: 4, per: year, from: 2019-01-01, until: 2020-12-31}
    - {at_least: 2, per: year, from: 2021-01-01, until: 2021-06-30}
    - {at_least: 2, per: year, from: 2021-07-01}
clause: {at_least: 4, per: year}
in_force: {from: 2018-01-01}
"""


def test_a_gap_ahead_is_found_before_it_happens_and_adjoining_periods_are_one() -> None:
    found = checked(SHORT_OF_MEETINGS, "meets")
    ahead = [one for one in told(found.findings) if one[1] is not None]
    assert ahead[0][1:] == (date(2021, 1, 1), date(2021, 6, 30))
    assert [one[1:] for one in told(found.past)] == [(date(2018, 1, 1), date(2018, 12, 31))]


def test_with_a_day_only_that_day_is_told() -> None:
    assert told(checked(SHORT_OF_MEETINGS, "meets", day=date(2019, 5, 1)).findings) == []
    assert len(told(checked(SHORT_OF_MEETINGS, "meets", day=date(2018, 5, 1)).findings)) == 1


def test_the_id_of_a_finding_survives_edits_elsewhere_in_the_file() -> None:
    before = """
bodies/board.yaml:
  tasks:
    - {id: plan, text: Plans}
    - {id: plan, text: Plans again}
"""
    after = before.replace(
        "  tasks:", "  # a comment\n  short: B\n  tasks:\n    - {id: first, text: First of all}"
    )
    ids = [{one.id for one in checked(text).findings if one.rule == "unique_ids"} for text in (before, after)]
    assert ids[0] == ids[1] != set()


def test_an_exception_sets_aside_and_is_counted() -> None:
    text = """
bodies/board.yaml:
  mandate: none
exceptions.yaml:
  - {sets_aside: mandates_present, on: board, reason: Being written, by: d1, until: 2021-01-01}
decisions.yaml: [{id: d1, by: league, date: 2019-01, says: Wait}]
"""
    found = checked(text)
    assert [one.rule for one in found.aside] == ["mandates_present"]
    assert not [one for one in found.findings if one.rule in ("mandates_present", "exceptions")]
    late = checked(text, today=date(2021, 6, 1))
    assert {one.rule for one in late.findings} >= {"mandates_present", "exceptions"}


def test_two_known_years_are_held_against_each_other_across_unknown_ones() -> None:
    text = """
bodies/board.yaml:
  chair:
    alternates: {between: [league, office], every: year}
    held: [{year: 2016, chair: league}, {year: 2019, chair: league}]
clause: {alternates: {between: [league, office], every: year}}
"""
    found = checked(text, "chair")
    assert [one[1:] for one in told(found.past)] == [(date(2019, 1, 1), date(2019, 12, 31))]
    assert told(checked(text.replace("2019", "2018"), "chair").past) == []


def test_a_clause_that_chooses_bodies_sees_the_day_on_which_one_comes() -> None:
    text = """
bodies/board.yaml:
  seats: [{appointed_by: eastern, count: 2}]
  holders: [{appointed_by: eastern, count: 2}]
bodies/eastern.yaml:
  kind: group
bodies/western.yaml:
  kind: group
  life: [{state: active, from: 2021-03-01}]
clause: {for_each: {kind: group}, exactly: 2}
"""
    found = checked(text, "seats")
    assert {one[1:] for one in told(found.findings)} == {(date(2021, 3, 1), None)}


COMING_AND_GOING = """
bodies/guest.yaml: {level: local}
bodies/other.yaml: {level: local, life: [{state: active, from: 2018-03-01, until: 2019-05-05}]}
"""
FURTHER_AWAY = (
    (
        "prepared_by",
        """
bodies/board.yaml: {prepared_by: [pair]}
bodies/pair.yaml: {seats: [{for_each: {level: local}, appointed_by: self, count: 1}]}
clause: {seats: 1}
"""
        + COMING_AND_GOING,
    ),
    (
        "handles",
        """
bodies/board.yaml: {}
matters.yaml: [{id: shared, name: Shared matter, raised_by: [{bodies: {level: local}}]}]
clause: {matter: shared, raised_by: [guest]}
"""
        + COMING_AND_GOING,
    ),
    (
        "assigned",
        """
bodies/board.yaml: {}
functions.yaml: [{id: news, name: News, kind: office}]
assignments.yaml:
  - id: look
    about: Look into news
    concerns: news
    assigned_to: [league]
    states: [{state: begun, from: 2017-01-01, until: 2018-03-03}, {state: ended, from: 2018-03-04}]
clause: {concerns: news}
""",
    ),
    (
        "refers",
        """
bodies/board.yaml: {refers: [{decisions_of_effect: [guiding], to: council}]}
bodies/council.yaml: {}
decisions.yaml: [{id: d1, by: board, date: ..2017, says: All shall, effect: guiding}]
clause: {decisions_of_effect: [guiding], to: council}
""",
    ),
    (
        "minutes",
        """
bodies/board.yaml: {minutes: {kept: true}}
meetings/board-2017.yaml: {meetings: [{date: 2018-03}]}
clause: {kept: true}
""",
    ),
)


@pytest.mark.parametrize(("rule", "text"), FURTHER_AWAY, ids=[rule for rule, _text in FURTHER_AWAY])
@pytest.mark.parametrize("day", [date(2017, 6, 1), date(2018, 6, 1), date(2019, 12, 1)])
def test_a_day_and_the_periods_tell_the_same(rule: str, text: str, day: date) -> None:
    over_time = checked(text, rule)
    found = [one for one in (*over_time.findings, *over_time.past) if one.holds(day)]
    assert {one.id for one in found} == {one.id for one in checked(text, rule, day=day).findings}


def test_a_file_of_meetings_about_thousands_of_years_is_no_burden() -> None:
    text = "bodies/board.yaml: {}\nmeetings/board-2020.yaml: {period: 0002..9998}\n"
    structure = example(text).structure
    assert len(breaks_of(structure, structure.bodies[0])) < 1000
