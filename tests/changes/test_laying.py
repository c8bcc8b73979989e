"""Proposals laid over a structure: what changes, what stays, and what is told of it."""

from __future__ import annotations

import random
from collections.abc import Iterable
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.schema.test_schemas import JSON
from vvgctl.changes.book import change_names, proposed_in
from vvgctl.changes.laying import effects_of, laid_over
from vvgctl.changes.touching import replaced_by, touched
from vvgctl.check.finding import Level
from vvgctl.check.loading import Loaded, loaded
from vvgctl.check.overlay import doubts, overlaid
from vvgctl.check.validation import Asked, validate
from vvgctl.editing.writing import rewritten
from vvgctl.source import read_yaml
from vvgctl.source.edits import Edit
from vvgctl.structure import NotKnownError, Snapshot, Structure
from vvgctl.structure.dated import Dated
from vvgctl.structure.files import Files, Written

DAY = date(2020, 6, 1)
YEAR_ON = date(2021, 6, 1)
SOURCE = {"document": "doc"}


def data(text: str) -> Any:
    """What some YAML says."""
    page = read_yaml("test.yaml", text.encode()).page
    assert page is not None
    return page.data


FOLDER: dict[str, Any] = data("""
structure.yaml:
  name: X
  language: en
  declares:
    levels: {local: {sv: l}, county: {sv: c}}
    sides: {north: {sv: n}}
    principal_kinds: {town: {sv: t}}
    task_kinds: {draft: {sv: d}}
    function_kinds: {office: {sv: o}}
documents.yaml: [{id: doc, title: A document, sections: [Tasks]}]
principals.yaml:
  source: {document: doc}
  principals:
    - {id: east, name: East, kind: town, side: north}
    - {id: west, name: West, kind: town, side: north}
organisations.yaml: {source: {document: doc}, organisations: [{id: league, name: L, side: north}]}
divisions/map.yaml:
  name: Map
  divides: {kind: town}
  areas: [{id: e, name: E, members: [east]}, {id: w, name: W, members: [west]}]
  source: {document: doc}
bodies/board.yaml:
  name: Board
  level: county
  life: [{state: active, from: 2015}]
  mandate: none
  source: {document: doc}
  tasks: [{id: plan, text: Plan}, {id: look, text: Look}]
bodies/group.yaml:
  name: Group
  level: county
  life: [{state: active, until: 2018}, {state: paused, from: 2019}]
  mandate: none
  source: {document: doc}
bodies/council.yaml:
  name: Council
  level: county
  life: [{state: active, from: 2016..2017}]
  mandate: none
  source: {document: doc}
mandates/m.yaml:
  document: doc
  on: board
  in_force: {from: 2016}
  clauses:
    - id: c
      says: Four times
      cites: {section: Tasks, phrase: four times a year}
      force: shall
      rule: meets
      with: {at_least: 4, per: year}
assignments.yaml:
  - {id: work, about: Work, states: [{state: begun, from: 2019}], source: {document: doc}}
agreements.yaml: [{id: care, name: Care, parties: [east, west], source: {document: doc}}]
""")
CHANGES: dict[str, dict[str, Any]] = data("""
amend: {clause: m/c, as: d, to: {with: {at_least: 6, per: year}}}
assign: {assignment: more, about: More work, assigned_to: league}
create: {body: forum, as: {name: Forum, level: local, belongs_to: board}}
dissolve: {body: council}
grant: {to: board, task: Wording, kinds: draft, scope: minor, documents: [doc]}
hand_over: {body: board, task: plan, to: league}
lend: {body: board, to: league, until: 2022}
move: {body: board, level: local, area: {division: map, area: e}}
move_principal: {principal: east, division: map, from: e, to: w}
pause: {body: board, until: 2022, review: 2021}
plan: {by: league, about: [board], due: 2021}
postpone: {assignment: work, until: 2021}
prepares_for: {body: board, bodies: [group, council]}
rename: {body: board, from: Board, to: The board}
replace: {body: council, by: board}
resume: {body: group}
set: {body: board, fact: seats, to: [{appointed_by: league, count: 2}]}
tie: {assignment: work, to: {about: The review}}
""")
FACTS: dict[str, list[Any]] = data("""
name: [Board, [{value: Old, until: 2018}, {value: Board, from: 2019}]]
seats:
  - unknown
  - {unclear: Nobody can tell, source: {document: doc}}
  - [{appointed_by: east, count: 1, until: 2018}, {appointed_by: west, count: 1}]
  - [{appointed_by: east, count: 1, from: 2019..2021}]
  - []
meets: [{per: year, at_least: 4}, none, [{per: year, exactly: 2, from: 2019, until: 2020..}]]
chair: [{party: league}, unknown, [{party: league, until: 2019}, {party: east, from: 2020}]]
prepared_by: [group, [group, council], unknown, [{value: group, from: 2019}]]
authority: [decides, [{value: decides, from: 2020-06-01}], [{value: recommends, from: 2022}]]
tasks:
  - unknown
  - [{id: plan, text: Plan, lent: [{to: west, from: 2019}]}]
  - [{value: none}]
life:
  - [{state: active, from: 2020-06-01}]
  - [{state: active, from: 2015, until: 2019..}]
""")
VALUES: dict[str, Any] = data("""
chair: {party: east}
meets: [{per: half_year, at_least: 1}]
prepared_by: group
authority: recommends
seats: none
""")


