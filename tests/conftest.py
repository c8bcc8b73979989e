"""Golden files: output that is approved by reading its git diff."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
SHOWN = 40  # lines of a difference

Golden = Callable[[str, str | bytes], None]

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # how fast a machine is, is for `make bench`


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite golden files instead of comparing them")


def pytest_configure(config: pytest.Config) -> None:
    for marker in (
        "golden: compares with a file of the repository (every test that asks for `golden` is one)",
        "generated: compares a file that is made by a program and read by people; `make check` runs these",
        "slow: takes more than a few seconds",
    ):
        config.addinivalue_line("markers", marker)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "golden" in getattr(item, "fixturenames", ()):
            item.add_marker("golden")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares text or bytes with a file, named from the repository's root; rewrites it under --bless."""
    return _bless if request.config.getoption("--bless") else _compare


def _bless(name: str, made: str | bytes) -> None:
    path = ROOT / name
    path.parent.mkdir(parents=True, exist_ok=True)
    made = made.encode() if isinstance(made, str) else made
    if not path.exists() or path.read_bytes() != made:
        path.write_bytes(made)


def _compare(name: str, made: str | bytes) -> None:
    path = ROOT / name
    if not path.exists():
        pytest.fail(f"{name} is missing: run make bless and read the git diff", pytrace=False)
    kept = path.read_bytes()
    if isinstance(made, bytes):
        same, difference = kept == made, f"{len(kept)} bytes kept, {len(made)} bytes made"
    else:
        text = kept.decode().replace("\r\n", "\n")
        same, difference = text == made, _difference(name, text, made)
    if not same:
        pytest.fail(f"{difference}\n{name} differs: run make bless and read the git diff", pytrace=False)


def _difference(name: str, kept: str, made: str) -> str:
    sides = kept.splitlines(), made.splitlines()
    lines = list(difflib.unified_diff(*sides, f"{name} (kept)", "made now", lineterm=""))
    more = [f"... and {len(lines) - SHOWN} lines more"] if len(lines) > SHOWN else []
    return "\n".join(lines[:SHOWN] + more)
