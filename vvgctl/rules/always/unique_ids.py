"""Every id is used once.

Principals, organisations and bodies share their ids, for anyone of them may be named where a party is
meant; other records are counted by their kind. The areas of a division, the tasks of a body and the clauses
of a mandate are counted within it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import Structure

SUBJECT = "structure"
_PARTIES = ("principal", "organisation", "body")
_INSIDE = {"division": "areas", "body": "tasks", "mandate": "clauses"}


def check(structure: Structure) -> Verdicts:
    yield from _repeated((_space(kind), record) for kind, record in structure.all() if kind != "exception")
    for kind, name in _INSIDE.items():
        for record in structure.of(kind):
            inner = getattr(record, name)
            yield from _repeated((name, item) for item in (inner if isinstance(inner, tuple) else ()))


def _space(kind: str) -> str:
    return "party" if kind in _PARTIES else kind


def _repeated(records: Iterable[tuple[str, Any]]) -> Iterator[Broken]:
    first: dict[tuple[str, str], Any] = {}
    for space, record in records:
        known = first.setdefault((space, record.id), record)
        if known is not record:
            there = known.where.location
            message = _(
                "the id {id} is already used in {file}, line {line}",
                id=record.id,
                file=there.file,
                line=there.line,
            )
            yield Broken(record.where / "id", message, _("give one of them another id"))


KEPT = """
principals.yaml:
  source: {document: doc}
  principals:
    - {id: a, name: A, kind: town, side: north}
    - {id: b, name: B, kind: town, side: north}
"""
BROKEN = (
    """
principals.yaml:
  source: {document: doc}
  principals:
    - {id: a, name: A, kind: town, side: north}
    - id: a  # <-
      name: B
      kind: town
      side: north
""",
    """
bodies/board.yaml:
  tasks:
    - {id: plan, text: Plans}
    - id: plan  # <-
      text: Plans again
""",
)