def read(files: dict[str, Any], *proposals: dict[str, Any]) -> Loaded:
    """The folder with some proposals, called p0, p1 and so on."""
    states = [{"state": "proposed", "from": 2019}]
    base = {"title": "A proposal", "states": states, "source": SOURCE}
    named = {f"proposals/p{n}.yaml": base | one for n, one in enumerate(proposals)}
    pages = (
        read_yaml(name, yaml.safe_dump(data, sort_keys=False).encode())
        for name, data in (files | named).items()
    )
    return loaded(pages)


def structure(files: dict[str, Any], *proposals: dict[str, Any]) -> Structure:
    result = read(files, *proposals)
    assert result.structure is not None, [str(one.message.text("en")) for one in result.findings]
    return result.structure


@st.composite
def folders(draw: st.DrawFn) -> dict[str, Any]:
    """The folder, with the facts of two bodies written in one of many ways, or not at all."""
    bodies = {}
    for name in ("board", "council"):
        facts = {fact: draw(st.sampled_from([None, *ways])) for fact, ways in FACTS.items()}
        body = FOLDER[f"bodies/{name}.yaml"]
        bodies[f"bodies/{name}.yaml"] = body | {
            key: value for key, value in facts.items() if value is not None
        }
    return FOLDER | bodies


@st.composite
def proposals(draw: st.DrawFn) -> dict[str, Any]:
    """Changes of several kinds, perhaps with days of their own."""
    kinds = draw(st.lists(st.sampled_from(change_names()), min_size=1, max_size=4, unique=True))
    changes = [{"change": kind, "with": CHANGES[kind]} for kind in kinds]
    facts = draw(st.lists(st.sampled_from(sorted(VALUES)), max_size=2, unique=True))
    to_be = ({"body": "board", "fact": fact, "to": VALUES[fact]} for fact in facts)
    changes += [{"change": "set", "with": one} for one in to_be]
    days = st.sampled_from([None, "2020-06-01", "2020-09-01", "2021-01", "2021..2022"])
    for change in changes:
        if day := draw(days):
            change["effective"] = day
    whole = {"changes": changes}
    return whole | ({"effective": day} if (day := draw(days)) else {})


def test_every_kind_of_change_is_tried() -> None:
    assert set(CHANGES) == set(change_names())


@given(folders(), proposals(), st.randoms())
def test_the_order_of_the_files_does_not_matter(
    files: dict[str, Any], one: dict[str, Any], chance: random.Random
) -> None:
    shuffled = list(files)
    chance.shuffle(shuffled)
    first = laid(structure(files, one))
    assert laid(structure({name: files[name] for name in shuffled}, one)) == first


def test_two_changes_that_say_the_same_are_two() -> None:
    grants = [{"change": "grant", "with": deepcopy(CHANGES["grant"])} for _ in range(2)]
    after = laid(structure(FOLDER, {"changes": grants}))
    board = next(one for one in after.bodies if one.id == "board")
    assert [task.id for task in board.written_tasks] == ["plan", "look", "p0-1", "p0-2"]


FORUM = {"change": "create", "with": {"body": "forum", "as": {"name": "Forum", "level": "local"}}}
MEETS = {"body": "forum", "fact": "meets", "to": [{"per": "year", "at_least": 1}]}


