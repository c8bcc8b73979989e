"""The ids that stand in the parameters of clauses, as the schema of each rule's parameters tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.rules.book import clause_rule
from vvgctl.source import Place
from vvgctl.structure import Structure
from vvgctl.structure.choice import Chosen, body_choice
from vvgctl.structure.dates import ALWAYS
from vvgctl.structure.reading import SELF, Notes
from vvgctl.structure.records.mandate import Clause
from vvgctl.structure.records.seat import BodyFilter
from vvgctl.structure.references import RecordKey, Reference, To


def parameter_references(structure: Structure) -> Iterator[Reference]:
    """Every reference that a clause makes under `with:`."""
    for mandate in structure.mandates:
        for clause in mandate.clauses:
            parameters = clause_rule(clause.rule).PARAMETERS
            owner = ("mandate", mandate.id)
            for to, id, where in _found(parameters, clause.with_, clause.where / "with"):
                yield Reference(id, To(*to), ALWAYS, owner, where)


def mentioned(structure: Structure, clause: Clause) -> Iterator[RecordKey]:
    """The records that a clause's parameters name, and the bodies that they choose by what they are."""
    parameters, where = clause_rule(clause.rule).PARAMETERS, clause.where / "with"
    for kinds, id, _where in _found(parameters, clause.with_, where):
        yield from ((kind, id) for kind in kinds)
    for chosen in _choices(parameters, clause.with_, where):
        if isinstance(chosen, BodyFilter):
            yield from (("body", body.id) for body in structure.may_be(chosen))


def _choices(schema: Any, value: Any, where: Place) -> Iterator[Chosen]:
    if schema.get("$ref", "").endswith("/bodies"):
        yield body_choice(value, where, Notes())
    for inner, part, place in _inside(schema, value, where):
        yield from _choices(inner, part, place)


def _found(schema: Any, value: Any, where: Place) -> Iterator[tuple[tuple[str, ...], str, Place]]:
    """The kinds that an id may be of, the id, and where it stands."""
    if isinstance(value, str) and value != SELF and "refers_to" in schema:
        yield tuple(schema["refers_to"]), value, where
    if isinstance(value, dict) and "keys_refer_to" in schema:
        yield from ((tuple(schema["keys_refer_to"]), key, where / key) for key in value)
    if schema.get("$ref", "").endswith("/bodies"):
        yield from ((one.to.kinds, one.id, one.where) for one in _in_choice(value, where))
    for inner, part, place in _inside(schema, value, where):
        yield from _found(inner, part, place)


def _inside(schema: Any, value: Any, where: Place) -> Iterator[tuple[Any, Any, Place]]:
    """The parts of a value, each with the schema it follows."""
    options = schema.get("anyOf", ())
    if not any(value in option.get("enum", ()) for option in options):
        fitting = (option for option in options if isinstance(value, _SHAPES.get(option.get("type"), str)))
        yield from ((option, value, where) for option in fitting)
    if isinstance(value, dict):
        properties = schema.get("properties", {})
        yield from ((properties[key], value[key], where / key) for key in value if key in properties)
    if isinstance(value, list) and "items" in schema:
        yield from ((schema["items"], item, where / n) for n, item in enumerate(value))


def _in_choice(value: Any, where: Place) -> list[Reference]:
    notes = Notes()
    body_choice(value, where, notes)
    return notes.references


_SHAPES: dict[str | None, type] = {"array": list, "object": dict}
