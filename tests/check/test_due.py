"""What is due: each kind of thing by small structures."""

from __future__ import annotations

from datetime import date

import pytest

from vvgctl.check.due import FINDERS, Due, Standing, Window, due_things
from vvgctl.check.examples import example

TODAY, YEAR_ON = date(2020, 1, 1), date(2021, 1, 1)


def due(text: str, body: str | None = None, first: date = TODAY, last: date = YEAR_ON) -> tuple[Due, ...]:
    return due_things(Window(example(text).structure, first, last), body)


def told(text: str, kind: str, first: date = TODAY) -> list[str]:
    """`day: title (more)` of each thing of a kind."""
    return [
        f"{one.day}: {one.title.text('en')}" + (f" ({one.detail.text('en')})" if one.detail else "")
        for one in due(text, first=first)
        if one.kind == kind
    ]


def test_an_empty_structure_has_nothing_ahead() -> None:
    assert due("bodies/board.yaml: {}") == ()


def test_meetings_planned_are_due_and_held_ones_are_not() -> None:
    text = """
bodies/board.yaml: {}
meetings/board-2020.yaml:
  meetings: [{date: 2020-02-01}, {date: 2020-05, kind: extra}, {date: 2020-03-01}, {date: unknown}]
"""
    assert told(text, "meeting", first=date(2020, 3, 1)) == [
        "2020: Board: meeting",  # its file is about that year
        "2020-03-01: Board: meeting",
        "2020-05: Board: meeting (extra)",
    ]


def test_what_is_not_delivered_is_due_until_it_is() -> None:
    text = """
bodies/board.yaml: {}
assignments.yaml:
  - id: look
    about: Look into news
    ordered_by: board
    assigned_to: [{post: head, of: league}]
    deliverables:
      - {what: A draft, to: board, due: 2020-03, delivered: 2020-02-20}
      - {what: A report, to: board, due: 2020-08-14, delivered: unknown}
      - {what: A summary, due: 2020-09, delivered: none}
      - {what: A map}
"""
    assert told(text, "delivery", first=date(2020, 3, 1)) == [
        "2020-08-14: A report is to be delivered to Board (about: Look into news)",
        "2020-09: A summary is to be delivered (a source says that it was not delivered)",
    ]
    assert [one.kind for one in due(text, "board")] == ["delivery", "delivery", "delivery"]


def test_a_pause_is_to_be_reviewed_until_that_is_done() -> None:
    text = """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-01-01, reviews: [{due: 2020-01, done: 2020-01-15}, {due: 2020-06..2020-07}]}
"""
    assert told(text, "review", first=date(2020, 2, 1)) == [
        "2020-06..2020-07: Board: the pause is to be reviewed"
    ]


def test_a_pause_that_is_over_is_not_to_be_reviewed() -> None:
    text = """
bodies/board.yaml:
  life:
    - {state: paused, from: 2019-01-01, until: 2019-06-30, reviews: [{due: 2020-06}]}
    - {state: active, from: 2019-07-01}
"""
    assert told(text, "review") == []


def test_a_rejected_proposal_plans_nothing() -> None:
    text = """
proposals/new.yaml:
  title: New
  states: [{state: draft, from: 2018}, {state: STATE, from: 2019-01-01}]
  changes: [{change: plan, with: {by: league, about: board, due: 2020-09}}]
bodies/board.yaml: {}
"""
    assert len(told(text.replace("STATE", "discussion"), "decision")) == 1
    assert told(text.replace("STATE", "rejected"), "decision") == []


def test_services_part_on_the_last_day_of_their_time_beside_each_other() -> None:
    text = """
services.yaml:
  - {id: bus, name: Bus}
  - {id: tram, name: Tram, coexists_with: [{service: bus, until: 2020-12-31}]}
  - {id: boat, name: Boat, coexists_with: [{service: bus, until: 2020-06..}]}
"""
    title = "Tram and Bus: the time beside each other ends (this is its last day)"
    assert told(text, "service") == [f"2020-12-31: {title}"]


def test_what_is_only_known_until_a_day_has_no_end_ahead() -> None:
    assert told("bodies/board.yaml: {life: [{state: active, until: 2020-06-30..}]}", "body") == []


FOUR_A_YEAR = """
bodies/board.yaml:
  meets: {at_least: 4, per: year}
"""


