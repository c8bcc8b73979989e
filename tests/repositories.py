"""Real git repositories for tests."""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

SAFE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@localhost",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@localhost",
    "GIT_AUTHOR_DATE": "2017-01-31T23:30:00+0100",
    "GIT_COMMITTER_DATE": "2017-01-31T23:30:00+0100",
}


def git(folder: Path, *arguments: str, given: bytes = b"") -> str:
    """What git prints in a folder, whatever the settings of this computer."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments],
        input=given,
        env=inherited | SAFE,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode("utf-8", "surrogateescape").strip()


def made(folder: Path, files: dict[str, str] | None = None, *, format: str = "sha1") -> Path:
    """A repository with these files in its first commit, on `main`."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main", f"--object-format={format}")
    if files is not None:
        commit(folder, files)
    return folder


def commit(folder: Path, files: dict[str, str] | None = None, message: str = "A change") -> str:
    """A further commit, with these files written; its hash."""
    for name, text in (files or {}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")


def state(folder: Path) -> dict[str, tuple[int, str]]:
    """Everything below a folder, .git too: when it was changed, and what it holds."""
    return {
        path.relative_to(folder).as_posix(): (path.lstat().st_mtime_ns, _content(path))
        for path in sorted(folder.rglob("*"))
    }


def _content(path: Path) -> str:
    if path.is_symlink():
        return os.readlink(path)  # noqa: PTH115 - as it is written
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
