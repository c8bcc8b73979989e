"""A `git` that is running: what it prints while it prints it, and an end to it where it takes too long."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from vvgctl.source import git_program
from vvgctl.source.git_program import failed, too_slow

_AT_ONCE = 1 << 18  # bytes that are taken from the pipe
_LONGEST_COMPLAINT = 1 << 16


class Git:
    """A git that has been started. The time that we work ourselves does not count as waiting for it."""

    def __init__(self, process: subprocess.Popen[bytes], complaint: IO[bytes]) -> None:
        assert process.stdout is not None
        self._process, self._out, self._complaint = process, process.stdout, complaint
        self._waiting_since: float | None = None
        self._too_slow = False

    def line(self) -> bytes:
        self._waiting_since = time.monotonic()
        line = self._out.readline()
        self._waiting_since = None
        return line

    def read(self, size: int) -> bytes:
        self._waiting_since = time.monotonic()
        content = self._out.read(size)
        self._waiting_since = None
        return content

    def end(self) -> int:
        """Its exit code, once it has printed everything."""
        code = self._process.wait(git_program.PATIENCE)
        if self._too_slow:
            raise too_slow()
        return code

    def complaint(self) -> str:
        """What it printed as an error."""
        if self._too_slow:
            raise too_slow()
        self._complaint.seek(0)
        return self._complaint.read(_LONGEST_COMPLAINT).decode("utf-8", "replace")

    def watch(self, done: threading.Event) -> None:
        """End it where it has been waited for too long, until `done`."""
        while not done.wait(1):
            since = self._waiting_since
            if since is not None and time.monotonic() - since > git_program.PATIENCE:
                self._too_slow = True
                self._process.kill()


@contextmanager
def running(folder: Path, *arguments: str, given: bytes = b"") -> Iterator[Git]:
    """Run git in a folder. All it is given lies in a file from the start, so that no two full pipes wait."""
    with TemporaryFile() as question, TemporaryFile() as complaint:
        question.write(given)
        question.seek(0)
        with _started(git_program.command(folder, *arguments), question, complaint) as process:
            git, done = Git(process, complaint), threading.Event()
            threading.Thread(target=git.watch, args=(done,), daemon=True).start()
            try:
                yield git
            except subprocess.TimeoutExpired:
                raise too_slow() from None
            finally:
                done.set()
                process.kill()


def _started(command: list[str], question: IO[bytes], complaint: IO[bytes]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command,
            stdin=question,
            stdout=subprocess.PIPE,
            stderr=complaint,
            bufsize=_AT_ONCE,
            env=git_program.environment(os.environ),
        )
    except (OSError, ValueError) as error:
        raise failed(str(error)) from None
