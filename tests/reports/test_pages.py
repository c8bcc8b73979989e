"""A record's page: sentences that follow the day, in both languages, without ids where there is a name."""

from __future__ import annotations

import re
from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from vvgctl.check.examples import example
from vvgctl.check.loading import load
from vvgctl.check.validation import Validation
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.pages.lookup import everything, match
from vvgctl.reports.pages.page import page
from vvgctl.reports.pages.wording import InWords, When
from vvgctl.reports.rule_page import examples, rule_names
from vvgctl.structure import Structure
from vvgctl.structure.dates import VagueDate, vague_date

TODAY = date(2024, 6, 1)
DAYS = ("2010-01-01", "2016-12-31", "2017-01-01", "2024-06-01")


def real() -> Structure:
    structure = load(ROOT / "structure" / "vastra-gotaland").structure
    assert structure is not None
    return structure


REAL = real()
RECORDS = list(everything(REAL))


def shown(
    structure: Structure, found: tuple[str, Any], day: str, language: str = "en", width: int = 100
) -> str:
    on = date.fromisoformat(day)
    checked = Checked("structure/x", structure, Validation(()), TODAY, TODAY, on)
    return page(*found, checked, Manner(language), width)


def of(text: str, name: str, day: str = "2020-06-30", language: str = "en") -> str:
    structure = example(text).structure
    return "\n".join(shown(structure, found, day, language) for found in match(name, structure))


def section(told: str, title: str) -> list[str]:
    """The lines below a heading."""
    lines = iter(told.splitlines())
    for line in lines:
        if line == title:
            return [line.strip() for line in iter(lambda: next(lines, ""), "")]
    return []


@pytest.mark.parametrize("kind", dict.fromkeys(kind for kind, _record in RECORDS))
def test_every_record_has_a_page_on_every_day(kind: str) -> None:
    own = (found for found in RECORDS if found[0] == kind)
    for found, day, language in product(own, DAYS, ("sv", "en")):
        told = shown(REAL, found, day, language)
        assert not re.search(r"\.\.$|[{}]|<|None|\(\)|,,|; *(?=\n *\n|\n *–|\Z)", told, re.MULTILINE), told
        assert max(map(len, told.splitlines())) <= 100, told


@pytest.mark.parametrize("id", ["vvg", "lisa", "k01"])
def test_a_narrow_terminal_breaks_between_words(id: str) -> None:
    (found,) = match(id, REAL)
    narrow = shown(REAL, found, "2017-01-01", "sv", 50)
    wide = shown(REAL, found, "2017-01-01", "sv", 100)
    assert sorted(narrow.split()) == sorted(wide.split())


@pytest.mark.parametrize("rule", rule_names())
def test_every_record_of_every_example_has_a_page(rule: str) -> None:
    for _outcome, text in examples(rule):
        structure = example(text, rule).structure
        for found in everything(structure):
            assert shown(structure, found, "2020-12-31")


DATES = [
    ("2017-01-01", "1 January 2017", "1 januari 2017"),
    ("2023-03", "March 2023", "mars 2023"),
    ("2018", "2018", "2018"),
    ("..2015-05-18", "18 May 2015 at the latest", "senast 18 maj 2015"),
    ("2012..", "2012 at the earliest", "tidigast 2012"),
    ("2020..2022", "between 2020 and 2022", "mellan 2020 och 2022"),
]


@pytest.mark.parametrize(("written", "english", "swedish"), DATES)
def test_dates_are_words(written: str, english: str, swedish: str) -> None:
    day = InWords(vague_date(written))
    assert (day.text("en"), day.text("sv")) == (english, swedish)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2018-01", "in January 2018"),
        ("2018", "during 2018"),
        ("2018-01-31", "31 January 2018"),
        ("2016..2018-03", "between January 2016 and March 2018"),
        ("..2018", "2018 at the latest"),
    ],
)
def test_the_time_of_something_is_told_with_its_preposition(written: str, told: str) -> None:
    assert When(vague_date(written)).text("en") == told


