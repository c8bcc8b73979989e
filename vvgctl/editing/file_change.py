"""One file before and after a change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileChange:
    """The bytes of one file before and after, None where it is not there; `moved_from` is its old name."""

    name: str
    before: bytes | None
    after: bytes | None
    moved_from: str | None = None
