"""Shape errors in words that an analyst understands; never a raw JSON Schema message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from referencing import Registry, Resource

from vvgctl.schema.dates import FORMATS
from vvgctl.schema.files import BASE, schema
from vvgctl.schema.misfit import Misfit
from vvgctl.schema.shape import referred_to
from vvgctl.schema.wording import worded
from vvgctl.source import Place, Value

_WRONG_SHAPE = ("type", "const", "enum", "not")


def explain(kind: str, data: Value, where: Place) -> list[Misfit]:
    """Each thing wrong, once, in the order of the file."""
    found: dict[tuple[object, ...], Misfit] = {}
    for error in _validator(kind).iter_errors(data):
        for leaf in _leaves(error):
            for misfit in worded(leaf, _at(where, leaf.absolute_path)):
                found.setdefault((misfit.where.path, misfit.message.id), misfit)
    return sorted(found.values(), key=lambda misfit: misfit.where.location)


def _at(where: Place, path: Iterable[str | int]) -> Place:
    for key in path:
        where = where / key
    return where


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """The errors that matter: of alternatives, those of the one that the writer seems to have meant."""
    if error.validator not in ("anyOf", "oneOf") or not error.context:
        yield error
        return
    branches: dict[int, list[ValidationError]] = {}
    for inner in error.context:
        branches.setdefault(int(inner.schema_path[0]), []).append(inner)
    meant = [errors for errors in branches.values() if not _another_shape(errors)]
    if len(meant) != 1 and len(meant) != len(branches):
        meant = [min(meant, key=_distance)] if meant else []
    if len(meant) != 1:
        meant = [min(branches.values(), key=_distance)]
        if _another_shape(meant[0]):
            yield error
            return
    for inner in meant[0]:
        yield from _leaves(inner)


def _another_shape(errors: list[ValidationError]) -> bool:
    """Whether these errors say that something else altogether was meant."""
    return any(not e.path and (e.validator in _WRONG_SHAPE or _nested_shape(e)) for e in errors)


def _nested_shape(error: ValidationError) -> bool:
    return error.validator in ("anyOf", "oneOf") and all(
        not e.path and e.validator in _WRONG_SHAPE for e in error.context or ()
    )


def _distance(errors: list[ValidationError]) -> tuple[int, int]:
    """How far from fitting: unknown and missing keys weigh more than errors deeper inside."""
    shallow = sum(1 for error in errors if not error.path)
    return shallow, len(errors)


@cache
def _validator(kind: str) -> Draft202012Validator:
    resources = [
        (
            f"{BASE}{name}.schema.json",
            Resource.from_contents(dict(schema(name)) | {"$id": f"{BASE}{name}.schema.json"}),
        )
        for name in (kind, *referred_to(kind))
    ]
    registry: Registry[Any] = Registry().with_resources(resources)
    checker = FormatChecker(formats=())
    for name, check in FORMATS.items():
        checker.checks(name)(check)
    return Draft202012Validator(
        {"$ref": f"{BASE}{kind}.schema.json"}, registry=registry, format_checker=checker
    )
