"""Whether a page has the shape of its kind; what is wrong is told by `explanation`."""

from __future__ import annotations

from functools import cache

import jsonschema_rs

from vvgctl.schema.dates import FORMATS
from vvgctl.schema.files import BASE, schema
from vvgctl.schema.misfit import Misfit
from vvgctl.source import Place, Value

_OF_PROPOSALS = (
    "words",
    "changes",
    "rules",
    "mandate",
    "body",
    "functions",
    "matters",
    "agreements",
    "services",
    "assignments",
    "organisations",
)
_REFERRED_TO = {"mandate": ("words", "rules"), "proposal": _OF_PROPOSALS}


def misfits(kind: str, data: Value, where: Place) -> list[Misfit]:
    """What keeps `data`, written at `where`, from having the shape of its kind; nothing where it fits."""
    if _validator(kind).is_valid(data):
        return []
    from vvgctl.schema.explanation import explain  # jsonschema is slow to import, and seldom needed

    return explain(kind, data, where)


def referred_to(kind: str) -> tuple[str, ...]:
    """The schemas that the schema of a kind refers to, perhaps through others."""
    return _REFERRED_TO.get(kind, ("words",))


@cache
def _validator(kind: str) -> jsonschema_rs.Validator:
    resources = [(f"{BASE}{name}.schema.json", schema(name)) for name in referred_to(kind)]
    return jsonschema_rs.Draft202012Validator(
        schema(kind),
        registry=jsonschema_rs.Registry(resources),
        base_uri=f"{BASE}{kind}.schema.json",
        formats=FORMATS,
        validate_formats=True,
        offline=True,
    )
