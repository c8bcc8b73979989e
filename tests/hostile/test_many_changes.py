"""A proposal of two thousand changes, as anyone may send one, is told of soon; in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.changes.test_laying import CHANGES, FOLDER, SOURCE

SECONDS = 60  # generous: each takes at most a few
MANY = 2_000


@pytest.fixture(scope="module", params=["every kind", "grant"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A structure with such a proposal: of all kinds of change, and of one change over and over."""
    kinds = list(CHANGES) if request.param == "every kind" else [request.param]
    changes = [{"change": kind, "with": CHANGES[kind]} for kind in kinds] * (MANY // len(kinds))
    proposal = {"title": "Many", "states": [{"state": "proposed", "from": 2019}], "source": SOURCE}
    files: dict[str, Any] = FOLDER | {"proposals/many.yaml": proposal | {"changes": changes}}
    root = tmp_path_factory.mktemp("many")
    for name, data in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(json.dumps(data, indent=1), encoding="utf-8")
    return root


@pytest.mark.slow
@pytest.mark.parametrize(
    "command", ["validate", "validate 2020-06-01+many", "proposals", "diff 2020-06-01 2020-06-01+many"]
)
def test_many_changes_are_told_of_soon(folder: Path, command: str) -> None:
    run = [sys.executable, "-m", "vvgctl", *command.split(), "--lang", "en"]
    done = subprocess.run(run, cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout
