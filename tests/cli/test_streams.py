"""Where the answer cannot go, that is said, and nothing falls over."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

FULL = Path("/dev/full")


def ran(arguments: str, shell: str, **more: str) -> subprocess.CompletedProcess[str]:
    command = f'"{sys.executable}" -m vvgctl {arguments} {shell}'
    env = {**os.environ, "LANG": "en_GB.UTF-8", **more}
    return subprocess.run(command, shell=True, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not FULL.exists(), reason="a device that Linux has")
@pytest.mark.parametrize("command", ["validate", "list body", "render chart --format dot -o -"])
def test_a_full_disk_is_told_of(command: str) -> None:
    done = ran(command, f"> {FULL}")
    assert (done.returncode, done.stderr) == (2, "the answer cannot be written: No space left on device\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that can close a stream")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_no_fault(closed: str) -> None:
    done = ran("list body", closed)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("columns", ["", "abc", "-3", "0"])
def test_a_terminal_of_no_width_is_taken_for_one_of_usual_width(columns: str) -> None:
    done = ran("list body", "", COLUMNS=columns)
    assert done.returncode == 0
    assert "VVG" in done.stdout


@pytest.mark.skipif(not FULL.exists(), reason="a device that Linux has")
def test_a_picture_can_be_written_to_a_pipe_by_its_name() -> None:
    assert ran("render chart --format dot -q -o /dev/stdout", "| cat").stdout.startswith("digraph")
