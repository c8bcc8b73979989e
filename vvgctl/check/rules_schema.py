"""The schema that every clause's `with:` follows, made from the pages of the rule book."""

from __future__ import annotations

from typing import Any

from vvgctl.rules.book import clause_rule, clause_rule_names


def rules_schema() -> dict[str, Any]:
    """For each rule, which parameters a clause that names it must give."""
    names = clause_rule_names()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": "Made by `make bless` from the pages of vvgctl/rules/clause; do not edit.",
        "title": "Reglernas parametrar | Parameters of the rules",
        "description": "Vad varje regel behöver under with. | What each rule needs under with.",
        "type": "object",
        "properties": {"rule": {"enum": list(names)}},
        "allOf": [_of(name) for name in names],
    }


def _of(name: str) -> dict[str, Any]:
    return {
        "if": {"properties": {"rule": {"const": name}}, "required": ["rule"]},
        "then": {"properties": {"with": clause_rule(name).PARAMETERS}, "required": ["with"]},
    }
