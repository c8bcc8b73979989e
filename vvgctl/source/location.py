"""Where in a file something is written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A stretch of text: lines and columns from 1, in code points; the end column is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
