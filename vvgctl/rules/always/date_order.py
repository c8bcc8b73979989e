"""Nothing ends before it begins.

Of vague dates, only those break this that leave no reading in order.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import Structure

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for span, where in structure.backwards:
        message = _("it ends ({end}) before it begins ({start})", start=span.start, end=span.end)
        yield Broken(where / "until", message)


KEPT = """
bodies/board.yaml:
  life: [{state: active, from: 2018, until: 2018-03-01}]
"""
BROKEN = """
bodies/board.yaml:
  life:
    - state: active
      from: 2018-05-01
      until: 2018-03-01  # <-
"""
