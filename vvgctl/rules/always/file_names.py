"""A file is named after what it holds.

A body, division or mandate has its id as file name (an `id:` inside must agree), and a file of meetings is
named after its body and period, as in `board-2018.yaml`.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import Structure

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for meetings in structure.of("meetings"):
        expected = f"{meetings.body}-{meetings.period}"
        if meetings.id != expected:
            yield Broken(
                meetings.where / "period", _("the file should be named {name}", name=f"{expected}.yaml")
            )
    for kind in ("body", "division", "mandate"):
        for record in structure.of(kind):
            if record.written_id not in (None, record.id):
                name = f"{record.written_id}.yaml"
                yield Broken(
                    record.where / "id",
                    _("the file should be named {name}, or the id be {id}", name=name, id=record.id),
                )


KEPT = """
bodies/board.yaml:
  id: board
meetings/board-2020.yaml:
  period: 2020
"""
BROKEN = (
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
