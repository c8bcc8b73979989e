"""Running the command: in this process, or in one of its own where that is the point."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from tests.conftest import ROOT

Answer = subprocess.CompletedProcess[str]
Run = Callable[..., Answer]


@pytest.fixture(scope="session")
def run() -> Run:
    """Run vvgctl in the repository (or `cwd`) in English; returns code, output and errors."""

    def vvgctl(*arguments: str, cwd: Path = ROOT, **environment: str) -> Answer:
        out, complaints = _console(), _console()
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(cwd)
            patch.setattr(sys, "argv", ["vvgctl", *arguments])
            for name, stream in (("stdin", _console()), ("stdout", out), ("stderr", complaints)):
                patch.setattr(sys, name, stream)
            for name in os.environ:
                patch.delenv(name)
            for name, value in _environment(environment).items():
                patch.setenv(name, value)
            code = _answered()
        return Answer(arguments, code, _printed(out), _printed(complaints))

    return vvgctl


@pytest.fixture(scope="session")
def run_alone() -> Run:
    """The same in a process of its own, as people run it."""

    def vvgctl(*arguments: str, cwd: Path = ROOT, **environment: str) -> Answer:
        return subprocess.run(
            [sys.executable, "-m", "vvgctl", *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            cwd=cwd,
            env=_environment({"PYTHONIOENCODING": "utf-8", **environment}),
            check=False,
        )

    return vvgctl


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the real structure that a test may spoil."""
    copytree(ROOT / "structure", tmp_path / "structure")
    return tmp_path


def _environment(told: dict[str, str]) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "HOME") if name in os.environ}
    return kept | {"LANG": "en_GB.UTF-8"} | told


def _answered() -> int:
    """The exit code; what the command line remembers of an earlier run (language, folder) is forgotten."""
    for name in [name for name in sys.modules if f"{name}.".startswith("vvgctl.cli.")]:
        del sys.modules[name]
    from vvgctl.__main__ import main

    with pytest.raises(SystemExit) as end:
        main()
    return int(end.value.code or 0)


def _console() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")


def _printed(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()
