"""Nothing belongs to, prepares for, replaces, is part of or rests on itself, through others or directly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from graphlib import CycleError, TopologicalSorter
from typing import Any

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import Structure
from vvgctl.structure.dated import Dated

SUBJECT = "structure"
_RELATIONS = (
    ("body", "belongs_to"),
    ("body", "prepared_by"),
    ("body", "replaces"),
    ("organisation", "part_of"),
    ("decision", "rests_on"),
    ("document", "builds_on"),
    ("proposal", "replaces"),
)


def check(structure: Structure) -> Verdicts:
    for kind, relation in _RELATIONS:
        records = {record.id: record for record in structure.of(kind)}
        cycle = _cycle({id: set(_ever(getattr(record, relation))) for id, record in records.items()})
        for day in _days(structure, kind, cycle):
            then = _cycle(
                {id: set(_on(getattr(records[id], relation), day)) for id in cycle if id in records}
            )
            if then:
                names = " → ".join(then)
                yield Broken(
                    records[then[0]].where / relation, _("this goes round in a circle: {names}", names=names)
                )
                break


def _cycle(graph: Mapping[str, set[str]]) -> list[str]:
    """The ids of a circle, in order and back at its alphabetically first; empty where there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        around: list[str] = error.args[1][:-1]
        first = around.index(min(around))
        return [*around[first:], *around[:first], around[first]]
    return []


def _days(structure: Structure, kind: str, cycle: list[str]) -> Iterator[date]:
    breaks = {day for id in cycle for day in structure.breaks.get((kind, id), ())}
    yield from sorted(breaks | {date.max}) if cycle else ()


def _ever(value: Any) -> Iterator[str]:
    for one in value.values() if isinstance(value, Dated) else (value,):
        yield from _ids(one)


def _on(value: Any, day: date) -> Iterator[str]:
    return _ids(value.known(day) if isinstance(value, Dated) else value)


def _ids(value: Any) -> Iterator[str]:
    yield from () if value is None else (value,) if isinstance(value, str) else value


KEPT = """
bodies/board.yaml:
  belongs_to: council
bodies/council.yaml: {}
"""
BROKEN = (
    """
bodies/board.yaml:
  belongs_to: council  # <-
bodies/council.yaml:
  belongs_to: board
""",
    """
decisions.yaml:
  - id: d1
    by: league
    date: 2016-12-19
    says: Backs it
    rests_on: [d1]  # <-
""",
    """
documents.yaml:
  - {id: plan, title: A plan, builds_on: [review]}  # <-
  - {id: review, title: A review, builds_on: [plan]}
""",
)
