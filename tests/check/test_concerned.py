"""Which bodies a clause is on, where that is not wholly known."""

from __future__ import annotations

from datetime import date

import pytest

from vvgctl.check.clauses import clause_results, questions
from vvgctl.check.examples import TODAY, example
from vvgctl.check.outcome import Outcome
from vvgctl.structure import Snapshot, Structure

FILTERED = """
bodies/board.yaml:
  level: %s
  chair: none
clause:
  rule: has
  on: {level: county}
  with: {sphere: officials}
"""


def structure(text: str) -> Structure:
    return example(text).structure


@pytest.mark.parametrize(
    ("level", "outcome"),
    [
        ("local", Outcome.NOT_APPLICABLE),
        ("{unknown: At which level is it?, ask: league}", Outcome.UNKNOWN),
        ("[{value: local, until: 2020}, {value: county, from: 2021-01-01}]", Outcome.UNKNOWN),
    ],
)
def test_a_body_of_which_it_is_unknown_whether_a_clause_is_on_it_is_asked_about(
    level: str, outcome: Outcome
) -> None:
    (result,) = clause_results(structure(FILTERED % level), TODAY, TODAY)
    assert result.outcome == outcome


def test_the_question_is_the_one_that_the_file_asks() -> None:
    (result,) = clause_results(
        structure(FILTERED % "{unknown: At which level is it?, ask: league}"), TODAY, TODAY
    )
    assert [(one.message.text("en"), one.ask) for one in questions(result)] == [
        ("At which level is it?", ("league",))
    ]


SEATED = """
bodies/board.yaml:
  seats: [{for_each: {level: local}, appointed_by: self, count: 2}]
bodies/north.yaml: {level: local}
bodies/south.yaml: {level: unknown}
clause:
  rule: seats
  with: {for_each: {level: local}, exactly: 2}
"""


def test_a_seat_for_each_counts_from_none_where_it_is_unknown_whether_it_is_meant() -> None:
    snapshot = Snapshot(structure(SEATED), TODAY)
    board = snapshot.body("board")
    assert board is not None
    assert [(group.for_party, group.certain) for group in board.seats] == [("north", True), ("south", False)]
    (result,) = clause_results(structure(SEATED), TODAY, TODAY)
    assert result.arranged == Outcome.UNKNOWN


TAKEN_OVER = """
bodies/board.yaml: {level: county}
mandates/m.yaml:
  document: doc
  on: board
  in_force: {}
  clauses:
    - {id: old, says: Old, cites: {phrase: a demand of}, force: shall, rule: has, with: {level: local}}
mandates/n.yaml:
  document: doc
  on: board
  in_force: {from: 2020}
  clauses:
    - id: new
      says: New
      cites: {phrase: a demand of}
      force: shall
      replaces: m/old
      rule: has
      with: {level: county}
"""


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        (date(2019, 12, 31), Outcome.BROKEN),
        (date(2020, 6, 1), Outcome.UNKNOWN),
        (date(2021, 1, 1), Outcome.NOT_APPLICABLE),
    ],
)
def test_a_clause_whose_successor_began_on_an_unknown_day_cannot_be_checked(
    day: date, outcome: Outcome
) -> None:
    old, _new = clause_results(structure(TAKEN_OVER), day, date(2022, 1, 1))
    assert old.outcome == outcome
