"""The schema that the `with:` of every change follows, made from the pages of the book of changes."""

from __future__ import annotations

from typing import Any

from vvgctl.changes.book import change_kind, change_names


def changes_schema() -> dict[str, Any]:
    """For each kind of change, which parameters it must be given."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": "Made by `make bless` from the pages of vvgctl/changes/kinds; do not edit.",
        "title": "Ändringarnas parametrar | Parameters of the changes",
        "description": "Vad varje ändring behöver under with. | What each change needs under with.",
        "type": "object",
        "properties": {"change": {"enum": list(change_names())}},
        "allOf": [_of(name) for name in change_names()],
    }


def _of(name: str) -> dict[str, Any]:
    return {
        "if": {"properties": {"change": {"const": name}}, "required": ["change"]},
        "then": {"properties": {"with": change_kind(name).PARAMETERS}, "required": ["with"]},
    }
