"""What is new validates, in every kind and both languages, whatever is given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.editing.changing import TODAY, made, spoil, structure_in
from tests.editing.conftest import contents
from vvgctl.changes.book import change_kind, change_names
from vvgctl.check.loading import load
from vvgctl.editing.change import prepared
from vvgctl.editing.new import Making, Wanted
from vvgctl.editing.new_body import new_body
from vvgctl.editing.new_clause import new_clause
from vvgctl.editing.new_decision import new_decision
from vvgctl.editing.new_meeting import new_meeting
from vvgctl.editing.new_proposal import new_proposal
from vvgctl.editing.plan import carried_out
from vvgctl.editing.refusal import CannotEditError
from vvgctl.rules.book import clause_rule, clause_rule_names
from vvgctl.schema import InBoth, schema

GUIDE = re.compile(r"```yaml\n# structure/[\w-]+/(\S+)\n(.*?)```", re.DOTALL)


def wanted(folder: Path, id: str, **given: str) -> Wanted:
    given = {key.rstrip("_"): value for key, value in given.items()}
    return Wanted(id, given, structure_in(folder))


def new(folder: Path, make: Making, id: str, **given: str) -> dict[str, bytes]:
    """The files that differ afterwards; nothing else may, and no errors may have come."""
    before = contents(folder)
    made(folder, make(wanted(folder, id, **given))[0])
    return {name: content for name, content in contents(folder).items() if before.get(name) != content}


EVERY: list[tuple[Making, str, dict[str, str]]] = [
    (new_body, "nytt-organ", {}),
    (new_body, "nytt-organ", {"name": "Nytt: organ # ett", "level": "subregional", "from": "2025"}),
    (new_body, "a", {"short": "no", "kind": "ledningsgrupp", "sphere": "elected", "belongs_to": "vvg"}),
    (new_body, "x" * 100, {"by": "sro-2016-11-25", "source": "sida-sro", "from": "2017"}),
    (new_meeting, "vvg-2024-03-15", {}),
    (new_meeting, "vvg-2031-03", {"kind": "extra", "called_by": "chair", "source": "sida-sro"}),
    (new_meeting, "vvg-beredningsgrupp-2025", {}),
    (new_decision, "sro-2024-05-01", {}),
    (new_decision, "vgr-2024", {"says": "Säger: ja", "effect": "guiding", "source": "sida-sro"}),
    (new_decision, "omorganisation", {"date": "..2018", "by": "vastkom"}),
    (new_clause, "vvg-2017/nytt", {"rule": "meets", "with": "at_least: 4, per: year", "says": "Fyra möten"}),
    *((new_clause, "vvg-2017/nytt", {"rule": rule}) for rule in clause_rule_names()),
    (new_proposal, "nytt-forslag", {}),
    (new_proposal, "nytt-forslag", {"name": "Nytt: förslag # ett", "from": "2024-01", "source": "sida-sro"}),
    *((new_proposal, "nytt-forslag", {"change": change}) for change in change_names()),
]


each = pytest.mark.parametrize(
    ("make", "id", "given"), EVERY, ids=lambda value: str(getattr(value, "__name__", value))[:40]
)


@each
def test_what_is_new_validates(folder: Path, make: Making, id: str, given: dict[str, str]) -> None:
    changed = new(folder, make, id, **given)
    assert b"".join(changed.values()).count(b"yaml-language-server") == len(changed)


@each
@pytest.mark.parametrize(("language", "other"), [("sv", "en"), ("en", "sv")])
def test_it_is_asked_in_the_language_of_the_structure(
    folder: Path, make: Making, id: str, given: dict[str, str], language: str, other: str
) -> None:
    spoil(folder, "structure.yaml", "language: sv", f"language: {language}")
    asking = wanted(folder, id, **given)
    files = carried_out(make(asking)[0], asking.structure, folder)
    text = b"".join(file.after or b"" for file in files).decode()
    assert any(f": {one}" in text for one in descriptions(language))
    assert not [one for one in descriptions(other) - descriptions(language) if f": {one}" in text]


@cache
def descriptions(language: str) -> set[str]:
    """Every sentence of the schemas that may be asked."""
    shapes = [*map(schema, ("body", "meetings", "decisions", "documents", "mandate", "proposal"))]
    shapes += [clause_rule(name).PARAMETERS for name in clause_rule_names()]
    shapes += [change_kind(name).PARAMETERS for name in change_names()]
    return set(_sentences(shapes, language))


def _sentences(shape: Any, language: str) -> Iterator[str]:
    if isinstance(shape, dict) and isinstance(shape.get("description"), str):
        yield InBoth(shape["description"]).text(language)
    for inner in shape.values() if isinstance(shape, dict) else shape if isinstance(shape, list) else ():
        yield from _sentences(inner, language)


@pytest.mark.parametrize("page", ["docs/files.md", "docs/files.sv.md"])
def test_it_validates_in_a_county_that_has_just_begun(page: str, tmp_path: Path) -> None:
    for name, text in GUIDE.findall((ROOT / page).read_text(encoding="utf-8")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    body = structure_in(tmp_path).bodies[0].id
    assert set(new(tmp_path, new_body, "second")) == {"bodies/second.yaml", "documents.yaml"}
    assert set(new(tmp_path, new_meeting, f"{body}-2024-01-01")) == {f"meetings/{body}-2024.yaml"}
    assert set(new(tmp_path, new_decision, f"{body}-2024-01-01")) == {"decisions.yaml", "documents.yaml"}
    assert set(new(tmp_path, new_proposal, "reform")) == {"proposals/reform.yaml", "documents.yaml"}


def test_the_schema_is_found_from_where_the_file_stands(folder: Path) -> None:
    body = new(folder, new_body, "nytt")["bodies/nytt.yaml"].decode()
    assert body.startswith("# yaml-language-server: $schema=../../../schemas/body.schema.json\n")
    other = (folder / "bodies/vvg.yaml").read_text(encoding="utf-8")
    assert body.splitlines()[0] == other.splitlines()[0]


def test_what_is_there_stays_as_it_is(folder: Path) -> None:
    was = (folder / "decisions.yaml").read_bytes()
    for id in ("sro-2024-05-01", "sro-2024-06-01"):
        now = new(folder, new_decision, id)["decisions.yaml"]
        assert now.startswith(was)
        was = now
    assert [one.by for one in structure_in(folder).decisions[-2:]] == ["sro", "sro"]


def test_questions_stay_with_what_they_are_about(folder: Path) -> None:
    for id in ("vvg-2017/ett", "vvg-2017/tva"):
        text = new(folder, new_clause, id, rule="meets")["mandates/vvg-2017.yaml"].decode()
    first, second = text.index("- id: ett\n"), text.index("- id: tva\n")
    parts = text[first:second], text[second:]
    assert [part.count("# with.per (obligatorisk)") for part in parts] == [1, 1]
    assert "\n\n  - id: tva\n" in text


def test_windows_line_endings_are_kept(folder: Path) -> None:
    for name in ("decisions.yaml", "documents.yaml", "meetings/vvg-2024.yaml"):
        (folder / name).write_bytes((folder / name).read_bytes().replace(b"\n", b"\r\n"))
    changed = new(folder, new_decision, "sro-2024-05-01") | new(folder, new_meeting, "vvg-2024-03-15")
    for content in changed.values():
        assert content.count(b"\n") == content.count(b"\r\n")


def test_a_file_in_brackets_gets_its_entry_in_brackets(folder: Path) -> None:
    (folder / "meetings/vvg-2024.yaml").write_text(
        "{body: vvg, period: 2024, complete: false, meetings: []}  # allt\n", encoding="utf-8"
    )
    text = new(folder, new_meeting, "vvg-2024-03-15")["meetings/vvg-2024.yaml"].decode()
    assert text.startswith("{body: vvg, period: 2024, complete: false, meetings: [{date: 2024-03-15, ")
    assert text.endswith("]}  # allt\n")


REFUSED: list[tuple[Making, str, dict[str, str], str]] = [
    (new_body, "vvg", {}, "already used in bodies/vvg.yaml, line 2"),
    (new_body, "vgr", {}, "already used in principals.yaml"),
    (new_body, "VVG2", {}, "vvg2 would do"),
    (new_body, "Länets råd", {}, "lanets-rad would do"),
    (new_body, "../../etc", {}, "cannot be an id"),
    (new_body, "a\\b", {}, "a-b would do"),
    (new_body, "", {}, "cannot be an id"),
    (new_body, "x" * 101, {}, "at most 100"),
    (new_body, "con", {}, "Windows"),
    (new_body, "lpt1", {}, "Windows"),
    (new_body, "unknown", {}, "means something else"),
    (new_body, "self", {}, "means something else"),
    (new_body, "\x1b[31m", {}, "cannot be an id"),
    (new_meeting, "vvg-2024-01-29", {}, "is in meetings/vvg-2024.yaml, line 6, already"),
    (new_meeting, "vgv-2024-01-29", {}, "there is no body with the id vgv, did you mean vvg?"),
    (new_meeting, "vvg", {}, "is no meeting; .* as in forvaltningsgrupp-.*-2024-03-15"),
    (new_meeting, "vvg-2024-13-01", {}, "no meeting|no body"),
    (new_meeting, "vvg-unknown", {}, "is no meeting"),
    (new_meeting, "vvg-..2018", {}, "is no meeting"),
    (new_meeting, "vvg-0001-01-01", {}, "is no meeting"),
    (new_decision, "sro-2016-11-25", {}, "already used in decisions.yaml"),
    (new_decision, "a/b", {}, "cannot be an id"),
    (new_clause, "fyra-moten", {"rule": "meets"}, "with a slash between, as in ny-struktur-2016/parterna"),
    (new_clause, "vvg-2018/x", {"rule": "meets"}, "did you mean vvg-2017?"),
    (new_clause, "vvg-2017/fyra-moten", {"rule": "meets"}, "already used in mandates/vvg-2017.yaml"),
    (new_clause, "vvg-2017/a/b", {"rule": "meets"}, "cannot be an id"),
    (new_clause, "vvg-2017/x", {}, "say with --rule"),
    (new_clause, "vvg-2017/x", {"rule": "meet"}, "did you mean meets?"),
    (new_clause, "vvg-2017/x", {"rule": "meets", "with": "at_least: ["}, "--with is written"),
]


@pytest.mark.parametrize(
    ("make", "id", "given", "told"),
    REFUSED,
    ids=[f"{make.__name__}-{n}" for n, (make, *_r) in enumerate(REFUSED)],
)
def test_what_cannot_be_new_is_told(
    folder: Path, make: Making, id: str, given: dict[str, str], told: str
) -> None:
    with pytest.raises(CannotEditError, match=told):
        make(wanted(folder, id, **given))


def test_a_year_keeps_its_four_digits(folder: Path) -> None:
    text = new(folder, new_body, "early", **{"from": "0999"})["bodies/early.yaml"].decode()
    assert 'from: "0999"' in text


def test_a_file_that_is_there_is_never_overwritten(folder: Path) -> None:
    plan, _notes = new_body(wanted(folder, "nytt"))
    structure = structure_in(folder)
    (folder / "bodies" / "NYTT.yaml").write_text("name: x\n", encoding="utf-8")
    with pytest.raises(CannotEditError, match=r"bodies/NYTT.yaml is there already"):
        carried_out(plan, structure, folder)


def test_a_day_that_may_be_known_already_is_asked_about(folder: Path) -> None:
    _plan, notes = new_meeting(wanted(folder, "vvg-2023-03-15"))
    assert [note.text("en") for note in notes] == [
        "is this the meeting of 2023-03 in line 6? Then write the day there instead"
    ]


def test_a_wrong_word_is_an_error_that_keeps_the_change_from_being_made(folder: Path) -> None:
    plan, _notes = new_body(wanted(folder, "nytt", level="conty"))
    change = prepared(load(folder), folder, plan, TODAY, {})
    assert [one.message.text("en") for one in change.errors.findings] == [
        "“conty” is not known, did you mean “county”?"
    ]


def test_a_new_proposal_is_a_draft_from_today_about_what_is_there(folder: Path) -> None:
    structure = structure_in(folder)
    asking = Wanted("reform", {"change": "rename"}, structure, today=date(2024, 1, 29))
    made(folder, new_proposal(asking)[0])
    proposal = structure_in(folder).find(("proposal",), "reform")
    assert proposal is not None
    assert proposal.open_on(date(2024, 1, 29))
    assert not proposal.open_on(date(2024, 1, 28))
    (change,) = proposal.changes
    assert structure.find(("body",), change.with_["body"]) is not None
    assert change.with_["to"] in ("Att skriva", "To be written")


def test_a_new_proposal_takes_effect_on_the_day_that_is_named(folder: Path) -> None:
    made(folder, new_proposal(wanted(folder, "reform", effective="2030-01"))[0])
    proposal = structure_in(folder).find(("proposal",), "reform")
    assert proposal is not None
    assert str(proposal.effective) == "2030-01"


def test_a_change_that_there_is_nothing_for_yet_is_told(folder: Path) -> None:
    (folder / "assignments.yaml").unlink()
    with pytest.raises(
        CannotEditError, match="the change postpone needs something that the structure has not"
    ):
        new_proposal(wanted(folder, "reform", change="postpone"))
    with pytest.raises(CannotEditError, match="there is no change renam, did you mean rename"):
        new_proposal(wanted(folder, "reform", change="renam"))
    with pytest.raises(CannotEditError, match="there is no change xyz; these are: amend, "):
        new_proposal(wanted(folder, "reform", change="xyz"))
