"""Every place in the files where the id of a body is written and means that body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.changes.book import all_proposed, change_kind, ids_in
from vvgctl.editing.refusal import CannotEditError
from vvgctl.messages import message as _
from vvgctl.rules.book import clause_rule
from vvgctl.rules.parameter_references import parameter_references
from vvgctl.schema import kind_of, schema
from vvgctl.schema.shapes import Shape, resolved
from vvgctl.source import KeyPath, Page, Place
from vvgctl.source.edits import Edit, RenameKey, Set
from vvgctl.structure import Structure


def mentions(structure: Structure, id: str) -> Iterator[Place]:
    """Each place that leads to the body with that id: as a reference, or where any id may stand."""
    made = [r for r in (*structure.references, *parameter_references(structure)) if r.id == id]
    named = [*((r.to.kinds, r.where) for r in made), *_in_changes(structure, id)]
    meant = {_key(where): where for kinds, where in named if _is_body(structure, kinds, id)}
    others = {_key(where) for _kinds, where in named} - meant.keys()
    for page in structure.pages:
        for path in _ids(page, id):
            if (page.file, path) not in others and (page.file, path) not in meant:
                meant[page.file, path] = Place(page, path)
                _must_be_plain(structure, id, Place(page, path))
    yield from (meant[key] for key in sorted(meant, key=lambda key: (key[0], tuple(map(str, key[1])))))


def another_id(place: Place, id: str) -> Edit:
    """The edit that writes another id at a place where one is mentioned."""
    return Set(place.path, id) if isinstance(place.value, str) else RenameKey(place.path, id)


def _key(place: Place) -> tuple[str, KeyPath]:
    return place.page.file, place.path


def _in_changes(structure: Structure, id: str) -> Iterator[tuple[tuple[str, ...], Place]]:
    """Where the changes of proposals name it, and as what kind of record."""
    for change in all_proposed(structure):
        yield from ((kinds, where) for kinds, named, where in ids_in(change) if named == id)


def _is_body(structure: Structure, kinds: tuple[str, ...], id: str) -> bool:
    known = (kind for kind in kinds if structure.find((kind,), id) is not None)
    return next(known, None) == "body"


def _must_be_plain(structure: Structure, id: str, place: Place) -> None:
    """Where an id of any kind may stand, it must not be the id of several records."""
    if sum(record.id == id for _kind, record in structure.all()) > 1:
        where = place.location
        raise CannotEditError(
            _(
                "{id} is the id of more than the body, and {file}, line {line}, does not say which is meant; "
                "give the other one another id first",
                id=id,
                file=where.file,
                line=where.line,
            )
        )


def _ids(page: Page, id: str) -> Iterator[KeyPath]:
    """Where in a page the id is written in the place of an id, but not as the id of what stands there."""
    kind = kind_of(page.file)
    if kind is None or f"{id}" not in page.text:
        return
    for path in dict.fromkeys(_found(schema(kind), page.data, (), id)):
        if path[-1] != "id" and "formerly" not in path:
            yield path


def _found(shape: Shape, value: Any, path: KeyPath, id: str) -> Iterator[KeyPath]:
    if value == id and str(shape.get("$ref", "")).endswith("/id"):
        yield path
        return
    shape = resolved(shape)
    for option in shape.get("anyOf", ()):
        yield from _found(option, value, path, id)
    if isinstance(value, list) and isinstance(items := shape.get("items"), dict):
        for n, item in enumerate(value):
            yield from _found(items, item, (*path, n), id)
    if isinstance(value, dict):
        yield from _in_mapping(shape, value, path, id)


def _in_mapping(shape: Shape, value: dict[str, Any], path: KeyPath, id: str) -> Iterator[KeyPath]:
    known, free = shape.get("properties", {}), shape.get("additionalProperties")
    for key, inner in value.items():
        if key == "with" and (parameters := _parameters(value)):
            yield from _found(parameters, inner, (*path, key), id)
        elif key in known or isinstance(free, dict):
            yield from _found(known.get(key, free), inner, (*path, key), id)


def _parameters(holder: dict[str, Any]) -> Shape | None:
    """What stands under `with:` in a clause or a change."""
    match holder:
        case {"rule": str() as rule}:
            return clause_rule(rule).PARAMETERS
        case {"change": str() as kind}:
            return change_kind(kind).PARAMETERS
    return None