def misfits(*changes: dict[str, Any]) -> list[str]:
    whole = structure(FOLDER, {"changes": deepcopy(list(changes))})
    return [one.message.text("en") for one in doubts(whole.proposals[0], whole, DAY)]


def test_a_change_has_to_fit_what_those_before_it_leave() -> None:
    def renamed(was: str, now: str) -> dict[str, Any]:
        return {"change": "rename", "with": {"body": "board", "from": was, "to": now}}

    rest = {"change": "pause", "with": {"body": "board"}, "effective": "2020-07-01"}
    again = {"change": "resume", "with": {"body": "board"}, "effective": "2020-09-01"}
    assert misfits(rest, again) == misfits(again, rest) == []
    assert misfits({**again, "effective": "2020-06-15"}, rest) == ["Board is not paused"]
    assert misfits(renamed("Board", "A"), renamed("A", "B")) == []
    assert misfits(renamed("Board", "A"), renamed("Board", "B")) == ["the name is “A”, not “Board”"]
    dissolve = {"change": "dissolve", "with": {"body": "group"}}
    assert misfits(dissolve, deepcopy(dissolve)) == ["Group does not exist on 2020-06-01"]


def test_what_comes_into_being_comes_first_of_its_day() -> None:
    set_ = {"change": "set", "with": MEETS}
    assert misfits(set_, FORUM) == []
    after = laid(structure(FOLDER, {"changes": [set_, FORUM]}))
    (forum,) = (one for one in after.bodies if one.id == "forum")
    assert forum.meets


def test_what_is_done_to_something_before_it_comes_into_being_does_not_fit() -> None:
    early, later = {"change": "set", "with": MEETS, "effective": "2020-07-01"}, {"effective": "2020-08-01"}
    assert misfits(early, FORUM | later) == ["“forum” is created only by a later change"]


def test_of_an_adopted_proposal_what_has_taken_effect_is_there_already() -> None:
    adopted = {"states": [{"state": "adopted", "from": 2019}]}
    changes = [
        {"change": kind, "with": CHANGES[kind], "effective": day}
        for kind, day in (("grant", "2020-05-31"), ("rename", "2020-06-01"), ("pause", "2020-06-02"))
    ]
    whole = structure(FOLDER, adopted | {"changes": changes})
    after = laid(whole)
    (board,) = (one for one in after.bodies if one.id == "board")
    assert len(board.written_tasks) == 2
    assert board.name.at(DAY) == "Board"
    assert isinstance(board.life, tuple)
    assert [life.state for life in board.life] == ["active", "paused", "active"]
    (note,) = doubts(whole.proposals[0], whole, DAY)
    assert note.message.text("en").startswith("2 changes of “A proposal” were adopted")
    assert note.level == Level.NOTE


def laid(whole: Structure, day: date = DAY, ids: Iterable[str] = ("p0",)) -> Structure:
    return laid_over(whole, [one for one in whole.proposals if one.id in set(ids)], day).structure


@given(folders(), proposals())
def test_what_is_laid_over_has_its_shape_and_gives_findings_and_no_traceback(
    files: dict[str, Any], one: dict[str, Any]
) -> None:
    result = read(files, one)
    assert result.structure is not None
    over = overlaid(result, result.structure.proposals, Asked(DAY, YEAR_ON))
    assert [found.message.text("en") for found in over.loaded.findings if found.rule not in FITS] == []
    assert over.loaded.structure is not None
    found = validate(over.loaded, over.asked, {})
    assert all(one.location.line >= 1 and one.message.text("sv") for one in found.findings)


FITS = ("proposals_fit",)


def _places(data: Any) -> list[tuple[Any, Any]]:
    """Every container in some data, with each of its keys."""
    if not isinstance(data, dict | list):
        return []
    pairs = list(data.items() if isinstance(data, dict) else enumerate(data))
    return [place for key, inner in pairs for place in ((data, key), *_places(inner))]


ODD = JSON | st.sampled_from(
    [
        "board",
        "group",
        "nobody",
        "self",
        "unknown",
        "none",
        2021,
        "..2018",
        "2030..",
        "9999-12-31",
        "0001",
        {},
    ]
)


