"""A proposal adopted: the files say what it would give laid over them, and nothing else has changed."""

from __future__ import annotations

import json
import os
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import Phase, event, given, settings
from hypothesis import strategies as st

from tests.changes.test_laying import DAY, FOLDER, _read, data, folders, proposals, read
from tests.editing.changing import TODAY, made, structure_in
from tests.editing.conftest import contents
from tests.editing.killed import CALLS, KILLED, Counted
from tests.editing.styles import Styled
from vvgctl.changes.book import change_kind, change_names
from vvgctl.changes.laying import laid_over
from vvgctl.check.examples import TODAY as EXAMPLE_DAY
from vvgctl.check.examples import example
from vvgctl.check.finding import Level
from vvgctl.check.loading import Loaded, load, loaded
from vvgctl.editing.adoptable import decision_called
from vvgctl.editing.adopting import Adopting
from vvgctl.editing.adoption_notes import notes, warnings
from vvgctl.editing.change import prepared
from vvgctl.editing.journal import recover, write
from vvgctl.editing.new import Wanted
from vvgctl.editing.new_decision import new_decision
from vvgctl.editing.plan import Plan
from vvgctl.editing.refusal import CannotEditError
from vvgctl.editing.spans import comments
from vvgctl.editing.writing import rewritten
from vvgctl.source import read_yaml
from vvgctl.structure import Snapshot, Structure, build
from vvgctl.structure.dates import VagueDate, day_before, vague_date
from vvgctl.structure.kept import kept_on

Texts = dict[str, bytes]
DECISION = {"id": "d", "by": "league", "date": str(DAY), "says": "Yes", "source": {"document": "doc"}}


def plainly(files: dict[str, Any]) -> Texts:
    return {name: yaml.safe_dump(data, sort_keys=False).encode() for name, data in files.items()}


def loaded_from(texts: Texts) -> Loaded:
    return loaded(read_yaml(name, text) for name, text in texts.items())


def whole(texts: Texts) -> Structure:
    result = loaded_from(texts)
    assert result.structure is not None, [str(one.message.text("en")) for one in result.findings]
    return result.structure


def adopting(structure: Structure, id: str = "p0", decision: str = "d", start: str | None = None) -> Adopting:
    proposal = structure.find(("proposal",), id)
    assert proposal is not None
    day = vague_date(start) if start else None
    return Adopting.of(proposal, decision_called(decision, structure), structure, day)


def carried_out(texts: Texts, plan: Plan) -> Texts:
    """The files after a plan."""
    edited = {name: rewritten(name, texts[name], edits) for name, edits in plan.edits.items()}
    return texts | edited | {name: text.encode() for name, text in plan.made.items()}


def undecided(structure: Structure) -> Structure:
    """The same structure if nothing told of the decision, nor of how proposals stand."""
    parts = (part for part in structure.parts if part[0] not in ("proposal", "decisions"))
    return build((kind, name, where, _without(data)) for kind, name, where, data in parts)


def _without(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _without(value) for key, value in data.items() if (key, value) != ("by", "d")}
    return [_without(one) for one in data] if isinstance(data, list) else data


@st.composite
def written(draw: st.DrawFn) -> Texts:
    """A folder in which nothing comes later than the day before, and a proposal, in every style."""
    structure = read(draw(folders()), draw(proposals())).structure
    assert structure is not None
    kept = kept_on(structure.parts, DAY - timedelta(days=1)).parts
    files = {name: said for _kind, name, _where, said in kept} | {"decisions.yaml": [DECISION]}
    texts = {}
    for name, said in files.items():
        text = Styled(draw).document(said)
        texts[name] = (text.replace("\n", "\r\n") if draw(st.booleans()) else text).encode()
        page = read_yaml(name, texts[name]).page
        if page is None or json.dumps(page.data) != json.dumps(said):
            texts[name] = yaml.safe_dump(said, sort_keys=False).encode()
    return texts


@given(written())
@settings(max_examples=60, phases=[Phase.generate])
def test_applied_and_adopted_a_proposal_gives_the_same(texts: Texts) -> None:
    before = whole(texts)
    chosen = adopting(before)
    plan, expected = chosen.written()
    try:
        now = carried_out(texts, plan)
    except CannotEditError:
        event("refused")
        return
    event("written")
    after = whole(now)
    assert after == expected
    over = laid_over(before, before.proposals, DAY)
    assert undecided(after) == undecided(over.structure)
    _keeps_what_it_is_not_about(texts, now, plan)
    _keeps_its_history(before, after, chosen.day)


def _keeps_what_it_is_not_about(texts: Texts, now: Texts, plan: Plan) -> None:
    for name, text in texts.items():
        if name not in plan.edits:
            assert now[name] == text
        was, is_ = text.decode(), now[name].decode()
        remaining = iter(comments(is_))
        assert all(comment in remaining for comment in comments(was))
        assert is_.count("\r") == (is_.count("\n") if "\r" in was else 0)


