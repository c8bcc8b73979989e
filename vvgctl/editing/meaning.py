"""Whether two structures mean the same, but for what a change is about."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping
from typing import Any

from vvgctl.rules.parameter_references import parameter_references
from vvgctl.source import Place
from vvgctl.structure import Structure
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.meeting import Meetings

_NAMED = frozenset({"name", "short", "also_called", "formerly", "written_id"})


def same_but_for_names(before: Structure, after: Structure, body: str, new_id: str | None) -> bool:
    """Whether only what one body is called differs; with a new id it is one and the same body."""
    ids = {body: new_id} if new_id else {}
    return _records(before, ids, body) == _records(after, ids, new_id or body) and (
        _references(before, ids) == _references(after, {})
    )


def _records(structure: Structure, ids: Mapping[str, str], body: str) -> Counter[str]:
    """Every record as text, however the files are ordered."""
    told: Counter[str] = Counter()
    for kind, record in (*structure.all(), *(("exception", one) for one in structure.exceptions)):
        told[repr((kind, _told(record, ids, isinstance(record, Body) and record.id == body)))] += 1
    return told


def _told(value: Any, ids: Mapping[str, str], renamed: bool = False) -> Any:
    match value:
        case Place():
            return None
        case str():
            return ids.get(value, value)
        case tuple() | list():
            return [_told(one, ids) for one in value]
        case Mapping():
            return {_told(key, ids): _told(one, ids) for key, one in value.items()}
    if not dataclasses.is_dataclass(value):
        return value
    told = {
        field.name: _told(getattr(value, field.name), ids)
        for field in dataclasses.fields(value)
        if not (renamed and field.name in _NAMED)
    }
    if isinstance(value, Meetings):
        told.pop("id")  # the file's name, which the body and the period make up
    return told


def _references(structure: Structure, ids: Mapping[str, str]) -> Counter[tuple[str, ...]]:
    """How often each body is referred to."""
    made = (*structure.references, *parameter_references(structure))
    return Counter(
        (*sorted(r.to.kinds), ids.get(r.id, r.id) if structure.find(("body",), r.id) else r.id)
        for r in made
        if "body" in r.to.kinds
    )
