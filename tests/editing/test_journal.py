"""A change is made whole or not at all, also by a process that is killed at any moment."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.editing.conftest import contents
from tests.editing.killed import AFTER, BEFORE, CHANGES, KILLED
from vvgctl.editing import disk, journal
from vvgctl.editing.alone import alone
from vvgctl.editing.journal import JOURNAL, Recovered, interrupted, recover, write
from vvgctl.editing.refusal import CannotEditError


def laid_out(tmp_path: Path) -> Path:
    folder = tmp_path / "county"
    for name, content in BEFORE.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def killed(folder: Path, call: int, what: str = "write") -> bool:
    """Do it in a process that is killed after so many calls; whether it was killed before it was done."""
    command = [sys.executable, "-m", "tests.editing.killed", what, str(folder), str(call)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert ran.returncode in (0, KILLED), ran.stderr
    return ran.returncode == KILLED


def visible(folder: Path) -> dict[str, bytes]:
    return {name: content for name, content in contents(folder).items() if "/." not in f"/{name}"}


@pytest.mark.slow
def test_a_run_killed_at_any_moment_is_finished_or_leaves_all_as_it_was(tmp_path: Path) -> None:
    outcomes = set()
    for call in range(1, 200):
        folder = laid_out(tmp_path / str(call))
        more = killed(folder, call)
        outcome = recover(folder)
        assert outcome is not Recovered.UNDONE
        found = contents(folder)
        assert found in (BEFORE, AFTER), (call, found)
        assert (found == AFTER) or outcome is None
        outcomes.add((outcome, found == AFTER))
        if not more:
            break
    else:
        pytest.fail("the child never came to its end")
    assert {(None, False), (Recovered.FINISHED, True), (None, True)} <= outcomes
    assert call > 15


@pytest.mark.slow
def test_a_recovery_killed_at_any_moment_is_itself_recovered_from(tmp_path: Path) -> None:
    for call in range(1, 200):
        folder = laid_out(tmp_path / str(call))
        (folder / JOURNAL).write_bytes(journal._written(CHANGES))
        more = killed(folder, call, "recover")
        recover(folder)
        assert contents(folder) == AFTER
        if not more:
            return
    pytest.fail("the child never came to its end")


def test_a_change_is_written(tmp_path: Path) -> None:
    folder = laid_out(tmp_path)
    write(folder, CHANGES)
    assert contents(folder) == AFTER
    assert recover(folder) is None


def test_permissions_are_kept(tmp_path: Path) -> None:
    folder = laid_out(tmp_path)
    (folder / "decisions.yaml").chmod(0o640)
    write(folder, CHANGES)
    if os.name != "nt":
        assert stat.S_IMODE((folder / "decisions.yaml").stat().st_mode) == 0o640
        (folder / "like-any-other").touch()
        expected = stat.S_IMODE((folder / "like-any-other").stat().st_mode)
        assert stat.S_IMODE((folder / "bodies/new.yaml").stat().st_mode) == expected


@pytest.mark.parametrize("name", [change.name for change in CHANGES])
def test_a_file_changed_by_somebody_meanwhile_is_not_overwritten(tmp_path: Path, name: str) -> None:
    folder = laid_out(tmp_path)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(b"- mine\n")
    was = contents(folder)
    with pytest.raises(CannotEditError, match="changed by somebody else"):
        write(folder, CHANGES)
    assert contents(folder) == was


@pytest.mark.parametrize("name", [change.name for change in CHANGES])
def test_a_file_changed_after_the_interruption_is_not_overwritten(tmp_path: Path, name: str) -> None:
    folder = laid_out(tmp_path)
    (folder / JOURNAL).write_bytes(journal._written(CHANGES))
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(b"- mine\n")
    was = contents(folder)
    with pytest.raises(CannotEditError, match="has been changed since"):
        recover(folder)
    assert contents(folder) == was


def test_where_one_file_cannot_be_written_every_file_is_given_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = laid_out(tmp_path)
    real = disk.replace

    def full(folder: Path, name: str, content: bytes | None) -> None:
        if name == "meetings/new-2024.yaml" and content is not None:
            raise OSError(28, "No space left on device", name)
        real(folder, name, content)

    monkeypatch.setattr(journal, "replace", full)
    with pytest.raises(CannotEditError, match="No space left"):
        write(folder, CHANGES)
    assert contents(folder) == BEFORE
    (folder / JOURNAL).write_bytes(journal._written(CHANGES))
    (folder / "decisions.yaml").write_bytes(AFTER["decisions.yaml"])
    assert recover(folder) is Recovered.UNDONE
    assert contents(folder) == BEFORE


def test_what_is_write_protected_is_told_before_anything_is_written(tmp_path: Path) -> None:
    folder = laid_out(tmp_path)
    (folder / "decisions.yaml").chmod(0o444)
    with pytest.raises(CannotEditError, match=r"decisions.yaml is write-protected"):
        write(folder, CHANGES)
    (folder / "decisions.yaml").chmod(0o644)
    if os.name != "nt":
        (folder / "bodies").chmod(0o555)
        with pytest.raises(CannotEditError, match=r"bodies is write-protected"):
            write(folder, CHANGES)
        (folder / "bodies").chmod(0o755)
    assert contents(folder) == BEFORE


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("kind", ["file", "folder"])
def test_a_link_is_not_written_through(tmp_path: Path, kind: str) -> None:
    folder = laid_out(tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    if kind == "file":
        (elsewhere / "decisions.yaml").write_bytes(b"- old\n")
        (folder / "decisions.yaml").unlink()
        (folder / "decisions.yaml").symlink_to(elsewhere / "decisions.yaml")
    else:
        (folder / "meetings").symlink_to(elsewhere)
    with pytest.raises(CannotEditError, match="link"):
        write(folder, CHANGES)
    assert set(contents(elsewhere)) <= {"decisions.yaml"}


HOSTILE = [
    b"",
    b"\xff\xfe",
    b"[]",
    b"{}",
    b"[" * 100_000,
    json.dumps({"version": 2, "files": []}).encode(),
    json.dumps({"version": 1, "files": [{"name": 1, "before": None, "after": None}]}).encode(),
    *(
        json.dumps({"version": 1, "files": [{"name": name, "before": None, "after": "AAAA"}]}).encode()
        for name in (
            "../x.yaml",
            "/etc/x.yaml",
            "bodies/../../x.yaml",
            "bodies\\x.yaml",
            ".git/config",
            "x.yaml",
            "bodies/a\0b.yaml",
            f"bodies/{'x' * 300}.yaml",
        )
    ),
    json.dumps(
        {"version": 1, "files": 2 * [{"name": "bodies/x.yaml", "before": None, "after": "AAAA"}]}
    ).encode(),
]


@pytest.mark.parametrize("written", HOSTILE, ids=range(len(HOSTILE)))
def test_a_journal_that_somebody_else_wrote_harms_nothing(tmp_path: Path, written: bytes) -> None:
    folder = laid_out(tmp_path)
    (folder / JOURNAL).write_bytes(written)
    with pytest.raises(CannotEditError, match="cannot be read"):
        recover(folder)
    (folder / JOURNAL).unlink()
    assert contents(folder) == BEFORE
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_a_journal_that_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    folder = laid_out(tmp_path)
    os.mkfifo(folder / JOURNAL)
    with pytest.raises(CannotEditError, match="cannot be read"):
        recover(folder)


def test_while_one_writes_nobody_else_does(tmp_path: Path) -> None:
    folder = laid_out(tmp_path)
    (folder / JOURNAL).write_bytes(journal._written(CHANGES[:1]))
    with alone(folder):
        with pytest.raises(CannotEditError, match="another change is being written"):
            write(folder, CHANGES)
        with pytest.raises(CannotEditError, match="another change is being written"):
            recover(folder)
    assert visible(folder) == BEFORE
    assert recover(folder) is Recovered.FINISHED


def test_two_at_once_do_not_mix(tmp_path: Path) -> None:
    folder = laid_out(tmp_path)
    (folder / JOURNAL).write_bytes(journal._written(CHANGES[:1]))
    with pytest.raises(CannotEditError, match="another change is being written"):
        write(folder, CHANGES[1:])
    assert visible(folder) == BEFORE
    assert interrupted(folder) == CHANGES[:1]
