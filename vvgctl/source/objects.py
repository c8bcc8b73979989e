"""What git answers to a question, and what its objects hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from vvgctl.messages import message as _
from vvgctl.source.git_program import RevisionError, decoded, failed, incomplete, misses_objects
from vvgctl.source.running import Git, running

MOST = 64_000_000  # bytes of an answer: the names of half a million files


class Answer(NamedTuple):
    """The exit code of git, what it printed, and what it complained of."""

    code: int
    out: bytes
    complaint: str

    @property
    def text(self) -> str:
        return decoded(self.out)


def ask(folder: Path, *arguments: str, given: bytes = b"") -> Answer:
    """What git answers in a folder, whatever its exit code."""
    with running(folder, *arguments, given=given) as git:
        out = git.read(MOST + 1)
        if len(out) > MOST:
            raise RevisionError(_("the revision holds more files than vvgctl reads"))
        return Answer(git.end(), out, git.complaint())


def contents(folder: Path, ids: Sequence[str]) -> Iterator[bytes]:
    """What the objects of these ids hold, in this order, as git finds them."""
    if ids:
        given = "".join(f"{id}\n" for id in ids).encode("ascii")
        with running(folder, "cat-file", "--batch", "--buffer", given=given) as git:
            yield from (_content(git) for _id in ids)


def _content(git: Git) -> bytes:
    header = git.line()
    size = header.rpartition(b" ")[2].strip()
    content = git.read(int(size) + 1) if size.isdigit() else b""
    if not size.isdigit() or len(content) != int(size) + 1:
        complaint = git.complaint()
        if header.endswith(b" missing\n") or misses_objects(complaint):
            raise incomplete()
        raise failed(complaint)
    return content[:-1]