@pytest.mark.parametrize(
    ("meetings", "detail"),
    [
        ("", ["no meeting is known; there may be some"]),
        ("meetings: [{date: 2020-05-01}]", ["1 meeting is known; there may be more"]),
        ("complete: true, meetings: [{date: 2020-05-01}]", ["3 are missing"]),
        (
            "complete: true, meetings: [{date: 2020-05}, {date: 2020-05}, {date: 2020-05}]",
            ["1 is missing"],
        ),
        ("meetings: [{date: 2020-01}, {date: 2020-02}, {date: 2020-03}, {date: 2020-04}]", []),
    ],
)
def test_a_year_wants_the_meetings_that_are_not_known(meetings: str, detail: list[str]) -> None:
    text = f"{FOUR_A_YEAR}meetings/board-2020.yaml: {{{meetings}}}"
    title = "2020: Board: at least 4 meetings have to be held during the year"
    assert told(text, "meetings_needed") == [f"{title} ({one})" for one in detail]


def test_a_meeting_that_may_lie_in_another_time_leaves_the_number_open() -> None:
    text = """
bodies/board.yaml:
  meets: {exactly: 2, per: quarter}
meetings/board-2020.yaml: {complete: true, meetings: [{date: 2020-03..2020-04}]}
"""
    title = "Board: 2 meetings have to be held during the quarter"
    assert told(text, "meetings_needed")[0] == f"2020-01..2020-03: {title} (from 1 to 2 are missing)"
    assert told(text, "meetings_needed")[3] == f"2020-10..2020-12: {title} (2 are missing)"


@pytest.mark.parametrize(
    "board",
    [
        "{meets: unknown}",
        "{meets: none}",
        "{meets: {at_least: 4, per: year, from: 2020-02-01}}",
        "{meets: {at_least: 4, per: year}, life: [{state: active, until: 2020-06}]}",
        "{meets: {at_least: 4, per: year}, life: [{state: paused}]}",
        "{meets: {at_least: 0, per: year}}",
    ],
)
def test_only_a_body_that_is_to_meet_all_of_a_time_needs_meetings_in_it(board: str) -> None:
    assert told(f"bodies/board.yaml: {board}", "meetings_needed") == []


def test_where_the_pattern_is_vaguely_dated_the_need_is_not_known() -> None:
    text = "bodies/board.yaml: {meets: {at_least: 4, per: year, from: 2019..2020}}"
    (one,) = due(text)
    assert one.standing == Standing.UNKNOWN


def test_an_evaluation_is_due_until_it_is_done() -> None:
    text = "bodies/board.yaml: {{evaluations: [{{due: 2020-06, of: The seats, done: {done}}}]}}"
    ahead = ["2020-06: Board: the evaluation is to be done (about: The seats)"]
    assert told(text.format(done="unknown"), "evaluation") == ahead
    assert told(text.format(done="2020-07"), "evaluation") == ahead
    assert told(text.format(done="2019-12"), "evaluation") == []
    assert told(text.format(done="unknown"), "evaluation", first=date(2020, 7, 1)) == []


def test_a_body_that_is_gone_has_no_evaluation_ahead() -> None:
    text = "bodies/board.yaml: {life: [{state: active, until: 2019}], evaluations: [{due: unknown}]}"
    assert due(text) == ()
    assert told(text, "evaluation", first=date(2019, 5, 1)) == [
        "unknown: Board: the evaluation is to be done",
    ]


def test_an_evaluation_that_nobody_planned_is_worked_out_from_the_clause() -> None:
    text = """
bodies/board.yaml: {}
in_force: {from: 2019-01-01}
clause: {rule: evaluated, with: {after_months: 12, within_months: 15}}
"""
    (one,) = due(text)
    assert (str(one.day), one.standing) == ("2020-01-01..2020-04-01", Standing.COMPUTED)
    planned = text.replace("board.yaml: {}", "board.yaml: {evaluations: [{due: 2020-02}]}")
    assert told(planned, "evaluation") == ["2020-02: Board: the evaluation is to be done"]


ROTATION = """
bodies/board.yaml:
  chair:
    alternates: {{between: [league, office], every: {every}}}
    held: [{held}]
"""


TO_OFFICE = "The chair passes to Office"
PASSES_ON = "The chair passes on (to whom is not known)"
MAY_PASS_ON = "The chair may pass on (whether and to whom is not known)"


@pytest.mark.parametrize(
    ("every", "held", "answer"),
    [
        ("year", "{year: 2018, chair: league}", [f"computed {TO_OFFICE}"]),
        ("year", "{year: 2021, chair: office}", [f"written {TO_OFFICE}"]),
        ("year", "", [f"unknown {PASSES_ON}"]),
        ("year", "{year: 2017, chair: league}, {year: 2018, chair: league}", [f"unknown {PASSES_ON}"]),
        ("2 years", "", [f"unknown {MAY_PASS_ON}"]),
        ("2 years", "{year: 2020, chair: league}, {year: 2019, chair: office}", []),
        ("2 years", "{year: 2020, chair: league}", [f"unknown {MAY_PASS_ON}"]),
        ("2 years", "{year: 2020, chair: league}, {year: 2019, chair: league}", [f"computed {TO_OFFICE}"]),
    ],
)
def test_the_chair_passes_on_by_the_rotation(every: str, held: str, answer: list[str]) -> None:
    found = due(ROTATION.format(every=every, held=held), first=date(2020, 2, 1))
    titles = [f"{one.standing} {one.title.text('en').replace('Board: the', 'The')}" for one in found]
    assert titles == answer


