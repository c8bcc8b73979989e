"""Running the command as people do: a process, and its output."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def run() -> Run:
    """Run vvgctl in the repository (or `cwd`) in English; returns code, output and errors."""

    def vvgctl(
        *arguments: str, cwd: Path = Path(ROOT), **environment: str
    ) -> subprocess.CompletedProcess[str]:
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "HOME") if name in os.environ}
        told = {"LANG": "en_GB.UTF-8", "PYTHONIOENCODING": "utf-8", **environment}
        command = [sys.executable, "-m", "vvgctl", *arguments]
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            cwd=cwd,
            env=kept | told,
            check=False,
        )

    return vvgctl


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the real structure that a test may spoil."""
    from shutil import copytree

    copytree(Path(ROOT) / "structure", tmp_path / "structure")
    return tmp_path