def _keeps_its_history(before: Structure, after: Structure, first: VagueDate) -> None:
    """The day before reads as before, and the proposal can be laid over it again."""
    day = day_before(first.earliest)
    was, now = Snapshot(before, day), Snapshot(after, day)
    for body in was.bodies:  # what only comes then has nothing that holds before
        assert _read(now, body.id) == _read(was, body.id)
    again = laid_over(after, after.proposals, day).structure
    assert {kind: again.of(kind) for kind in after.records if kind != "decision"} == {
        kind: after.of(kind) for kind in after.records if kind != "decision"
    }


def every_gift() -> list[Any]:
    return [
        pytest.param(name, text, gives, id=f"{name}-{n}")
        for name in change_names()
        for n, (text, gives) in enumerate(change_kind(name).GIVES)
    ]


@pytest.mark.parametrize(("name", "text", "gives"), every_gift())
def test_what_every_kind_of_change_gives_is_written(name: str, text: str, gives: str) -> None:
    texts = plainly(_of_example(text, name))
    structure = whole(texts)
    misfits = [one for one in adopting(structure, "p").doubts() if one.level != Level.UNKNOWN]
    assert misfits == []
    plan, expected = adopting(structure, "p").written()
    now = carried_out(texts, plan)
    assert whole(now) == expected
    wanted = data(gives)
    for file, keys in wanted.items():
        found = _without(data(now[file].decode()))
        assert ({key: found.get(key) for key in keys} if isinstance(keys, dict) else found) == keys


def _of_example(text: str, name: str) -> dict[str, Any]:
    """The files of an example, with what people would have to write beside."""
    parts = example(text, name).structure.parts
    files = {file: said for _kind, file, _where, said in parts}
    for file, said in files.items():
        if isinstance(said, dict) and file not in ("structure.yaml", "mandates/m.yaml"):
            files[file] = {"source": {"document": "doc"}} | said
    return files | {"decisions.yaml": [DECISION | {"date": str(EXAMPLE_DAY)}]}


SIMPLE = plainly(FOLDER | {"decisions.yaml": [DECISION]})


def proposed(changes: str, **more: Any) -> Texts:
    whole = {"title": "P", "states": [{"state": "proposed", "from": 2019}], "source": {"document": "doc"}}
    return SIMPLE | plainly({"proposals/p0.yaml": whole | more | {"changes": data(changes)}})


RENAME = "[{change: rename, with: {body: board, from: Board, to: The board}}]"


@pytest.mark.parametrize(
    ("effective", "start", "standing", "name"),
    [
        (None, None, {}, "2020-06-01"),
        (None, "2020-09-01", {"effective": "2020-09-01"}, "2020-09-01"),
        ("2020-07", None, {}, "2020-07"),
        ("2020-07", "2020-07-15", {"effective": "2020-07-15"}, "2020-07-15"),
        ("2020-07", "2020-07", {}, "2020-07"),
        ("unknown", None, {}, "2020-06-01"),
    ],
)
def test_it_takes_effect_when_it_says_or_is_decided(
    effective: str | None, start: str | None, standing: dict[str, str], name: str
) -> None:
    texts = proposed(RENAME, **({"effective": effective} if effective else {}))
    chosen = adopting(whole(texts), start=start)
    now = carried_out(texts, chosen.written()[0])
    assert data(now["bodies/board.yaml"].decode())["name"][1]["from"] == name
    states = data(now["proposals/p0.yaml"].decode())["states"]
    assert states[-1] == {"state": "adopted", "from": "2020-06-01", "by": "d", **standing}
    _keeps_its_history(whole(texts), whole(now), chosen.day)


def test_a_new_file_is_written_in_the_order_of_its_schema() -> None:
    seats = (
        "[{appointed_by: league, count: 2}, {appointed_by: east, count: 1, from: 2021, until: 2022-12-31}]"
    )
    texts = proposed(
        f"[{{change: create, with: {{body: forum, as: {{seats: {seats}, name: Forum, level: local}}}}}},"
        "{change: create, with: {function: desk, as: {kind: office, name: Desk, serves: forum}}},"
        "{change: set, with: {body: forum, fact: authority, to: decides}}]"
    )
    now = carried_out(texts, adopting(whole(texts)).written()[0])
    assert now["bodies/forum.yaml"].decode().splitlines() == [
        "# yaml-language-server: $schema=../../../schemas/body.schema.json",
        "name: Forum",
        "level: local",
        "authority: decides",
        "life: [{state: active, from: 2020-06-01, by: d}]",
        "mandate: unknown",
        f"seats: {seats}",
        "source: {document: doc}",
    ]
    assert now["functions.yaml"].decode().splitlines()[1:] == [
        "- id: desk",
        "  name: Desk",
        "  kind: office",
        "  serves: forum",
        "  from: 2020-06-01",
        "  source: {document: doc}",
    ]


