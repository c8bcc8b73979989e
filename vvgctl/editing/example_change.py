"""A change to begin from: the example of its kind, about what the structure has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from vvgctl.changes.book import all_proposed, ids_in, page_of
from vvgctl.changes.proposed import Proposed
from vvgctl.check.examples import example
from vvgctl.editing.new import Entry, Wanted
from vvgctl.editing.refusal import CannotEditError
from vvgctl.messages import message as _
from vvgctl.reports.change_book import examples
from vvgctl.source import KeyPath, Value
from vvgctl.source.edits import Set, meant
from vvgctl.structure.dates import FOREVER
from vvgctl.structure.existence import existence

_TEXT = re.compile(r"[A-ZÅÄÖ]|\S\s\S")  # what people read, and no id, word or date


def example_change(wanted: Wanted, kind: str) -> Entry:
    """A change of that kind about records that are there, with its texts still to be written."""
    fitting = [text for outcome, text in examples(kind) if outcome == "FITS"]
    text = next((text for text in fitting if "unknown" in text), fitting[0])
    (proposed,) = all_proposed(example(text, kind).structure)
    parameters = meant(dict(proposed.parameters), list(_ids(wanted, proposed)))
    return {"change": kind, "with": _unwritten(parameters, wanted.say(_("To be written")))}


def _ids(wanted: Wanted, proposed: Proposed) -> Iterator[Set]:
    """The edits that name records of the structure; what comes into being gets an id of its own."""
    creates = getattr(page_of(proposed), "creates", None)
    born = creates(proposed)[1].rpartition("/")[2] if creates else None
    start, chosen = len(proposed.with_.path), dict[tuple[tuple[str, ...], str], str]()
    for kinds, id, where in ids_in(proposed):
        if id not in (born, "self") and (kinds, id) not in chosen:
            chosen[kinds, id] = _another(wanted, kinds, set(chosen.values()), proposed.change.change)
        if id not in (born, "self"):
            yield Set(where.path[start:], chosen[kinds, id])
    for path in _where(dict(proposed.parameters), born):
        yield Set(path, f"{wanted.id[:90]}-1")


def _another(wanted: Wanted, kinds: tuple[str, ...], taken: set[str], change: str) -> str:
    """The id of a record of these kinds that goes on, if there is one, and is not named already."""
    structure = wanted.structure
    clauses = list(structure.clauses) if "clause" in kinds else []
    there = sorted(
        (record for kind, record in structure.all() if kind in kinds),
        key=lambda one: existence(one).end != FOREVER,
    )
    found = [*clauses, *(str(record.id) for record in there)]
    if not found:
        raise CannotEditError(
            _("the change {change} needs something that the structure has not got yet", change=change)
        )
    return next((id for id in found if id not in taken), found[0])


def _unwritten(value: Any, placeholder: str) -> Value:
    """The same with a placeholder for every text."""
    match value:
        case {"unknown": _}:
            return {"unknown": placeholder}
        case dict():
            return {key: _unwritten(inner, placeholder) for key, inner in value.items()}
        case list() | tuple():
            return [_unwritten(inner, placeholder) for inner in value]
        case str() if _TEXT.search(value):
            return placeholder
    same: Value = value
    return same


def _where(value: Any, id: str | None, path: KeyPath = ()) -> Iterator[KeyPath]:
    """Every place in some parameters where an id stands."""
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _where(inner, id, (*path, key))
    elif id is not None and value == id:
        yield path
