"""Proposals: their shape, how they stand, and what is told of them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.schema.test_schemas import JSON
from vvgctl.changes.book import all_proposed, ids_in
from vvgctl.changes.subject import facts
from vvgctl.check.due import Window, due_things
from vvgctl.check.examples import example
from vvgctl.check.loading import Loaded, loaded
from vvgctl.check.overlay import overlaid
from vvgctl.check.validation import Asked, Validation, validate
from vvgctl.messages import said
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.history.lines import lines
from vvgctl.reports.history.subject import story, subject
from vvgctl.reports.listing import rows
from vvgctl.reports.pages.page import page
from vvgctl.schema import misfits
from vvgctl.schema.explanation import _validator as explaining
from vvgctl.schema.shape import _validator as deciding
from vvgctl.source import Place, read_yaml
from vvgctl.structure import NotKnownError, Snapshot, Structure

TODAY, YEAR_ON = date(2020, 12, 31), date(2021, 12, 31)
PROPOSAL = """
title: Common preparation
document: doc
drafted_by: [league, office]
replaces: [older]
rests_on: doc
states:
  - {state: draft, from: 2020-03, until: 2020-04}
  - {state: discussion, from: 2020-05-01, until: 2020-08-31, source: {document: doc, section: Tasks}}
  - {state: proposed, from: 2020-09-01, until: 2021-01-31, by: d1}
  - {state: adopted, from: 2021-02-01}
changes:
  - change: rename
    point: 1
    with: {body: board, from: Board, to: The council}
    says: A name that tells what it does
    source: {document: doc, section: Tasks, phrase: to be called The council}
  - {change: prepares_for, point: 2, with: {body: board, bodies: [group]}}
  - {change: grant, point: 3, with: {to: board, task: Wording, kinds: draft, scope: minor, documents: doc}}
  - {change: postpone, point: 4, with: {assignment: look, until: 2021-06}}
  - {change: tie, point: 4, with: {assignment: look, to: {about: The other review}}}
  - {change: set, point: 5, with: {body: board, fact: seats, to: {unknown: Who shall sit?, ask: league}}}
  - {change: set, point: 5, with: {body: board, fact: meets, to: [{at_least: 6, per: year}]}}
  - {change: plan, point: 6, with: {by: league, about: [board], due: 2021-03}}
