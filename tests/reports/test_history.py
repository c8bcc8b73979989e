"""A body that is paused, work that drags on and what is only roughly dated tell their story in words."""

from __future__ import annotations

from vvgctl.check.examples import example
from vvgctl.messages import said
from vvgctl.reports.history.lines import lines
from vvgctl.reports.history.subject import story, subject
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.dates import END

COUNCIL = """
bodies/council.yaml:
  name:
    - {value: Board of care, until: 2020-12-31}
    - {value: Council of care, from: 2021-01-01, by: d2, source: {document: doc, section: Names}}
  short: Council
  life:
    - {state: active, from: 2019, until: 2023-02-28}
    - {state: paused, from: 2023-03, until: 2024-06-30, by: d3}
    - {state: active, from: 2024-07-01}
  seats:
    - {appointed_by: league, count: 2}
    - {appointed_by: office, count: 2, until: 2020-12-31}
    - {appointed_by: office, count: 3, role: support, from: 2021-01-01, by: d2}
  chair:
    - {party: league, until: 2020-12-31}
    - {party: office, from: 2021-01-01, by: d2, held: [{year: 2022, chair: office}]}
  meets: {at_least: 2, per: year, from: 2022-01-01}
  tasks:
    - {id: advise, text: Advise on care, until: 2023-06-30}
    - {id: plan, text: Plan ahead}
  prepared_by: [{value: [league], until: 2021-12-31}, {value: [league, office], from: 2022-01-01}]
  evaluations: [{due: 2022, of: The council, done: 2022-11}]
bodies/old.yaml: {life: [{state: active, until: 2018}]}
bodies/new.yaml: {life: [{state: active, from: unknown, until: 2018-05-01}], replaces: old}
decisions.yaml:
  - {id: d2, by: league, date: 2020-11-03, says: Renames the board, about: [council]}
  - {id: d3, by: unknown, date: 2023-02, says: Pauses the council, effect: guiding, lifted_to: old}
assignments.yaml:
  - id: review
    about: Look the structure over
    concerns: council
    ordered_by: council
    assigned_to: [league]
    states:
      - {state: ordered, from: 2020-03-06}
      - {state: begun, from: ..2021}
      - {state: done, from: 2022-02-24}
    source: {document: doc, section: Review}
meetings/council-2020.yaml:
  meetings: [{date: 2020-03-06, items: [{about: The review}]}, {date: 2020-04-01}]
divisions/map.yaml:
  name: Map
  divides: {kind: town}
  areas:
    - {id: e, name: East side, members: [east, {principal: west, from: 2020-01-01}]}
    - {id: w, name: West side, members: [{principal: west, until: 2019-12-31}]}
"""
RENAMED = (
    "1 January 2021: Council, name: Council of care (before: Board of care); "
    "seats: three seats for Office (support) (before: two seats for Office); "
    "chair: Office (before: League), according to the decision of League 3 November 2020"
)
PREPARED = (
    "1 January 2022: Council, meeting pattern: at least two meetings a year; prepared by: Office is added"
)


def told(wanted: str, structure: Structure) -> list[str]:
    of = subject(wanted, structure, Snapshot(structure, END))
    assert of is not None
    rows = lines(story(of, structure), structure)
    return [f"{said(row.when, 'en')}: {said(row.what, 'en')}" for row in rows]


def test_a_body_that_is_renamed_and_paused_tells_its_story() -> None:
    assert told("council", example(COUNCIL).structure) == [
        "2019: Council is formed",
        "6 March 2020: Council meets: The review",
        "6 March 2020: Council gives League an assignment: Look the structure over",
        "1 April 2020: Council meets",
        "3 November 2020: League: Renames the board",
        RENAMED,
        "2021 at the latest: The work begins: Look the structure over",
        PREPARED,
        "2022: Office holds the chair of Council",
        "2022: Council is to have been evaluated: The council",
        "24 February 2022: The assignment is done: Look the structure over",
        "November 2022: Council is evaluated: The council",
        "March 2023: Council is paused, according to a decision February 2023 (by whom is unknown)",
        "30 June 2023: Council, tasks: Advise on care ceases to hold",
        "1 July 2024: Council resumes its work",
    ]


def test_work_tells_what_came_of_what_it_concerns_but_not_what_was_before_it() -> None:
    assert told("review", example(COUNCIL).structure) == [
        "6 March 2020: Council gives League an assignment: Look the structure over",
        "3 November 2020: League: Renames the board",
        "2021 at the latest: The work begins: Look the structure over",
        "24 February 2022: The assignment is done: Look the structure over",
        "March 2023: Council is paused, according to a decision February 2023 (by whom is unknown)",
        "1 July 2024: Council resumes its work",
    ]


def test_a_task_tells_its_own_days_and_when_its_body_came() -> None:
    lines = told("council/advise", example(COUNCIL).structure)
    assert lines[0] == "2019: Council is formed"
    assert "30 June 2023: Council, tasks: Advise on care ceases to hold" in lines
    assert not any("meets" in line for line in lines)


def test_an_unknown_day_stands_before_what_must_have_come_after_it() -> None:
    assert told("new", example(COUNCIL).structure) == [
        "unknown when: New is formed and replaces Old",
        "1 May 2018: New ceases",
        "2018: Old ceases",
    ]


def test_a_town_passes_from_one_area_to_another() -> None:
    structure = example(COUNCIL).structure
    moved = ["1 January 2020: West passes from West side to East side (Map)"]
    assert told("west", structure) == told("map/w", structure) == moved
