"""What agrees with a phrase, beyond the rule's own examples."""

from __future__ import annotations

import pytest

from vvgctl.check.examples import example
from vvgctl.rules.always import phrases_agree
from vvgctl.rules.verdict import Broken

EXACT = "the phrase only says {}, and beside it stands {}"
OTHER = "the phrase says {}, but beside it stands {}"
LIVES = [
    ("from: 2021-03..2021-05", "phrase: from the spring 2021", None),
    ("from: 2021", "phrase: from the spring 2021", None),
    ("from: 2021-04", "phrase: from the spring 2021", EXACT.format("spring 2021", "2021-04")),
    ("from: 2021-11", "phrase: from the spring 2021", OTHER.format("spring 2021", "2021-11")),
    ("from: 2020-08-14", "phrase: on 14 August we met", None),
    ("from: 2020-08-15", "phrase: on 14 August we met", OTHER.format("14 August", "2020-08-15")),
    ("from: unknown", "phrase: from 1 May 2018", None),
    ("from: 2017-01-01, until: 2018", "phrase: from the year 2017", EXACT.format("2017", "2017-01-01")),
    ("state: paused", "phrase: from the year 2017", None),
]


@pytest.mark.parametrize(("written", "phrase", "message"), LIVES)
def test_days_overlap_and_say_no_more_than_the_phrase(written: str, phrase: str, message: str | None) -> None:
    life = f"  life: [{{state: active, {written}, source: {{document: doc, {phrase}}}}}]\n"
    assert said(life.replace("state: active, state", "state")) == ([message] if message else [])


def test_another_source_may_know_it_more_exactly() -> None:
    sources = "[{document: doc, phrase: from the year 2017}, {document: doc}]"
    assert said(f"  life: [{{state: active, from: 2017-01-01, source: {sources}}}]\n") == []
    assert said(f"  life: [{{state: active, from: 2018-01-01, source: {sources}}}]\n") != []


SEATS = [
    ("count: 2", "two from each town", None),
    ("count: 2..4", "may have four seats", None),
    ("count: 2", "three from each town", OTHER.format(3, 2)),
    ("count: 4, of_which: {north: 2}", "four seats, two from the north", None),
    ("count: ..2", "one or twelve seats", OTHER.format(12, "0–2")),
]


@pytest.mark.parametrize(("written", "phrase", "message"), SEATS)
def test_numbers_are_among_those_beside(written: str, phrase: str, message: str | None) -> None:
    seats = f"  seats: [{{appointed_by: league, {written}, source: {{document: doc, phrase: '{phrase}'}}}}]\n"
    assert said(seats) == ([message] if message else [])


def test_months_that_make_whole_years_are_years_too() -> None:
    clause = "clause:\n  rule: evaluated\n  cites: {section: Tasks, phrase: after two years}\n"
    assert said("  name: Board\n" + clause + "  with: {after_months: 24, within_months: 27}\n") == []
    assert said("  name: Board\n" + clause + "  with: {after_months: 12, within_months: 15}\n") != []


def test_what_stands_at_the_top_of_a_file_is_not_beside_what_stands_deep_in_it() -> None:
    source = "  source: {document: doc, phrase: the nine towns met}\n"
    assert said(source + "  meets: [{at_least: 4, per: year}]\n") == []


def said(body: str) -> list[str]:
    structure = example("bodies/board.yaml:\n" + body).structure
    verdicts = phrases_agree.check(structure)
    return [one.message.text("en") for one in verdicts if isinstance(one, Broken)]
