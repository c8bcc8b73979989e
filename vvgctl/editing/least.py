"""The parameters of a new clause: as few as its rule can do with, each demanding as little as can be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from vvgctl.editing.refusal import CannotEditError
from vvgctl.messages import message as _
from vvgctl.reports.rule_page import examples
from vvgctl.schema.shapes import Shape, resolved
from vvgctl.source import Value, read_yaml
from vvgctl.structure import Structure
from vvgctl.structure.reading import SELF
from vvgctl.structure.records.mandate import Mandate


@dataclass(frozen=True, slots=True)
class Gap:
    """What is to be filled: a parameter of a rule, in a clause of a mandate."""

    structure: Structure
    mandate: Mandate
    rule: str
    key: str = ""

    def first_of(self, kinds: Iterable[str]) -> str:
        """The first id of these kinds; CannotEditError where there is none."""
        for kind, record in self.structure.all():
            if kind in kinds:
                return str(record.id)
        raise CannotEditError(
            _(
                "give --with: the rule {rule} needs {key}, and there is nothing yet that it could be",
                rule=self.rule,
                key=self.key,
            )
        )


def fewest(gap: Gap, shape: Mapping[str, Any]) -> Value:
    """Those that must be given, or else the first."""
    properties = shape["properties"]
    needed = shape["required"] or [next(iter(properties))]
    return {key: _least(replace(gap, key=key), properties[key]) for key in needed}


def _least(gap: Gap, about: Shape) -> Value:
    """A value that fits a parameter, and demands as little as can be."""
    shape = resolved(about)
    if reference := about.get("refers_to"):
        return gap.first_of(reference)
    if str(about.get("$ref", "")).endswith("/bodies"):
        on = gap.mandate.on
        return list(on) if isinstance(on, tuple) else gap.first_of(("body",))
    if str(about.get("$ref", "")).endswith("/id"):
        return SELF
    match shape:
        case {"anyOf": [first, *_]}:
            return _least(gap, first)
        case {"enum": [first, *_]} | {"const": first}:
            chosen: Value = first
            return chosen
        case {"type": "integer"}:
            number: int = shape.get("minimum", 0)
            return number
        case {"type": "array"}:
            return [_least(gap, shape["items"])] * shape.get("minItems", 1)
        case {"type": "object"}:
            return _mapping(gap, shape)
        case {"type": "string", "pattern": pattern}:
            return next(word for word in _words_of_examples(gap.rule) if re.search(pattern, word))
    return "unknown"


def _mapping(gap: Gap, shape: Shape) -> Value:
    inner = shape.get("properties", {})
    if reference := shape.get("keys_refer_to"):
        return {gap.first_of(reference): _least(gap, shape["additionalProperties"])}
    needed = shape.get("required") or list(inner)[:1]
    return {name: _least(replace(gap, key=name), inner[name]) for name in needed}


def _words_of_examples(rule: str) -> Iterator[str]:
    """Every word that the rule's own examples give its parameters."""
    for _outcome, text in examples(rule):
        page = read_yaml("example.yaml", text.encode()).page
        if page is not None and isinstance(page.data, dict):
            yield from _words(page.data.get("clause"))


def _words(value: Value) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list() | dict():
            for inner in value.values() if isinstance(value, dict) else value:
                yield from _words(inner)