def test_a_body_that_has_just_begun_has_no_chair_to_pass_on() -> None:
    text = ROTATION.format(every="year", held="") + "  life: [{state: active, from: 2020-01-01}]"
    assert [str(one.day) for one in due(text) if one.kind == "chair"] == ["2021-01-01"]


def test_the_chair_passes_on_as_the_file_says() -> None:
    text = """
bodies/board.yaml:
  chair: [{value: {party: league}, until: 2020-05-31}, {value: {party: office}, from: 2020-06-01}]
"""
    assert told(text, "chair") == ["2020-06-01: Board: the chair passes to Office"]


def test_bodies_begin_pause_resume_and_end() -> None:
    text = """
bodies/board.yaml:
  life:
    - {state: active, from: 2020-02, until: 2020-03-31}
    - {state: paused, from: 2020-04-01, until: 2020-04-30}
    - {state: active, from: 2020-05-01, until: 2020-06-30}
    - {state: active, from: 2020-07-01, until: 2020-08-31}
"""
    assert told(text, "body") == [
        "2020-02: Board begins",
        "2020-04-01: Board is paused",
        "2020-05-01: Board resumes its work",
        "2020-08-31: Board ends (this is its last day)",
    ]


def test_what_has_no_date_comes_last_where_it_may_still_lie_ahead() -> None:
    text = """
bodies/board.yaml: {life: [{state: active, from: ..2020-03}]}
bodies/group.yaml: {life: [{state: active, from: ..2019}]}
bodies/team.yaml: {life: [{state: active, until: unknown}]}
bodies/unit.yaml: {life: [{state: active, until: 2022..}]}
bodies/wing.yaml: {life: [{state: active, until: 2020-12}]}
"""
    assert [(one.id[1], one.dated) for one in due(text)] == [
        ("wing", True),
        ("board", False),
        ("team", False),
    ]


def test_clauses_come_into_force_together_or_on_their_own() -> None:
    text = """
bodies/board.yaml: {}
in_force: {from: 2020-03-01, until: 2020-09-30}
clause: {rule: active, with: {}}
"""
    assert told(text, "clause") == [
        "2020-03-01: A document: 1 clause comes into force (A demand)",
        "2020-09-30: A document: 1 clause ends (this is its last day) (A demand)",
    ]
    own = text.replace("with: {}", "with: {}, in_force: {until: 2020-04}")
    assert told(own, "clause") == ["2020-04: A document: 1 clause ends (this is its last day) (A demand)"]


def test_agreements_and_exceptions_expire() -> None:
    text = """
bodies/board.yaml: {}
agreements.yaml: [{id: deal, name: The deal, parties: [region], until: 2020-10-31}, {id: other, name: Other}]
decisions.yaml: [{id: d, by: board, date: 2019, says: Wait}]
exceptions.yaml:
  - {sets_aside: m/c, on: board, reason: No time, by: d, until: 2020-06-30}
  - {sets_aside: references, reason: Being moved, by: d, until: 2020-05}
clause: {rule: active, with: {}}
"""
    assert told(text, "agreement") == ["2020-10-31: The deal expires (this is its last day)"]
    one, other = told(text, "exception")
    assert one.startswith("2020-05: the exception from “references” expires (this is its last day)")
    assert other.startswith("2020-06-30: the exception from “A demand” for Board expires")
    assert other.endswith("(the reason for it: No time)")
    assert [one.kind for one in due(text, "board")] == ["exception"]


def test_each_thing_has_an_id_of_its_own_that_a_wider_look_keeps() -> None:
    text = f"{FOUR_A_YEAR}meetings/board-2020.yaml: {{meetings: [{{date: 2020-05}}, {{date: 2020-05}}]}}"
    narrow = {one.id for one in due(text)}
    wide = [one.id for one in due(text, first=date(2018, 1, 1), last=date(2024, 1, 1))]
    assert len(set(wide)) == len(wide)
    assert narrow <= set(wide)


def test_every_finder_is_in_the_tuple_once() -> None:
    assert len(set(FINDERS)) == len(FINDERS)
