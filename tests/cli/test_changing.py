"""`new` and `rename` as people run them: shown first, written when agreed to, and never by halves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import ROOT, Golden
from tests.editing.conftest import contents
from vvgctl.editing import journal
from vvgctl.editing.file_change import FileChange

TODAY = ("--today", "2024-01-29")
COUNTY = "structure/vastra-gotaland"
RENAME = ("rename", "vvg", "Vårdsamverkan VG", "--from", "2025-01-01", *TODAY)

SCREENS = {
    "rename": RENAME,
    "rename-id": (*RENAME, "--id", "vardsamverkan-vg", "--by", "sro-2016-11-25"),
    "new-body": ("new", "body", "nytt-organ", "--name", "Nytt organ", "--level", "county", *TODAY),
    "new-meeting": ("new", "meeting", "vvg-2024-03-15", *TODAY),
    "new-decision": ("new", "decision", "sro-2024-05-01", *TODAY),
    "new-clause": ("new", "clause", "vvg-2017/nytt", "--rule", "meets", *TODAY),
    "new-proposal": ("new", "proposal", "ny-struktur", "--change", "create", *TODAY),
}
DECIDED = ("new", "decision", "vvg-2024-02-15", "--source", "uppfoljning-2024", "--yes")
ADOPT = ("adopt", "gemensam-beredning", "--decision", "vvg-2024-02-15", "--today", "2024-03-01")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", SCREENS)
def test_what_would_be_written_is_shown(
    run: Run, golden: Golden, copy: Path, name: str, language: str
) -> None:
    locale = {"sv": "sv_SE.UTF-8", "en": "en_GB.UTF-8"}[language]
    was = contents(copy)
    answer = run(*SCREENS[name], "--dry-run", cwd=copy, LANG=locale, COLUMNS="100")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert contents(copy) == was
    golden(f"tests/cli/screens/{language}/{name}.txt", answer.stdout)


@pytest.mark.parametrize("name", SCREENS)
def test_what_is_agreed_to_is_written_and_validates(run: Run, copy: Path, name: str) -> None:
    shown = run(*SCREENS[name], "--dry-run", cwd=copy).stdout.splitlines()
    written = run(*SCREENS[name], "--yes", cwd=copy)
    assert written.returncode == 0, written.stderr
    assert written.stdout.splitlines()[:-1] == shown[:-1]
    assert run("validate", *TODAY, cwd=copy).returncode == 0


@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_a_proposal_would_write_is_shown(run: Run, golden: Golden, copy: Path, language: str) -> None:
    locale = {"sv": "sv_SE.UTF-8", "en": "en_GB.UTF-8"}[language]
    assert run(*DECIDED, cwd=copy).returncode == 0
    was = contents(copy)
    answer = run(*ADOPT, "--dry-run", cwd=copy, LANG=locale, COLUMNS="100")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert contents(copy) == was
    golden(f"tests/cli/screens/{language}/adopt.txt", answer.stdout)


def test_what_is_adopted_is_history_and_can_be_laid_over_the_day_before(run: Run, copy: Path) -> None:
    def shown(body: str, when: str) -> str:
        answer = run("show", body, when, cwd=copy)
        assert answer.returncode == 0
        return answer.stdout

    bodies = ("vvg", "sitiv", "forvaltningsgrupp-samordnad-halsa-vard-omsorg", "oversyn-grupperingar")
    assert run(*DECIDED, cwd=copy).returncode == 0
    before = [shown(body, "2024-02-14") for body in bodies]
    assert run(*ADOPT, "--yes", cwd=copy).returncode == 0
    assert run("validate", *TODAY, cwd=copy).returncode == 0
    assert [shown(body, "2024-02-14") for body in bodies] == before
    for body in ("gits-utokad-ledningsgrupp", *bodies[1:]):
        over, now = shown(body, "2024-02-14+gemensam-beredning"), shown(body, "2024-02-15")
        assert over.split("\n\n")[2:] == now.split("\n\n")[2:]
    assert "postponed, from 15 February 2024" in shown("oversyn-grupperingar", "2024-02-15")
    again = run(*ADOPT, "--yes", cwd=copy)
    assert again.returncode == 2
    assert "“Gemensam beredning” is already adopted" in again.stderr


def test_a_decision_may_name_another_day_than_the_proposal(run: Run, copy: Path) -> None:
    assert run(*DECIDED, cwd=copy).returncode == 0
    assert run(*ADOPT, "--from", "2024-03", "--yes", cwd=copy).returncode == 0
    page = run("show", "gemensam-beredning", "2024-03-31", cwd=copy).stdout
    assert "adopted, from 15 February 2024, with effect from March 2024 (" in page
    text = (copy / COUNTY / "bodies" / "sitiv.yaml").read_text(encoding="utf-8")
    assert "    from: 2024-03\n    by: vvg-2024-02-15\n" in text


def test_what_no_longer_fits_is_shown_at_its_place(run: Run, copy: Path) -> None:
    assert run(*DECIDED, cwd=copy).returncode == 0
    path = copy / COUNTY / "proposals" / "gemensam-beredning.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("from: GITS utökad", "from: GITS utvidgad"), encoding="utf-8")
    path = copy / COUNTY / "bodies" / "gits-utokad-ledningsgrupp.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("until: 2024-01-29..", "until: 2030"), encoding="utf-8")
    was = contents(copy)
    answer = run(*ADOPT, "--yes", cwd=copy)
    assert answer.returncode == 2
    assert "proposals/gemensam-beredning.yaml:43:45: warning: the name is “GITS utökad" in answer.stdout
    assert "nothing is written: a change no longer fits, see above" in answer.stderr
    assert contents(copy) == was


def test_another_proposal_that_would_change_the_same_is_told_first(run: Run, copy: Path) -> None:
    assert run(*DECIDED, cwd=copy).returncode == 0
    there = copy / COUNTY / "proposals" / "gemensam-beredning.yaml"
    text = there.read_text(encoding="utf-8").replace("title: Gemensam", "title: Samlad")
    there.with_name("samlad-beredning.yaml").write_text(text, encoding="utf-8")
    answer = run(*ADOPT, "--dry-run", cwd=copy)
    first = answer.stdout.splitlines()[0]
    assert first == "warning: “Samlad beredning” would change the same: VVG, Prepared by"


@pytest.mark.parametrize("body", ["samla", "simba", "goteborgsomradet"])
def test_an_area_that_has_the_id_of_a_body_keeps_it(run: Run, copy: Path, body: str) -> None:
    division = copy / COUNTY / "divisions" / "delregional-vardsamverkan.yaml"
    was = division.read_text(encoding="utf-8")
    answer = run("rename", body, "Nytt namn", "--from", "2025", "--id", "nytt", "--yes", *TODAY, cwd=copy)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert division.read_text(encoding="utf-8") == was
    assert f"area: {body}}}" in (copy / COUNTY / "bodies" / "nytt.yaml").read_text(encoding="utf-8")
    assert run("validate", *TODAY, cwd=copy).returncode == 0


def test_without_a_terminal_nothing_is_written(run: Run, copy: Path) -> None:
    was = contents(copy)
    answer = run(*RENAME, cwd=copy)
    assert answer.returncode == 2
    assert "--yes writes, --dry-run only shows" in answer.stderr
    assert "+++ structure/" in answer.stdout
    assert contents(copy) == was
    assert run(*RENAME, "--yes", "--dry-run", cwd=copy).returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="a terminal is made otherwise there")
@pytest.mark.parametrize(
    ("answer", "agreed"), [("y\n", True), ("ja\n", True), ("\n", False), ("n\n", False), ("\x04", False)]
)
def test_at_a_terminal_it_is_asked(copy: Path, answer: str, agreed: bool) -> None:
    import pty

    was = contents(copy)
    ours, theirs = pty.openpty()
    os.write(ours, answer.encode())
    environment = {**os.environ, "LANG": "en_GB.UTF-8", "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [sys.executable, "-m", "vvgctl", *RENAME],
        stdin=theirs,
        capture_output=True,
        cwd=copy,
        env=environment,
        timeout=60,
        check=False,
    )
    os.close(ours)
    os.close(theirs)
    assert b"Write this?" in ran.stdout
    assert ran.returncode == 0, ran.stderr
    assert (contents(copy) != was) == agreed


def test_errors_that_a_change_would_bring_are_shown_and_nothing_is_written(run: Run, copy: Path) -> None:
    was = contents(copy)
    answer = run(*RENAME, "--by", "sro-2061-11-25", "--yes", cwd=copy)
    assert answer.returncode == 2
    assert "bodies/vvg.yaml:4:49: error: “sro-2061-11-25” is not known" in answer.stdout
    assert "nothing is written: the change would bring the error above" in answer.stderr
    strange = run("rename", "vvg", "A\x1b[31mB", "--from", "2025", "--yes", cwd=copy)
    assert strange.returncode == 2
    assert "\x1b" not in strange.stdout + strange.stderr
    assert contents(copy) == was


@pytest.mark.skipif(os.name == "nt", reason="arguments are always text there")
def test_what_is_no_text_is_not_written(run: Run, copy: Path) -> None:
    was = contents(copy)
    for arguments in (
        ("rename", "vvg", "A\udcffB", "--from", "2025"),
        ("new", "body", "x", "--name", "A\udcff"),
    ):
        answer = run(*arguments, "--yes", cwd=copy)
        assert answer.returncode == 2
        assert "is no text" in answer.stderr
    assert contents(copy) == was


def test_an_interrupted_change_is_finished_first_and_told(run: Run, copy: Path) -> None:
    folder = copy / COUNTY
    text = (folder / "bodies" / "sro.yaml").read_bytes()
    change = FileChange("bodies/sro.yaml", text, text.replace(b"# inget", b"# Inget"))
    (folder / journal.JOURNAL).write_bytes(journal._written((change,)))
    assert run("validate", *TODAY, cwd=copy).returncode == 0
    refused = run(*RENAME, "--dry-run", cwd=copy)
    assert refused.returncode == 2
    assert "an earlier change was interrupted" in refused.stderr
    answer = run(*RENAME, cwd=copy)
    assert "an earlier change was interrupted, and has now been finished" in answer.stderr
    assert (folder / "bodies" / "sro.yaml").read_bytes() == change.after
    assert not (folder / journal.JOURNAL).exists()


def test_who_reads_meanwhile_is_told_of_an_interrupted_change(run: Run, copy: Path) -> None:
    folder = copy / "structure/vastra-gotaland"
    (folder / journal.JOURNAL).write_bytes(journal._written(()))
    for command in ("validate", "list", "show"):
        arguments = {"validate": (), "list": ("body",), "show": ("vvg",)}[command]
        assert "was interrupted" in run(command, *arguments, cwd=copy).stderr


def test_colours_come_where_they_are_wanted(run: Run, copy: Path) -> None:
    answer = run(*RENAME, "--dry-run", "--color", "always", cwd=copy).stdout
    assert "\x1b[32m+  - {value: Vårdsamverkan VG, from: 2025-01-01}\x1b[0m" in answer
    assert "\x1b[31m-short" not in answer


WRONG = [
    (("rename", "vgv", "X", "--from", "2025"), "did you mean vvg?"),
    (("rename", "VVG", "X", "--from", "2025"), "did you mean vvg?"),
    (("rename", "vvg", "X"), "--from is missing"),
    (("rename", "vvg", "X", "--from", "i fjol"), "is not a day"),
    (("rename", "vvg", "X", "--from", "unknown"), "is not a day"),
    (("rename", "vvg", "", "--from", "2025"), "is empty"),
    (("new", "bdoy", "x"), "did you mean “body”?"),
    (("new", "body", "x", "--rule", "meets"), "--rule does not go with body"),
    (("new", "body", "x", "--from", "2017-13"), "“2017-13” is not a date"),
    (("new", "body", "con"), "Windows"),
    (("new", "body", "../x"), "x would do"),
    (("new", "clause", "vvg-2017/x"), "say with --rule"),
    (("new", "proposal", "con"), "Windows"),
    (("new", "proposal", "gemensam-beredning"), "is already used in proposals/gemensam-beredning.yaml"),
    (("new", "proposal", "x", "--change", "raname"), "did you mean rename?"),
    (("new", "proposal", "x", "--rule", "meets"), "--rule does not go with proposal"),
    (("adopt", "gemensam-bereding", "--decision", "sro-2024-05-23"), "did you mean “gemensam-beredning”?"),
    (("adopt", "gemensam-beredning"), "--decision is missing"),
    (("adopt", "gemensam-beredning", "--decision", "sro-2024-05-24"), "did you mean “sro-2024-05-23”?"),
    (("adopt", "gemensam-beredning", "--decision", "x"), "write it first: vvgctl new decision x"),
    (("adopt", "gemensam-beredning", "--decision", "sro-2016-11-25"), "see which is right"),
    (("adopt", "gemensam-beredning", "--decision", "sro-2024-05-23", "--from", "i fjol"), "is not a day"),
    (
        ("adopt", "lansgemensam-struktur-2021", "--decision", "sro-2024-05-23"),
        "is not known; write its changes",
    ),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG, ids=[str(n) for n in range(len(WRONG))])
def test_what_cannot_be_changed_is_told_in_a_line(
    run: Run, copy: Path, arguments: tuple[str, ...], told: str
) -> None:
    was = contents(copy)
    answer = run(*arguments, "--yes", cwd=copy)
    assert answer.returncode == 2
    assert told in answer.stderr
    assert "Traceback" not in answer.stderr
    assert contents(copy) == was
