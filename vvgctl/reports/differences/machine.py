"""A difference as JSON for programs; `vvgctl schema diff` says what it holds."""

from __future__ import annotations

import json
from typing import Any

from vvgctl.diff.change import Change
from vvgctl.diff.consequence import Consequence, page
from vvgctl.messages import said
from vvgctl.reports import machine
from vvgctl.reports.context import Manner
from vvgctl.reports.differences.compared import Compared, Side
from vvgctl.reports.differences.groups import rank
from vvgctl.reports.differences.telling import sentence_of
from vvgctl.reports.pages.writing import sentence
from vvgctl.source import Place
from vvgctl.structure.dates import VagueDate

VERSION = 1
"""Grows when a key changes its meaning or goes; new keys may come at any time."""


def render(compared: Compared, manner: Manner, width: int, whole: bool) -> str:
    """Every change, and what follows."""
    told = {
        "version": VERSION,
        "command": "diff",
        "before": _side(compared.before, manner),
        "after": _side(compared.after, manner),
        "changes": [_change(one, compared, manner) for one in sorted(compared.changes, key=rank)],
        "consequences": _consequences(compared, manner) if compared.consequences_wanted else None,
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _side(side: Side, manner: Manner) -> dict[str, Any]:
    about = machine.about(side.checked, manner)
    del about["until"], about["laid_over"]
    return {"written": side.written, **about, "proposals": list(side.proposals)}


def _change(change: Change, compared: Compared, manner: Manner) -> dict[str, Any]:
    message = sentence_of((change,), compared.difference)
    return {
        "id": change.id,
        "kind": change.kind,
        "weight": change.weight.value,
        "record": {"kind": change.of[0], "id": change.of[1], "part": change.part or None},
        "field": change.fact.rstrip("_") or None,
        "aspect": change.aspect.value,
        "message": sentence(said(message, manner.language)),
        "before": _written(change.before, change.was, compared.before),
        "after": _written(change.after, change.where, compared.after),
        "since": _day(change.since),
        "by": change.by if isinstance(change.by, str) else None,
        "point": change.point,
    }


def _written(value: Any, place: Place | None, side: Side) -> dict[str, Any] | None:
    """A value as it is written, and where; a whole record is only named."""
    if place is None:
        return None
    where = place.location
    return {"value": _as_written(value), "file": side.checked.path(where.file), "line": where.line}


def _as_written(value: Any) -> Any:
    match value:
        case tuple() | list():
            return [_as_written(one) for one in value]
        case None | bool() | int() | str():
            return value
    place = getattr(value, "where", None)
    if isinstance(place, Place):
        return place.value if place.path else value.id if hasattr(value, "id") else None
    return str(value)


def _day(day: VagueDate | None) -> str | None:
    return None if day is None else str(day)


def _consequences(compared: Compared, manner: Manner) -> list[dict[str, Any]]:
    """Each of them; what only sums up others is for people."""
    return [_consequence(one, compared, manner) for one in compared.consequences if one.told != "summary"]


def _consequence(one: Consequence, compared: Compared, manner: Manner) -> dict[str, Any]:
    found = one.finding
    gone = found is not None and one.before is not None
    side = compared.before if gone else compared.after
    sources = (found.clause.cites,) if found and found.clause else found.sources if found else ()
    return {
        "kind": one.kind,
        "title": page(one.kind).TITLE.text(manner.language),
        "about": one.about,
        "message": one.message.text(manner.language),
        "before": one.before,
        "after": one.after,
        "finding": found
        and {
            "id": found.id,
            "rule": found.rule,
            "clause": found.about if found.clause else None,
            "level": found.level.value,
            "file": side.checked.file(found),
            "line": found.location.line,
            "sources": [
                {
                    "document": cited.document or (found.mandate.document if found.mandate else None),
                    "section": cited.section,
                    "phrase": cited.phrase,
                }
                for cited in sources
            ],
        },
    }
