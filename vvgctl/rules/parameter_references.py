"""The ids that stand in the parameters of clauses, as the schema of each rule's parameters tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.rules.book import clause_rule
from vvgctl.source import Place
from vvgctl.structure import Structure
from vvgctl.structure.dates import ALWAYS
from vvgctl.structure.reading import SELF
from vvgctl.structure.references import Reference, To


def parameter_references(structure: Structure) -> Iterator[Reference]:
    """Every reference that a clause makes under `with:`."""
    for mandate in structure.mandates:
        for clause in mandate.clauses:
            parameters = clause_rule(clause.rule).PARAMETERS
            owner = ("mandate", mandate.id)
            for to, id, where in _found(parameters, clause.with_, clause.where / "with"):
                yield Reference(id, To(*to), ALWAYS, owner, where)


def _found(schema: Any, value: Any, where: Place) -> Iterator[tuple[list[str], str, Place]]:
    if isinstance(value, str) and value != SELF and "refers_to" in schema:
        yield schema["refers_to"], value, where
    options = schema.get("anyOf", ())
    if any(value in option.get("enum", ()) for option in options):
        return
    for option in options:
        if isinstance(value, _SHAPES.get(option.get("type", "string"), str)):
            yield from _found(option, value, where)
    if isinstance(value, dict):
        for key in value if "keys_refer_to" in schema else ():
            yield schema["keys_refer_to"], key, where / key
        for key, inner in schema.get("properties", {}).items():
            if key in value:
                yield from _found(inner, value[key], where / key)
    if isinstance(value, list) and "items" in schema:
        for n, item in enumerate(value):
            yield from _found(schema["items"], item, where / n)


_SHAPES: dict[str, type] = {"array": list, "object": dict}
