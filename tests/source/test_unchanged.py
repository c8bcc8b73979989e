"""Whether the files of a folder are as a commit holds them, in real repositories."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.repositories import commit, made
from vvgctl.source.repository import repository
from vvgctl.source.tree import tree
from vvgctl.source.unchanged import unchanged

FILES = {
    "in/a.yaml": "a: 1\nb: å\n",
    "in/deep/b.csv": "a,b\n1,2\n",
    "in/README.md": "Read me\n",
    "out.yaml": "a: 1\n",
}


@pytest.fixture(params=["sha1", "sha256"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder of a repository, of either kind, as it was committed."""
    return made(tmp_path, FILES, format=request.param) / "in"


def is_unchanged(folder: Path) -> bool:
    there = repository(folder)
    return unchanged(folder, tree(there.commit("HEAD"), there.prefix))


def test_as_committed_it_is_unchanged(folder: Path) -> None:
    assert is_unchanged(folder)


def test_what_is_not_read_and_what_lies_outside_is_no_change(folder: Path) -> None:
    (folder / "README.md").write_text("Other\n")
    (folder / "note.txt").write_text("A note\n")
    (folder / ".hidden.yaml").write_text("a: 2\n")
    (folder.parent / "out.yaml").write_text("a: 2\n")
    assert is_unchanged(folder)


def test_line_ends_are_no_change(folder: Path) -> None:
    (folder / "a.yaml").write_bytes(FILES["in/a.yaml"].replace("\n", "\r\n").encode())
    assert is_unchanged(folder)


@pytest.mark.parametrize("name", ["a.yaml", "deep/b.csv", "new.yaml", "deep/new.yml"])
def test_another_content_and_a_new_file_are_changes(folder: Path, name: str) -> None:
    (folder / name).write_text("other: 1\n")
    assert not is_unchanged(folder)
    commit(folder.parent)
    assert is_unchanged(folder)


def test_a_file_that_is_gone_is_a_change(folder: Path) -> None:
    (folder / "deep" / "b.csv").unlink()
    assert not is_unchanged(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_compared_as_a_link(folder: Path) -> None:
    (folder / "c.yaml").symlink_to("a.yaml")
    assert not is_unchanged(folder)
    commit(folder.parent)
    assert is_unchanged(folder)
    (folder / "c.yaml").unlink()
    (folder / "c.yaml").symlink_to("deep/b.csv")
    assert not is_unchanged(folder)