def test_what_the_files_cannot_hold_and_what_others_would_change_is_said() -> None:
    texts = proposed(
        "[{change: grant, with: {to: league, task: Wording}},"
        "{change: set, with: {agreement: care, fact: parties, to: [east]}},"
        f"{RENAME[1:-1]}]"
    )
    other = {"title": "Q", "states": "unknown", "source": {"document": "doc"}, "changes": data(RENAME)}
    structure = whole(texts | plainly({"proposals/q.yaml": other}))
    snapshot, chosen = Snapshot(structure, DAY), adopting(structure)
    assert [one.text("en") for one in notes(chosen, snapshot)] == [
        "the files hold nothing that would say it: L is to have the task: Wording",
        "Care, Parties: the files keep no dates for it, so it reads so on earlier days too",
    ]
    assert [one.text("en") for one in warnings(chosen, snapshot)] == [
        "“Q” would change the same: Board, Name"
    ]


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"states": [{"state": "rejected", "from": 2020}]}, "already rejected"),
    ({"states": [{"state": "adopted", "from": 2020}]}, "already adopted"),
    (
        {"states": [{"state": "proposed", "from": "2020-07"}]},
        "is proposed from 2020-07, but d was made 2020-06-01",
    ),
    ({"changes": "unknown"}, "what the proposal would change is not known"),
]


@pytest.mark.parametrize(("more", "told"), REFUSED)
def test_what_cannot_be_adopted_is_told(more: dict[str, Any], told: str) -> None:
    page = {"title": "P", "states": "unknown", "source": {"document": "doc"}, "changes": data(RENAME)}
    structure = whole(SIMPLE | plainly({"proposals/p0.yaml": page | more}))
    with pytest.raises(CannotEditError, match=told):
        adopting(structure)


def test_a_decision_that_is_not_there_is_guessed_at_and_told_how_to_write() -> None:
    structure = whole(proposed(RENAME))
    with pytest.raises(CannotEditError, match=r"write it first: vvgctl new decision board-2020-06-01"):
        adopting(structure, decision="board-2020-06-01")
    with pytest.raises(CannotEditError, match=r"did you mean “d”\? A new one .* vvgctl new decision dd"):
        adopting(structure, decision="dd")


def test_a_decision_without_a_day_cannot_adopt() -> None:
    texts = proposed(RENAME) | plainly({"decisions.yaml": [DECISION | {"date": "..2020"}]})
    with pytest.raises(
        CannotEditError, match=r"the day of d is not known; write it in decisions.yaml, line 1"
    ):
        adopting(whole(texts))


def test_changes_that_do_not_fit_are_doubted_on_the_day_before() -> None:
    texts = proposed(
        "[{change: rename, with: {body: board, from: Bored, to: The board}},"
        "{change: resume, with: {body: board}}]",
        effective="2021",
    )
    told = [one.message.text("en") for one in adopting(whole(texts)).doubts()]
    assert told == ["the name is “Board”, not “Bored”", "The board is not paused"]


REAL, DECIDED = "gemensam-beredning", "vvg-2024-02-15"


@pytest.fixture
def decided(folder: Path) -> Path:
    """The real structure with a decision that has not been taken."""
    given = {"source": "uppfoljning-2024", "says": "Antar förslaget"}
    made(folder, new_decision(Wanted(DECIDED, given, structure_in(folder)))[0])
    return folder


def test_the_real_proposal_is_adopted_and_nothing_else_changes(decided: Path) -> None:
    before = load(decided)
    assert before.structure is not None
    files = contents(decided)
    chosen = adopting(before.structure, REAL, DECIDED)
    plan, expected = chosen.written()
    made(decided, plan)
    after = load(decided)
    assert after.structure == expected
    changed = {name for name, content in contents(decided).items() if files[name] != content}
    assert changed == set(plan.edits)
    day = Snapshot(expected, date(2024, 2, 14)), Snapshot(before.structure, date(2024, 2, 14))
    for body in before.structure.bodies:
        assert _read(day[0], body.id) == _read(day[1], body.id)


@pytest.mark.skipif(os.name == "nt", reason="a process is not forked there")
def test_killed_anywhere_the_next_run_finishes_or_undoes_it(decided: Path) -> None:
    structure, before = load(decided), contents(decided)
    assert structure.structure is not None
    plan, _expected = adopting(structure.structure, REAL, DECIDED).written()
    change = prepared(structure, decided, plan, TODAY, {})
    after = before | {file.name: file.after for file in change.files if file.after is not None}
    outcomes = set()
    for number in range(1, 1000):
        ended = _forked(decided, change.files, number)
        recover(decided)
        now = {name: content for name, content in contents(decided).items() if "vvgctl" not in name}
        assert now in (before, after)
        outcomes.add(now == after)
        for name, content in before.items():
            (decided / name).write_bytes(content)
        if not ended:
            break
    assert outcomes == {True, False}
    assert number > len(change.files)


def _forked(folder: Path, files: Any, number: int) -> bool:
    """Write in a process of its own, killed after so many calls to the system; whether it was."""
    child = os.fork()
    if child == 0:
        Counted.left = number
        for name in CALLS:
            setattr(os, name, Counted(getattr(os, name)))
        write(folder, files)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED
