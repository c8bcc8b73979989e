"""A file is named after what it holds.

A body, division, mandate or proposal has its id as file name (an `id:` inside must agree), and a file of
meetings is named after its body and period, as in `board-2018.yaml`.
"""

from __future__ import annotations

from typing import Any

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import Structure
from vvgctl.structure.ids import ID, fitting

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for meetings in structure.of("meetings"):
        expected = f"{meetings.body}-{meetings.period}"
        if meetings.id != expected:
            yield Broken(
                meetings.where / "period", _("the file should be named {name}", name=f"{expected}.yaml")
            )
    for kind in ("body", "division", "mandate", "proposal"):
        for record in structure.of(kind):
            if not ID.fullmatch(record.id):
                yield _no_id(record)
            if record.written_id not in (None, record.id):
                name = f"{record.written_id}.yaml"
                yield Broken(
                    record.where / "id",
                    _("the file should be named {name}, or the id be {id}", name=name, id=record.id),
                )


def _no_id(record: Any) -> Broken:
    message = _(
        "the file's name is its id, and “{id}” cannot be one: only a–z, digits, - and _", id=record.id
    )
    better = fitting(record.id)
    return Broken(record.where, message, _("name it {name}", name=f"{better}.yaml") if better else None)


KEPT = """
bodies/board.yaml:
  id: board
meetings/board-2020.yaml:
  period: 2020
"""
BROKEN = (
    """
bodies/Länets styrgrupp.yaml: {}  # <-
""",
    """
bodies/board.yaml:
  id: bord  # <-
""",
    """
bodies/board.yaml: {}
meetings/board-2020.yaml:
  period: 2019  # <-
""",
)
