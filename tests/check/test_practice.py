"""Practice is kept only where the records say so, and broken only where no reading of them fits."""

from __future__ import annotations

from datetime import date

import pytest

from vvgctl.check.clauses import clause_results
from vvgctl.check.examples import example
from vvgctl.check.loading import Loaded
from vvgctl.check.outcome import Outcome
from vvgctl.check.validation import Asked, validate

TODAY = date(2020, 6, 15)
FOUR_A_YEAR = """
bodies/board.yaml:
  meets: {at_least: 4, per: year}
"""
YEARLY = """
bodies/board.yaml:
  chair:
    alternates: {between: [league, office], every: year}
"""


def practised(text: str, rule: str, day: date = TODAY, today: date = TODAY) -> Outcome:
    (result,) = clause_results(example(text, rule).structure, day, today)
    return result.practised


def test_meetings_that_are_only_planned_have_not_been_held() -> None:
    days = ", ".join(f"{{date: 2020-{month}-05}}" for month in ("02", "08", "10", "12"))
    meetings = f"meetings/board-2020.yaml: {{meetings: [{days}]}}"
    text = f"{FOUR_A_YEAR}{meetings}\nclause: {{at_least: 4, per: year}}"
    assert practised(text, "meets") == Outcome.UNKNOWN
    assert practised(text, "meets", today=date(2020, 12, 31)) == Outcome.KEPT


def test_a_vague_date_may_be_the_meeting_that_is_missing() -> None:
    text = """
bodies/board.yaml:
  meets: {at_least: 1, per: quarter}
meetings/board-2019.yaml:
  complete: true
  meetings: [{date: 2019}]
clause: {at_least: 1, per: quarter}
"""
    assert practised(text, "meets", date(2019, 5, 1)) == Outcome.UNKNOWN
    assert (
        practised(text.replace("[{date: 2019}]", "[{date: 2019-01}]"), "meets", date(2019, 5, 1))
        == Outcome.BROKEN
    )


@pytest.mark.parametrize("held", ["[2018, 2019, 2020]", "[2019, 2020]"])
def test_a_chair_that_never_passes_on_breaks_the_rule_each_year(held: str) -> None:
    years = ", ".join(f"{{year: {year}, chair: league}}" for year in held.strip("[]").split(", "))
    text = f"{YEARLY}    held: [{years}]\nclause: {{alternates: {{between: [league, office], every: year}}}}"
    assert practised(text, "chair") == Outcome.BROKEN


def test_minutes_signed_by_another_chair_than_the_file_says_break_the_rule() -> None:
    text = f"""{YEARLY}    held: [{{year: 2020, chair: league}}]
meetings/board-2020.yaml:
  meetings: [{{date: 2020-02-01, minutes: {{signed_by: [{{as: chair, of: office}}]}}}}]
clause: {{alternates: {{between: [league, office], every: year}}}}
"""
    assert practised(text, "chair") == Outcome.BROKEN


def test_different_breaches_at_one_place_are_each_told() -> None:
    text = """
bodies/board.yaml:
  participants: []
clause: {participants: [town, hospital]}
"""
    found = validate(Loaded(example(text, "has").structure, (), 1), Asked(TODAY, TODAY), {}).findings
    assert len({one.id for one in found if one.rule == "has"}) == 2


def test_a_day_ahead_asks_nothing_of_practice() -> None:
    text = f"{FOUR_A_YEAR}clause: {{at_least: 4, per: year}}"
    asked = Asked(TODAY, TODAY, date(2030, 1, 1))
    found = validate(Loaded(example(text, "meets").structure, (), 1), asked, {}).findings
    assert [one for one in found if one.rule == "meets"] == []


def test_principals_that_leave_are_seen_ahead() -> None:
    text = """
principals.yaml:
  principals:
    - {id: east, name: East, kind: town, side: north}
    - {id: west, name: West, kind: town, side: north, until: 2021-12-31}
    - {id: region, name: Region, kind: region, side: south}
bodies/board.yaml:
  seats: [{appointed_by: league, count: 2}]
clause: {principals: {town: 2}}
"""
    asked = Asked(TODAY, date(2022, 6, 15))
    found = validate(Loaded(example(text, "covers").structure, (), 1), asked, {}).findings
    assert [one.since for one in found if one.rule == "covers"] == [date(2022, 1, 1)]


@pytest.mark.parametrize(
    "chair", ["[]", "[{party: league, until: 2018}, {party: office}]", "[{party: league}]", "none", "unknown"]
)
def test_a_chair_written_in_an_odd_way_is_read(chair: str) -> None:
    text = f"bodies/board.yaml:\n  chair: {chair}\nclause: {{administers: true}}"
    assert practised(text, "chair_duties") in Outcome
