"""A new name, and a new id, change what is said of the body and nothing else."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.editing.changing import findings, made, spoil, structure_in
from tests.editing.conftest import contents
from vvgctl.check.loading import load
from vvgctl.editing.ids import body_called
from vvgctl.editing.meaning import same_but_for_names
from vvgctl.editing.plan import carried_out
from vvgctl.editing.refusal import CannotEditError
from vvgctl.editing.renaming import Renaming, rename_plan
from vvgctl.editing.trial import renamed
from vvgctl.structure.records.body import Body

OLD, NEW = "Vårdsamverkan Västra Götaland", "Vårdsamverkan i väst"


def rename(folder: Path, id: str, name: str, start: str, /, **more: str) -> tuple[Body, list[str]]:
    """Rename a body, and see that all else means the same; the body afterwards, and the notes."""
    before = structure_in(folder)
    to = Renaming(name, start, **more)
    plan, notes = rename_plan(before, body_called(id, before), to)
    made(folder, plan, renamed({id: to.id} if to.id else {}))
    after = structure_in(folder)
    assert same_but_for_names(before, after, id, to.id)
    return body_called(to.id or id, after), [note.text("en") for note in notes]


def levels(folder: Path) -> Counter[str]:
    found = findings(load(folder))
    return Counter(f"{one.level} {one.rule}" for one in (*found.findings, *found.past))


def names(body: Body) -> tuple[str | None, str | None]:
    return body.name.known(date(2023, 12, 31)), body.name.known(date(2024, 1, 1))


def test_the_old_name_holds_until_the_day_before(folder: Path) -> None:
    was, rules = contents(folder), levels(folder)
    body, notes = rename(folder, "vvg", NEW, "2024-01-01", by="sro-2016-11-25")
    assert names(body) == (OLD, NEW)
    assert body.name.spells[1].by == "sro-2016-11-25"
    assert notes == ["the short name VVG is kept; --short changes it too"]
    assert levels(folder) == rules
    now = contents(folder)
    assert [name for name in now if now[name] != was.get(name)] == ["bodies/vvg.yaml"]
    lines = now["bodies/vvg.yaml"].decode().splitlines()
    assert [line for line in was["bodies/vvg.yaml"].decode().splitlines() if line not in lines] == [
        f"name: {OLD}"
    ]
    assert lines[1:4] == [
        "name:",
        f"  - {{value: {OLD}, until: 2023-12-31}}",
        f"  - {{value: {NEW}, from: 2024-01-01, by: sro-2016-11-25}}",
    ]


def test_a_list_of_names_gets_a_further_one(folder: Path) -> None:
    rename(folder, "vvg", NEW, "2024-01-01", short="VIV")
    body, _notes = rename(folder, "vvg", "Tredje", "2025-03-01", short="T")
    assert [spell.value for spell in body.name.spells] == [OLD, NEW, "Tredje"]
    assert [str(spell.span.end) for spell in body.name.spells][:2] == ["2023-12-31", "2025-02-28"]
    assert [spell.value for spell in body.short.spells] == ["VVG", "VIV", "T"]


def test_a_short_name_is_added_where_there_was_none(folder: Path) -> None:
    body, _notes = rename(folder, "vvg-beredningsgrupp", "Beredningen", "2024-01-01", short="BG")
    assert body.short.known(date(2023, 1, 1)) is None
    assert body.short.known(date(2024, 1, 1)) == "BG"


def test_a_vague_day_stays_vague(folder: Path) -> None:
    body, _notes = rename(folder, "vvg", NEW, "2024")
    assert str(body.name.spells[0].span.end) == "2023-12-31..2024-12-30"
    assert "from: 2024}" in (folder / "bodies/vvg.yaml").read_text(encoding="utf-8")


def test_a_name_that_was_in_use_before_is_no_other_name_from_then_on(folder: Path) -> None:
    body, _notes = rename(folder, "vvg", "Vårdsamverkan VG", "2024-01-01")
    (other,) = body.also_called
    assert (other.name, str(other.span.end)) == ("Vårdsamverkan VG", "2023-12-31")
    assert other.source
    spoil(folder, "bodies/sro.yaml", "{name: Politiskt samrådsorgan, source: {document: sida-sro}}", "Rådet")
    body, _notes = rename(folder, "sro", "Rådet", "2024-01-01")
    assert [(one.name, str(one.span.end)) for one in body.also_called] == [("Rådet", "2023-12-31")]


def test_a_new_id_is_mended_everywhere(folder: Path) -> None:
    (folder / "exceptions.yaml").write_text(
        "- {sets_aside: vvg-2017/fyra-moten, on: vvg, reason: Rast, by: sro-2016-11-25, until: 2030}\n",
        encoding="utf-8",
    )
    spoil(folder, "assignments.yaml", "concerns: kommunikationsstod", "concerns: vvg")
    spoil(folder, "bodies/vvg.yaml", "called_by: chair}", "called_by: [chair, vvg]}")
    spoil(folder, "bodies/sro.yaml", "ask: [vgr, vastkom]}\nsource", "ask: [\"vvg\", 'vgr']}\nsource")
    rules, was = levels(folder), contents(folder)
    body, _notes = rename(folder, "vvg", NEW, "2024-01-01", id="viv")
    assert body.formerly == ("vvg",)
    assert levels(folder) == rules
    now = contents(folder)
    gone = {f"meetings/vvg-{year}.yaml" for year in (2018, 2023, 2024)} | {"bodies/vvg.yaml"}
    assert was.keys() - now.keys() == gone
    assert now.keys() - was.keys() == {name.replace("vvg", "viv") for name in gone}
    text = b"".join(now.values()).decode()
    for expected in (
        "on: viv,",
        "concerns: viv",
        "called_by: [chair, viv]",
        "ask: [\"viv\", 'vgr']",
        "handled_by: [viv]}",
        "belongs_to: viv",
        "not_handled_by: [viv]",
        "\non: viv\n",
        "sets_aside: vvg-2017/fyra-moten",
        "id: vvg-2018-01-25",
    ):
        assert expected in text


def test_a_new_id_is_mended_in_what_a_proposal_would_change(folder: Path) -> None:
    (folder / "proposals").mkdir(exist_ok=True)
    (folder / "proposals" / "p.yaml").write_text(
        "title: P\nstates: unknown\ndrafted_by: vvg\nsource: {document: sida-sro}\nchanges:\n"
        "  - {change: prepares_for, with: {body: vvg, bodies: [sro, vvg]}}\n"
        "  - {change: set, with: {body: sro, fact: prepared_by, to: [vvg]}}\n"
        "  - {change: plan, with: {by: {unknown: Vem?, ask: vvg}, about: [vvg]}}\n",
        encoding="utf-8",
    )
    rename(folder, "vvg", NEW, "2024-01-01", id="viv")
    text = (folder / "proposals" / "p.yaml").read_text(encoding="utf-8")
    assert "vvg" not in text
    assert text.count("viv") == 6


def test_a_second_new_id_keeps_both_old_ones(folder: Path) -> None:
    rename(folder, "vvg", NEW, "2024-01-01", id="viv")
    body, _notes = rename(folder, "viv", "Tredje", "2025-01-01", id="tredje")
    assert body.formerly == ("vvg", "viv")
    before = structure_in(folder)
    with pytest.raises(CannotEditError, match="did you mean tredje"):
        body_called("VVG", before)
    with pytest.raises(CannotEditError, match="an id is never used again"):
        rename_plan(before, body_called("tredje", before), Renaming("X", "2026-01-01", id="vvg"))


def test_bytes_around_are_kept_in_whatever_style(folder: Path) -> None:
    path = folder / "bodies" / "vvg.yaml"
    odd = path.read_bytes().decode().replace("short: VVG", "short:    'VVG'   # till vardags\n\n\n# ---")
    path.write_bytes(odd.replace("\n", "\r\n").rstrip().encode())
    was = path.read_bytes()
    day = "2024-01-01"
    rename(folder, "vvg", NEW, day)
    now = path.read_bytes()
    assert was.replace(f"name: {OLD}".encode(), b"@") == now.replace(
        f"name:\r\n  - {{value: {OLD}, until: 2023-12-31}}\r\n  - {{value: {NEW}, from: {day}}}".encode(),
        b"@",
    )


def test_unknown_names_and_names_in_blocks_are_ended_too(folder: Path) -> None:
    spoil(
        folder,
        "bodies/lisa.yaml",
        "name: Ledning i samverkan",
        "name: {unknown: 'Vad, egentligen?', ask: [vgr]}",
    )
    body, _notes = rename(folder, "lisa", "Lisa", "2016-01-01")
    assert body.name.known(date(2015, 12, 1)) is None
    assert body.name.known(date(2016, 1, 1)) == "Lisa"
    spoil(folder, "bodies/sro.yaml", "name: Samrådsorganet", "name: >-  # vikt\n  Samråds\n  organet\n")
    body, _notes = rename(folder, "sro", "Rådet", "2024-01-01")
    assert names(body) == ("Samråds organet", "Rådet")


REFUSED = [
    ("vvg", {"name": OLD, "start": "2024-01-01"}, "called already"),
    ("vvg", {"name": NEW, "start": "2016-12-31"}, "begins"),
    ("lisa", {"name": NEW, "start": "2017-01-01"}, "ended"),
    ("vvg", {"name": NEW, "start": "2024-01-01", "id": "lisa"}, "already used in bodies/lisa.yaml"),
    ("vvg", {"name": NEW, "start": "2024-01-01", "id": "vgr"}, "already used in principals.yaml"),
    ("vvg", {"name": NEW, "start": "2024-01-01", "id": "nul"}, "Windows"),
    ("vvg", {"name": NEW, "start": "2024-01-01", "id": "a/b"}, "a-b would do"),
    ("vvg", {"name": NEW, "start": "2024-01-01", "id": "vvg"}, "already used"),
]


@pytest.mark.parametrize(("id", "to", "told"), REFUSED, ids=range(len(REFUSED)))
def test_what_cannot_be_renamed_is_told(folder: Path, id: str, to: dict[str, str], told: str) -> None:
    structure = structure_in(folder)
    with pytest.raises(CannotEditError, match=told):
        rename_plan(structure, body_called(id, structure), Renaming(**to))


def test_a_later_change_of_name_is_not_overrun(folder: Path) -> None:
    rename(folder, "vvg", NEW, "2024-01-01")
    structure = structure_in(folder)
    for day in ("2023-06-01", "2024-01-01"):
        with pytest.raises(CannotEditError, match="already; mend it there"):
            rename_plan(structure, body_called("vvg", structure), Renaming("Tredje", day))


def test_an_id_of_several_things_is_not_guessed_at(folder: Path) -> None:
    text = (folder / "functions.yaml").read_text(encoding="utf-8")
    (folder / "functions.yaml").write_text(
        text.replace("id: kommunikationsstod", "id: vvg"), encoding="utf-8"
    )
    text = (folder / "assignments.yaml").read_text(encoding="utf-8")
    (folder / "assignments.yaml").write_text(
        text.replace("concerns: kommunikationsstod", "concerns: vvg"), encoding="utf-8"
    )
    structure = structure_in(folder)
    with pytest.raises(CannotEditError, match=r"assignments.yaml, line 4, does not say which is meant"):
        rename_plan(structure, body_called("vvg", structure), Renaming(NEW, "2024-01-01", id="viv"))


def test_a_file_changed_since_it_was_read_is_not_edited(folder: Path) -> None:
    structure = structure_in(folder)
    plan, _notes = rename_plan(structure, body_called("vvg", structure), Renaming(NEW, "2024-01-01"))
    spoil(folder, "bodies/vvg.yaml", "kept: true", "kept: false")
    with pytest.raises(CannotEditError, match="changed by somebody else"):
        carried_out(plan, structure, folder)