note: Made up
source: {document: doc}
"""
BESIDE = """
bodies/board.yaml: {}
bodies/group.yaml: {}
assignments.yaml: [{id: look, about: Look into it, states: [{state: begun}], source: {document: doc}}]
decisions.yaml: [{id: d1, by: league, date: 2020-08-20, says: Puts it forward}]
proposals/older.yaml: {states: unknown, changes: {unknown: What did it say?, ask: [league]}}
proposals/common.yaml:
"""


def structure(proposal: str = PROPOSAL) -> Structure:
    return example(BESIDE + "".join(f"  {line}\n" for line in proposal.strip().splitlines())).structure


def wrong(text: str) -> list[str]:
    read = read_yaml("p.yaml", text.encode()).page
    assert read is not None
    return [one.message.text("en") for one in misfits("proposal", read.data, Place(read))]


def checked(day: date = TODAY) -> Checked:
    return Checked("structure/x", structure(), Validation((), files=0), day, day, day)


def test_a_proposal_of_every_kind_of_change_has_its_shape() -> None:
    assert wrong(PROPOSAL) == []
    assert {one.change.change for one in all_proposed(structure())} >= {"rename", "set", "tie", "plan"}


CHANGES = [
    ("{change: renmae, with: {}}", "“renmae” cannot stand here, did you mean “rename”?"),
    ("{change: rename}", "the key `with` is missing"),
    ("{change: ../kinds, with: {}}", "“../kinds” cannot stand here"),
    ("{change: rename, with: {body: board, from: A, to: [B]}}", "a text is expected here, not a list"),
    ("{change: rename, with: {body: board, from: A, too: B}}", "unknown key `too`, did you mean `to`?"),
    ("{change: set, with: {body: b, fact: seat, to: 1}}", "“seat” cannot stand here, did you mean “seats”?"),
    ("{change: set, with: {body: board, fact: meets, to: often}}", "“often” does not have the right form"),
    ("{change: postpone, with: {assignment: look, until: soon}}", "“soon” is not a date"),
    ("{change: plan, point: first, with: {by: a, about: B}}", "a whole number is expected here, not a text"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "message"), CHANGES)
def test_an_odd_change_is_told_in_words(change: str, message: str) -> None:
    base = "title: A\nstates: unknown\nsource: {document: doc}\n"
    assert message in wrong(f"{base}changes: [{change}]\n")


@pytest.mark.parametrize("fact", facts("body"))
def test_every_fact_may_be_left_to_be_made_clear(fact: str) -> None:
    base = "title: A\nstates: unknown\nsource: {document: doc}\n"
    change = f"{{change: set, with: {{body: board, fact: {fact}, to: {{unknown: What?}}}}}}"
    assert wrong(f"{base}changes: [{change}]\n") == []
    told = structure(f"title: A\nstates: unknown\nchanges: [{change}]\n")
    assert "to be made clear" in page("proposal", told.proposals[0], checked(), Manner("en"))


def test_a_proposal_of_which_no_source_tells_the_content() -> None:
    base = "title: A\nstates: {unknown: What came of it?}\nsource: {document: doc}\n"
    assert wrong(base) == wrong(base + "changes: {unknown: What does it say?, ask: [league]}\n") == []


@pytest.mark.parametrize(
    ("day", "open_"),
    [("2020-02-01", False), ("2020-06-01", True), ("2021-01-31", True), ("2021-02-01", False)],
)
def test_it_is_open_until_it_is_adopted(day: str, open_: bool) -> None:
    (common,) = (one for one in structure().proposals if one.id == "common")
    assert common.open_on(date.fromisoformat(day)) is open_


def test_a_vague_state_leaves_open_whether_it_is_open() -> None:
    for proposal, day in zip(structure().proposals, (date(2020, 3, 10), TODAY), strict=True):
        with pytest.raises(NotKnownError):
            proposal.open_on(day)


def test_ids_under_with_are_references_also_in_what_a_fact_is_set_to() -> None:
    text = "title: A\nchanges: [{change: set, with: {body: board, fact: prepared_by, to: [group, lost]}}]\n"
    (change,) = (one for one in all_proposed(structure(text)) if one.proposal.id == "common")
    assert [(kinds[0], id) for kinds, id, _where in ids_in(change)] == [
        ("body", "board"),
        ("principal", "group"),
        ("principal", "lost"),
    ]
    whole = loaded_with(text + "states: unknown\nsource: {document: doc}\n")
    found = [one for one in validate(whole, Asked(TODAY, TODAY), {}).findings if one.rule == "references"]
    assert [one.location.line for one in found] == [2, 2]
    assert [one.line_text[one.location.column - 1 :].rstrip("}]") for one in found] == ["group, lost", "lost"]


PAGE = """
In short
  Document    A document
  Drafted by  League and Office
  Replaces    A proposal
  Rests on    A document
  Note        Made up

State over time
  – a draft, from March 2020 until April 2020
  – in discussion, from 1 May 2020 until 31 August 2020
  – proposed, from 1 September 2020 until 31 January 2021 (the decision of League 20 August 2020)
  – adopted, from 1 February 2021

Proposed changes
  – Point 1: “Board” is to be called “The council”
    A name that tells what it does
  – Point 2: Board is to prepare for Group
  – Point 3: Board is to have the task: Wording (scope: minor); on A document
  – Point 4: “Look into it” is to wait until June 2021
  – Point 4: “Look into it” is to be tied to: The other review
  – Point 5: Board: seats to be made clear
  – Point 5: Board, meeting pattern: at least six meetings a year
  – Point 6: League is to decide about Board (March 2021)

What is not known
  Ask League:
  – Who shall sit?

Sources
  – A document: Tasks
"""


def shown(id: str, language: str = "en") -> str:
    (found,) = (one for one in structure().proposals if one.id == id)
    return page("proposal", found, checked(), Manner(language))


def test_a_page_tells_how_it_has_stood_and_what_it_would_change() -> None:
    told = shown("common")
    assert told.startswith("Common preparation\nA proposal, proposed.\n")
    assert PAGE in told


def test_a_body_page_tells_what_proposals_would_change_of_it() -> None:
    (group,) = (one for one in structure().bodies if one.id == "group")
    told = page("body", group, checked(), Manner("en"))
    assert (
        "Proposals\n  – Common preparation (proposed)\n    Point 2: Board is to prepare for Group\n" in told
    )
    assert "Point 1" not in told


def test_the_page_of_one_that_nobody_knows_asks() -> None:
    told = shown("older")
    assert "A proposal, in which state is unknown." in told
    assert "– What did it say?" in told
    assert "Ett förslag; i vilket läge är okänt." in shown("older", "sv")


def test_the_list_tells_the_state_on_the_day() -> None:
    table = list(rows("proposal", checked(), "en"))
    assert table == [
        ["common", "Common preparation", "A document", "proposed"],
        ["older", "A proposal", "", "unknown"],
    ]
    assert next(rows("proposal", checked(date(2019, 1, 1)), "sv"))[-1] == ""


FORWARD = (
    "1 September 2020: A proposal is put forward: Common preparation, "
    "according to the decision of League 20 August 2020"
)


@pytest.mark.parametrize("id", ["common", "board", "look"])
def test_the_log_tells_its_states_also_of_what_it_would_change(id: str) -> None:
    whole = structure()
    of = subject(id, whole, Snapshot(whole, TODAY))
    told = [f"{said(row.when, 'en')}: {said(row.what, 'en')}" for row in lines(story(of, whole), whole)]
    wanted = [
        "March 2020: A proposal is drafted: Common preparation",
        "1 May 2020: A proposal is discussed: Common preparation",
        FORWARD,
        "1 February 2021: A proposal is adopted: Common preparation",
    ]
    assert [line for line in told if "proposal" in line] == wanted


def planned(first: date, last: date, body: str | None = None) -> list[tuple[str, str]]:
    found = due_things(Window(structure(), first, last), body)
    return [(str(one.day), said(one.title, "en")) for one in found if one.kind == "decision"]


def test_the_calendar_shows_decisions_planned_while_the_proposal_is_open() -> None:
    assert planned(TODAY, YEAR_ON) == [("2021-03", "League is to decide about Board")]
    assert planned(TODAY, YEAR_ON, "league") == planned(TODAY, YEAR_ON, "board") == planned(TODAY, YEAR_ON)
    assert planned(TODAY, YEAR_ON, "group") == []
    assert planned(date(2021, 2, 1), YEAR_ON) == []


FOLDER = {
    "structure.yaml": "{name: X, declares: {levels: {county: {sv: x}}, sides: {north: {sv: x}}, "
    "task_kinds: {draft: {sv: x}}}}",
    "documents.yaml": "- {id: doc, title: A document, sections: [Tasks]}",
    "organisations.yaml": "{source: {document: doc}, organisations: [{id: league, name: L, side: north}]}",
    "bodies/board.yaml": "{name: Board, level: county, life: [{state: active}], mandate: none, "
    "source: {document: doc}}",
    "assignments.yaml": "- {id: look, about: Look, states: [{state: begun}], source: {document: doc}}",
}


def loaded_with(proposal: str) -> Loaded:
    files = FOLDER | {"proposals/common.yaml": proposal}
    return loaded(read_yaml(name, text.encode()) for name, text in files.items())


def _places(data: Any) -> list[tuple[Any, Any]]:
    """Every container of a page, with each of its keys."""
    if not isinstance(data, dict | list):
        return []
    pairs = list(data.items() if isinstance(data, dict) else enumerate(data))
    return [place for key, inner in pairs for place in ((data, key), *_places(inner))]


@settings(max_examples=150)
@given(st.data())
def test_whatever_is_written_gives_findings_and_no_traceback(data: st.DataObject) -> None:
    read = read_yaml("p.yaml", PROPOSAL.encode()).page
    assert read is not None
    places = _places(read.data)
    holder, key = places[data.draw(st.integers(0, len(places) - 1))]
    holder[key] = data.draw(JSON)
    assert deciding("proposal").is_valid(read.data) == explaining("proposal").is_valid(read.data)
    result = loaded_with(json.dumps(read.data))
    assert (result.structure is not None) == deciding("proposal").is_valid(read.data)
    found = validate(result, Asked(TODAY, YEAR_ON), {})
    assert all(one.location.line >= 1 and one.message.text("sv") for one in found.findings)
    if result.structure is not None:
        about = Checked("structure/x", result.structure, found, TODAY, TODAY, TODAY)
        assert page("proposal", result.structure.proposals[0], about, Manner("sv"))
        assert list(rows("proposal", about, "sv"))
        assert lines(story(None, result.structure), result.structure) is not None
        due_things(Window(result.structure, TODAY, YEAR_ON))
        over = overlaid(result, result.structure.proposals, Asked(TODAY, YEAR_ON))
        assert all(one.message.text("sv") for one in validate(over.loaded, over.asked, {}).findings)
