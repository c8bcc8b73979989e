"""Large and deep input ends soon and in little memory; made here, in a process of its own, never stored."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SECONDS = 60  # generous: each takes at most a few
MEGABYTES = 1_500

CASES = {
    "b'[' * 100_000": "too-deep 1:101",
    "b'- ' * 40_000": "too-deep 1:201",
    "b'- ' * 100_000": "long-line 1:1",
    "b'{a: ' * 20_000": "too-deep 1:401",
    "b'{a: ' * 100_000": "long-line 1:1",
    "b'[\\n' * 100_000": "too-deep 101:1",
    "b''.join(b' ' * n + b'a:\\n' for n in range(2_500))": "too-deep 101:101",
    "b''.join(b' ' * n + b'-\\n' for n in range(5_000))": "too-large 1:1",
    "b'a: ' + b'x' * 100_001": "long-line 1:1",
    "b'a' * 10_000_000": "too-large 1:1",
    "b'a: \"' + b'x\\n' * 1_900_000": "unclosed-quote 1:4",
    "b'#\\n' * 1_900_000": "empty-file 1:1",
    "b'\\t\\n' * 1_900_000": "tab 1:1",
    "b'\\r' * 3_900_000": "empty-file 1:1",
    "b'- 1\\n' * 990_000": "",
    "b'[' * 99 + (b'a,' * 40_000 + b'\\n') * 40 + b']' * 99": "",
    "b'a: 1\\n' * 700_000 + b'\\xe5'": "not-utf-8 700001:1",
}

PROGRAM = """
import resource
resource.setrlimit(resource.RLIMIT_AS, ({memory} << 20, {memory} << 20))
from vvgctl.source import read_csv, read_yaml
for trouble in {reader}("file", {content}).troubles:
    print(trouble.code, f"{{trouble.location.line}}:{{trouble.location.column}}")
"""


def said_of(reader: str, content: str) -> str:
    program = PROGRAM.format(memory=MEGABYTES, reader=reader, content=content)
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="memory cannot be limited there")
@pytest.mark.parametrize("content", CASES)
def test_yaml_ends_soon(content: str) -> None:
    assert said_of("read_yaml", content) == CASES[content]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="memory cannot be limited there")
@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("b'a,b\\n\"' + b'x\\n' * 1_900_000", "unclosed-quote 2:1"),
        ("b'a\\n' + b'\"\"' * 49_000 + b'x'", "stray-quote 2:98001"),
        ("b',' * 99_999", "empty-header 1:1"),
        ("b'\\n' * 3_900_000", "empty-file 1:1"),
        ("b'a,b\\n' + b'1,2\\n' * 900_000", ""),
    ],
)
def test_csv_ends_soon(content: str, expected: str) -> None:
    assert said_of("read_csv", content) == expected