@given(st.sampled_from(sorted(CHANGES)), st.data())
def test_whatever_a_change_says_gives_findings_and_no_traceback(kind: str, drawn: st.DataObject) -> None:
    change = deepcopy({"change": kind, "effective": 2021, "with": CHANGES[kind]})
    places = _places(change)
    holder, key = places[drawn.draw(st.integers(0, len(places) - 1))]
    holder[key] = drawn.draw(ODD)
    result = read(FOLDER, {"changes": [change]})
    found = validate(result, Asked(DAY, YEAR_ON), {}).findings
    if result.structure is not None:
        over = overlaid(result, result.structure.proposals, Asked(DAY, YEAR_ON))
        found += (told := validate(over.loaded, over.asked, {}).findings)
        misshapen = [one for one in told if one.level == Level.ERROR and over.loaded.structure is None]
        assert all(one.location.file == "proposals/p0.yaml" for one in misshapen)
    assert all(one.location.line >= 1 and one.message.text("sv") for one in found)


@given(folders(), proposals())
def test_records_that_no_change_touches_stay_as_they_are(files: dict[str, Any], one: dict[str, Any]) -> None:
    whole = structure(files, one)
    before, after = laid(whole, ids=()), laid(whole)
    facts = touched(whole.proposals[0], Files.of(whole.parts), DAY)
    ids = {fact.id for fact in facts} | {"p0"}
    for kind, record in before.all():
        if record.id not in ids:
            assert after.find((kind,), record.id) == record


@given(folders(), proposals())
def test_the_day_before_reads_as_before(files: dict[str, Any], one: dict[str, Any]) -> None:
    whole = structure(files, one)
    before, after = laid(whole, ids=()), laid(whole)
    day = DAY - timedelta(days=1)
    was, now = Snapshot(before, day), Snapshot(after, day)
    for body in was.bodies:  # what only comes then has nothing that holds before
        assert _read(now, body.id) == _read(was, body.id)


def _read(snapshot: Snapshot, id: str) -> dict[str, object]:
    """Each fact of a body on a day; what cannot be told reads as that."""
    body = snapshot.body(id)
    assert body is not None
    facts: dict[str, object] = {"exists": body.exists, "lives": {life.state for life in body.lives}}
    for fact in ("seats", "meets", "tasks"):
        try:
            facts[fact] = [_plain(item) for item in body._many(fact)]
        except NotKnownError:
            facts[fact] = "cannot be told"
    for fact in body.body.__dataclass_fields__:
        written = getattr(body.body, fact)
        if isinstance(written, Dated):
            try:
                facts[fact] = written.at(body.day)
            except NotKnownError:
                facts[fact] = "cannot be told"
    return facts


def _plain(item: Any) -> object:
    return getattr(item, "id", None) or getattr(item, "appointed_by", None) or getattr(item, "per", None)


@given(folders(), proposals())
def test_the_same_edits_can_be_written_as_text(files: dict[str, Any], one: dict[str, Any]) -> None:
    whole = structure(files, one)
    now, (proposal,) = Files.of(whole.parts), whole.proposals
    edits: dict[str, list[Edit]] = {}
    for effects in effects_of(proposal, proposed_in(proposal), now, DAY, "d"):
        for effect in effects:
            if isinstance(effect, Written):
                edits.setdefault(effect.file, []).append(effect.edit)
        now = now.after(effects)
    for page in whole.pages:
        written = rewritten(page.file, page.text.encode(), edits.get(page.file, ()))
        again = read_yaml(page.file, written).page
        assert again is not None
        if page.file in edits:
            assert again.data == now.parts[page.file][3]


@given(folders(), proposals())
def test_what_is_laid_over_is_adopted_and_no_longer_asked_about(
    files: dict[str, Any], one: dict[str, Any]
) -> None:
    whole = structure(files, one)
    over = laid_over(whole, whole.proposals, DAY)
    assert not over.structure.proposals[0].open_on(over.view)