@given(st.dates(), st.dates(), st.sampled_from(["sv", "en"]))
def test_any_date_can_be_said(one: date, other: date, language: str) -> None:
    told = InWords(VagueDate(min(one, other), max(one, other))).text(language)
    assert told
    assert not re.search(r"[0-9]-[0-9]", told)


BOARD = """
bodies/board.yaml:
  short: B
  life:
    - {state: active, from: 2018-01-01, until: 2019-06-30}
    - {state: paused, from: 2019-07-01, until: 2019-12-31}
    - {state: active, from: 2020-01-01, until: 2020-12-31}
  chair: [{party: east, until: 2019-12-31}, {party: west, from: 2020-01-01}]
  tasks:
    - {id: old, text: Keep the old, until: 2019-12-31}
    - {id: new, text: Try the new, from: 2020-01-01}
    - {id: vague, text: Perhaps this, from: 2020}
  meets: [{at_least: 1, per: year}, {exactly: 2, per: month}]
bodies/later.yaml:
  replaces: board
  life: [{state: active, from: 2021-01-01}]
"""


def test_what_does_not_hold_on_the_day_is_not_shown() -> None:
    told = of(BOARD, "board", "2020-06-30")
    assert "West holds the chair." in told
    assert "East" not in told
    assert section(told, "Tasks") == ["– Try the new", "– Perhaps this (perhaps; from 2020)"]
    assert "Keep the old" in of(BOARD, "board", "2019-01-01")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2017-01-01", "Does not exist yet; it is to begin 1 January 2018."),
        ("2022-01-01", "No longer exists; it ended 31 December 2020."),
    ],
)
def test_a_body_that_is_not_there_says_so_first(day: str, told: str) -> None:
    lines = of(BOARD, "board", day).splitlines()
    assert lines[3] == told
    assert lines[4].startswith("What follows is as of ")


def test_the_state_of_a_body_is_told_in_a_sentence() -> None:
    assert "Paused since 1 July 2019, until 31 December 2019." in of(BOARD, "board", "2019-08-01")
    over = of(BOARD, "board", "2022-01-01")
    assert "Existed from 1 January 2020 until 31 December 2020." in over
    assert "Was replaced by Later 1 January 2021." in over
    assert "Is replaced by Later from 1 January 2021." in of(BOARD, "board", "2020-06-30")


def test_meeting_patterns_are_counted_in_words() -> None:
    told = section(of(BOARD, "board"), "Meetings")
    assert told == ["At least one meeting a year and two meetings a month."]


MEETINGS = """
bodies/board.yaml: {}
meetings/board-2024.yaml:
  complete: true
  meetings: [{date: 2024-01-10}, {date: 2024-02}, {date: 2024-09-01}]
meetings/board-2023.yaml:
  meetings: [{date: 2023-05-05, kind: extra, called_by: chair, items: [{about: The budget}]}]
"""


def test_meetings_held_and_planned_are_told_apart() -> None:
    early = section(of(MEETINGS, "board", "2024-02-29"), "Meetings")
    assert early == [
        "Meetings known until 29 February 2024:",
        "– 5 May 2023, extra, called by the chair",
        "The budget",
        "– 10 January 2024",
        "– February 2024",
        "All meetings are known for 2024.",
    ]
    today = section(of(MEETINGS, "board", str(TODAY)), "Meetings")
    assert today[-1] == "Meetings planned: 1 September 2024."


UNKNOWN = """
bodies/board.yaml:
  chair: {unknown: Who leads?, ask: [region, league]}
  seats: unknown
  prepared_by: {unknown: Who prepares?, ask: [league, region]}
  minutes: {none: Nobody writes}
functions.yaml:
  - {id: f, name: Help, kind: office, serves: [board], placed_at: {unknown: Where is it?, ask: [east]}}
"""


