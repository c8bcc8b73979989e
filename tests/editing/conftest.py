"""Structures that a test may change."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from tests.conftest import ROOT

COUNTY = "structure/vastra-gotaland"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the real structure."""
    return Path(copytree(ROOT / COUNTY, tmp_path / COUNTY))


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