REFORM = FOLDER | data("""
bodies/board.yaml:
  name: [{value: Board, until: 2020-06-01}, {value: The board, from: 2020-06-02}]
  level: county
  life: [{state: active, from: 2015}]
  mandate: none
  source: {document: doc}
bodies/forum.yaml:
  name: Forum
  level: county
  life: [{state: active, from: 2020-06-02}]
  replaces: council
  mandate: none
  source: {document: doc}
bodies/council.yaml:
  name: Council
  level: county
  life: [{state: active, from: 2015, until: 2020-06-01}]
  mandate: none
  source: {document: doc}
functions.yaml: [{id: desk, name: Desk, kind: office, serves: forum, source: {document: doc}}]
mandates/n.yaml:
  document: doc
  on: forum
  in_force: {from: 2020-06-02}
  clauses:
    - id: c
      says: Four times
      cites: {section: Tasks, phrase: four times a year}
      force: shall
      rule: meets
      with: {at_least: 4, per: year}
meetings/forum-2021.yaml:
  body: forum
  period: 2021
  complete: false
  meetings: [{date: 2021-02-01}]
  source: {document: doc}
decisions.yaml:
  - {id: d, by: league, date: 2020-05-01, about: forum, says: "Yes", source: {document: doc}}
contradictions.yaml:
  - id: k
    about: Meetings
    accounts: [{says: Two, source: {document: doc}}, {says: Four, source: {document: doc}}]
    reading: Four
    because: It is newer
    depends: [n/c]
""")
ADOPTED = data("""
effective: 2020-06-02
states: [{state: proposed, from: 2019}, {state: adopted, from: 2020-06-02}]
changes:
  - {change: rename, with: {body: board, from: Board, to: The board}}
  - {change: create, with: {body: forum, as: {name: Forum, level: county, mandate: none}}}
  - {change: replace, with: {body: council, by: forum}}
""")


def test_an_adopted_proposal_can_be_laid_over_the_day_before_it() -> None:
    whole = structure(REFORM, ADOPTED)
    over = laid_over(whole, whole.proposals, DAY)
    assert over.view == date(2020, 6, 2)
    for id in ("board", "forum", "council"):
        assert over.structure.find(("body",), id) == whole.find(("body",), id)
    notes = overlaid(read(REFORM, ADOPTED), whole.proposals, Asked(YEAR_ON, YEAR_ON, DAY)).notes
    assert notes == ()


def test_what_came_later_is_dropped_and_may_still_be_named() -> None:
    whole = structure(REFORM, ADOPTED)
    before = laid(whole, ids=())
    assert before.find(("body",), "forum") is None
    assert "forum" in before.later
    bodies = {body.id: body for body in before.bodies}
    board, council = bodies["board"], bodies["council"]
    assert [spell.value for spell in board.name.spells] == ["Board"]
    assert council.life[0].span.holds(date(2030, 1, 1))
    found = validate(Loaded(before, (), 1), Asked(DAY, YEAR_ON), {}).findings
    assert [one for one in found if one.rule in ("references", "decisions_named")] == []
    assert [(one.id, one.meetings) for one in before.of("meetings")] == [("forum-2021", ())]


def test_a_proposal_that_was_adopted_is_not_held_against_what_it_made() -> None:
    found = validate(read(REFORM, ADOPTED), Asked(YEAR_ON, YEAR_ON, DAY), {}).findings
    assert [one for one in found if one.rule == "proposals_fit"] == []


def test_what_a_proposal_that_says_nothing_would_change_is_asked() -> None:
    silent = {"changes": {"unknown": "What did it say?", "ask": "league"}}
    result = read(FOLDER, silent)
    assert result.structure is not None
    over = overlaid(result, result.structure.proposals, Asked(DAY, YEAR_ON))
    assert [(note.message.text("en"), note.location.file) for note in over.notes] == [
        ("What did it say?", "proposals/p0.yaml")
    ]
    assert laid(result.structure).bodies == result.structure.bodies


def test_a_change_that_does_not_fit_is_told_and_the_rest_is_laid_over() -> None:
    wrong = data("""
changes:
  - {change: rename, with: {body: board, from: Bored, to: The board}}
  - {change: set, with: {body: nobody, fact: authority, to: decides}}
  - {change: resume, with: {body: group}}
""")
    result = read(FOLDER, wrong)
    assert result.structure is not None
    over = overlaid(result, result.structure.proposals, Asked(DAY, YEAR_ON))
    assert [note.message.text("en") for note in over.notes] == ["the name is “Board”, not “Bored”"]
    assert over.loaded.structure is not None
    group = Snapshot(over.loaded.structure, DAY).body("group")
    assert group is not None
    assert group.state == "active"


def test_findings_point_at_the_change_that_brings_them() -> None:
    seats = {"body": "board", "fact": "seats", "to": [{"appointed_by": "leage", "count": 2}]}
    result = read(FOLDER, {"changes": [{"change": "set", "with": seats}]})
    assert result.structure is not None
    over = overlaid(result, result.structure.proposals, Asked(DAY, YEAR_ON))
    found = [one for one in validate(over.loaded, over.asked, {}).findings if one.rule == "references"]
    assert {one.location.file for one in found} == {"proposals/p0.yaml"}
    assert {one.line_text.strip() for one in found} == {"- appointed_by: leage"}


def test_later_changes_of_one_proposal_build_on_the_earlier() -> None:
    steps = data("""
changes:
  - change: set
    effective: 2021
    with: {body: forum, fact: meets, to: [{per: year, at_least: 2}]}
  - {change: create, with: {body: forum, as: {name: Forum, level: county}}}
""")
    result = read(FOLDER, steps)
    assert [
        one for one in validate(result, Asked(DAY, YEAR_ON), {}).findings if one.rule == "references"
    ] == []
    assert result.structure is not None
    over = laid_over(result.structure, result.structure.proposals, DAY)
    assert over.view == date(2021, 12, 31)
    forum = Snapshot(over.structure, over.view).body("forum")
    assert forum is not None
    assert [pattern.at_least for pattern in forum.meets] == [2]


def test_proposals_are_laid_over_in_their_order() -> None:
    first = data("changes: [{change: rename, with: {body: board, from: Board, to: One}}]")
    second = data("effective: 2021\nchanges: [{change: rename, with: {body: board, from: One, to: Two}}]")
    result = read(FOLDER, first, second)
    assert result.structure is not None
    over = overlaid(result, result.structure.proposals, Asked(DAY, YEAR_ON))
    assert over.notes == ()
    assert over.loaded.structure is not None
    (board,) = (body for body in over.loaded.structure.bodies if body.id == "board")
    assert [spell.value for spell in board.name.spells] == ["Board", "One", "Two"]
    assert over.asked == Asked(DAY, date(2021, 12, 31) + (YEAR_ON - DAY), date(2021, 12, 31), ahead=True)


def test_proposals_that_replace_each_other_in_a_circle_are_no_trouble() -> None:
    one = {"replaces": ["p1"], "changes": [{"change": "dissolve", "with": {"body": "council"}}]}
    two = {"replaces": ["p0"], "changes": [{"change": "dissolve", "with": {"body": "council"}}]}
    whole = structure(FOLDER, one, two)
    assert replaced_by(whole.proposals) == {"p0": {"p0", "p1"}, "p1": {"p0", "p1"}}
    found = validate(read(FOLDER, one, two), Asked(DAY, YEAR_ON), {}).findings
    assert [found for found in found if found.rule == "proposals_conflict"] == []


ONE: dict[str, Any] = data("""
task: {change: grant, with: {to: board, task: Wording}}
east: {change: move_principal, with: {principal: east, division: map, to: w}}
west: {change: move_principal, with: {principal: west, division: map, to: e}}
short: {change: set, with: {body: board, fact: short, to: B}}
name: {change: rename, with: {body: board, from: Board, to: The board}}
end: {change: dissolve, with: {body: board}}
rest: {change: pause, with: {body: board}}
back: {change: resume, with: {body: group}}
lend: {change: lend, with: {body: board, task: plan, to: league}}
""")
PAIRS = [
    ("task", "task", False),
    ("task", "lend", False),
    ("lend", "lend", True),
    ("east", "west", False),
    ("east", "east", True),
    ("name", "short", False),
    ("name task", "east name", True),
    ("end", "rest", True),
    ("end", "back", False),
]


@pytest.mark.parametrize(("one", "other", "conflict"), PAIRS)
def test_proposals_conflict_where_they_touch_the_same(one: str, other: str, conflict: bool) -> None:
    result = read(FOLDER, *({"changes": [ONE[name] for name in names.split()]} for names in (one, other)))
    found = validate(result, Asked(DAY, DAY, DAY), {}).findings
    files = {one.location.file for one in found if one.rule == "proposals_conflict"}
    assert files == ({"proposals/p0.yaml", "proposals/p1.yaml"} if conflict else set())