def test_what_is_not_known_is_gathered_by_whom_to_ask() -> None:
    told = of(UNKNOWN, "board")
    assert section(told, "Chair") == section(told, "Seats") == ["Unknown."]
    assert "Minutes: none (Nobody writes)." in told
    asked = section(told, "What is not known")
    assert asked[:5] == [
        "Ask Region and League:",
        "– Who leads?",
        "– Who prepares?",
        "Ask East:",
        "– Where is it?",
    ]
    assert asked[5].startswith("Nothing is written about: ")


SEATS = """
bodies/board.yaml:
  seats:
    - {for_each: {level: local}, appointed_by: self, role: representative, count: 2}
    - {appointed_by: region, role: support, count: 1..3, of_which: {south: ..2}}
bodies/small.yaml: {level: local, life: [{state: active, from: 2020}]}
bodies/sure.yaml: {level: local, life: [{state: active, from: 2019-01-01}]}
"""


def test_a_vague_total_is_explained() -> None:
    told = section(of(SEATS, "board"), "Seats")
    assert told[-3:] == [
        "In all  3–7  representative: 2–4; support: 1–3",
        "Small counts only if it existed that day: it is known from 2020.",
        "Region may have 1 to three, of these at most two from south.",
    ]


DIVISION = """
divisions/map.yaml:
  name: Map
  divides: {kind: town}
  areas: [{id: e, name: Eastern, members: [east]}, {id: w, name: Western}]
  unplaced: [{principal: west, between: [e, w], question: Where is West?, ask: [west]}]
principals.yaml:
  principals:
    - {id: east, name: East, code: "1001", kind: town, side: north}
    - {id: west, name: West, code: "1002", kind: town, side: north}
populations.csv:
  - {code: "1001", name: East, 2019-12-31: "1500"}
  - {code: "1002", name: West, 2019-12-31: "20000"}
organisations.yaml: {organisations: []}
"""


def test_a_principal_whose_area_is_not_known_makes_the_numbers_vague() -> None:
    told = of(DIVISION, "map")
    assert section(told, "Areas") == [
        "area     principals    population",
        "Eastern         1–2  1 500–21 500",
        "Western         0–1      0–20 000",
        "In all            2        21 500",
        "Population on 31 December 2019.",
    ]
    assert section(told, "What is not known") == ["Ask West:", "– Where is West?"]
    assert "Whether West belongs to it is unknown." in of(DIVISION, "w")


CONTRADICTION = """
bodies/board.yaml: {mandate: m}
clause: {rule: holds, with: {tasks: [a]}}
contradictions.yaml:
  - id: k1
    about: The name
    accounts: [{says: One, source: {document: doc}}, {says: Two, source: {document: doc, section: S}}]
    reading: One.
    because: It is older.
    depends: [m/c]
"""


def test_a_contradiction_is_shown_at_what_depends_on_it() -> None:
    told = section(of(CONTRADICTION, "board"), "Where the sources disagree")
    assert told == [
        "– The name (k1)",
        "According to A document: One",
        "According to A document, S: Two",
        "We read: One. It is older.",
    ]
    assert "– m/c: A demand" in of(CONTRADICTION, "K1")


def test_a_name_shared_by_several_shows_them_all() -> None:
    found = match("fyrbodal", REAL)
    assert [kind for kind, _record in found] == ["body", "area", "area"]


def test_after_the_last_day_known_the_page_says_so() -> None:
    (found,) = match("VVG", REAL)
    assert "As of 29 January 2024.\n" in shown(REAL, found, "2024-01-29")
    later = shown(REAL, found, "2024-01-30", "sv")
    assert "Läget 30 januari 2024, senast känt 29 januari 2024.\n" in later


CHAIRS = [
    (
        "{alternates: {between: [east, region], every: year}, held: [{year: 2019, chair: east}]}",
        "By that order, Region leads in 2020.",
    ),
    (
        "{alternates: {between: [east, region], every: 2 years}, vice_chair: other_side}",
        "The chair passes between East and Region, two years at a time.",
    ),
]


@pytest.mark.parametrize(("written", "told"), CHAIRS)
def test_the_chair_is_told_by_its_rule(written: str, told: str) -> None:
    assert told in of(f"bodies/board.yaml:\n  chair: {written}\n", "board")
