"""Bodies chosen in a file: by name, or by what they are."""

from __future__ import annotations

from typing import Any

from vvgctl.source import Place
from vvgctl.structure.dates import ALWAYS
from vvgctl.structure.reading import Notes, read
from vvgctl.structure.records.seat import BodyFilter
from vvgctl.structure.references import To

Chosen = BodyFilter | tuple[str, ...]
_BODY = To("body")


def body_choice(value: Any, where: Place, notes: Notes) -> Chosen:
    """The choice that `value` is: a mapping says what the bodies are, a word or a list names them."""
    if isinstance(value, dict):
        return read(BodyFilter, value, where, notes)
    ids = value if isinstance(value, list) else [value]
    for n, id in enumerate(ids):
        notes.refer(id, _BODY, ALWAYS, where / n if isinstance(value, list) else where)
    return tuple(ids)
