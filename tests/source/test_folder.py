"""A folder is read in order, and nothing in it is left out silently."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import pytest

from vvgctl.source import Reading, read_folder

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs links, pipes and permissions")


def write(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a: 1\n" if "csv" not in name else "a\n1\n", encoding="utf-8")


def files(readings: tuple[Reading, ...]) -> list[str]:
    return [reading.page.file for reading in readings if reading.page]


def troubles(readings: tuple[Reading, ...]) -> list[tuple[str, str, int, int]]:
    found = [trouble for reading in readings for trouble in reading.troubles]
    return [(t.location.file, t.code, t.location.line, t.location.column) for t in found]


def test_files_in_order_without_hidden_and_other_ones(tmp_path: Path) -> None:
    write(
        tmp_path, "b.yaml", "a/z.yaml", "a/b/c.csv", "é.yaml", "readme.md", ".x.yaml", ".git/y.yaml", "A.yaml"
    )
    readings = read_folder(tmp_path)
    assert files(readings) == ["A.yaml", "a/b/c.csv", "a/z.yaml", "b.yaml", "é.yaml"]
    assert troubles(readings) == []


@pytest.mark.parametrize("name", ["a.yml", "a.YAML", "a.yaml.txt", "a.Csv"])
def test_names_that_nearly_fit(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)
    assert troubles(read_folder(tmp_path)) == [(name, "file-ending", 1, 1)]


def test_a_large_file_costs_nothing(tmp_path: Path) -> None:
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(1 << 40)
    assert troubles(read_folder(tmp_path)) == [("a.yaml", "too-large", 1, 1)]


@needs_posix
def test_links_and_what_is_no_file(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    write(root, "real/a.yaml")
    write(outside, "secret.yaml")
    (root / "inside.yaml").symlink_to("real/a.yaml")
    (root / "leaves.yaml").symlink_to("../outside/secret.yaml")
    (root / "leaves").symlink_to(outside)
    (root / "stays").symlink_to("real")
    (root / "nowhere.yaml").symlink_to("not-there.yaml")
    (root / "itself.yaml").symlink_to("itself.yaml")
    (root / "other.txt").symlink_to("/etc/passwd")
    os.mkfifo(root / "pipe.yaml")
    (root / "device.yaml").symlink_to("/dev/zero")
    readings = read_folder(root)
    assert files(readings) == ["inside.yaml", "real/a.yaml"]
    assert troubles(readings) == [
        ("device.yaml", "link-outside", 1, 1),
        ("itself.yaml", "unreadable", 1, 1),
        ("leaves", "link-outside", 1, 1),
        ("leaves.yaml", "link-outside", 1, 1),
        ("nowhere.yaml", "unreadable", 1, 1),
        ("pipe.yaml", "not-a-file", 1, 1),
        ("stays", "linked-folder", 1, 1),
    ]


@needs_posix
@pytest.mark.parametrize("name", [b"a\nb.yaml", b"a\xff.yaml", b"a\x1b[2J.yaml"])
def test_names_that_cannot_be_shown(tmp_path: Path, name: bytes) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("a: 1\n", encoding="utf-8")
    [(file, code, *_)] = troubles(read_folder(tmp_path))
    assert code == "file-name"
    assert file.isprintable()


@needs_posix
def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise PermissionError

    write(tmp_path, "a.yaml")
    monkeypatch.setattr(Path, "open", refuse)
    assert troubles(read_folder(tmp_path)) == [("a.yaml", "unreadable", 1, 1)]


def test_no_folder(tmp_path: Path) -> None:
    assert troubles(read_folder(tmp_path / "missing")) == [(".", "unreadable", 1, 1)]


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_as_it_was(tmp_path: Path, enabled: bool) -> None:
    try:
        gc.enable() if enabled else gc.disable()
        read_folder(tmp_path)
        assert gc.isenabled() == enabled
    finally:
        gc.enable()
        gc.unfreeze()
