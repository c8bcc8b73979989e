"""The schemas: read from the package in a wheel, from beside it in a checkout."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent.parent
BASE = "https://vvgctl.invalid/schemas/"
"""Stands before a schema's file name; the host cannot exist, for nothing is ever fetched."""


@cache
def folder() -> Path:
    """The folder that holds the schemas."""
    inside = _PACKAGE / "schemas"
    return inside if inside.is_dir() else _PACKAGE.parent / "schemas"


@cache
def schema(name: str) -> dict[str, Any]:
    """The schema of a kind of file, or `words`, `rules` or `changes`, which they share."""
    text = (folder() / f"{name}.schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@dataclass(frozen=True, slots=True)
class InBoth:
    """A schema's text, written in Swedish and English with a bar between."""

    written: str

    def text(self, language: str) -> str:
        swedish, _, english = self.written.partition(" | ")
        return english if language == "en" and english else swedish
