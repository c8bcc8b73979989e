"""What a source remarks on is told, on the days on which it holds.

A remark that is `about` a fact, such as a name, is over once that fact has another value than when it was
made (`from:`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from vvgctl.messages import message as _
from vvgctl.rules.evidence import unless_it_exists
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import BodyOnDay, Structure
from vvgctl.structure.dated import Dated
from vvgctl.structure.dates import BEGINNING, LONG_AGO, day_before
from vvgctl.structure.records.body import Body, Remark

SUBJECT = "body"
LEVEL = "note"


def subjects(structure: Structure) -> Iterable[Body]:
    """The bodies that something is remarked on."""
    return (body for body in structure.bodies if body.remarks)


def check(body: BodyOnDay) -> Verdicts:
    for remark in body.body.remarks:
        if remark.span.may_hold(body.day) and not is_over(remark, body):
            if body.exists is None:
                yield from unless_it_exists(body)
            elif remark.span.holds(body.day):
                told = _("{body}: {remark}", body=body.label, remark=remark.says)
                yield Broken(remark.where, told)
            elif body.day >= _made(remark):
                yield CannotTell(remark.where, _("does this hold then: {remark}?", remark=remark.says))


def is_over(remark: Remark, body: BodyOnDay) -> bool:
    """Whether the fact that it is about has another value by now."""
    written = getattr(body.body, remark.about) if remark.about else None
    if not isinstance(written, Dated) or remark.span.start == LONG_AGO:
        return False
    return written.known(body.day) != _then(written, remark)


def _then(written: Dated[str], remark: Remark) -> str | None:
    """The value that it was made about: on the last day of a vague beginning the one before that."""
    made = _made(remark)
    before = written.known(day_before(made)) if remark.span.start.earliest == BEGINNING else None
    return before or written.known(made)


def _made(remark: Remark) -> date:
    """A day on which it held."""
    start = remark.span.start
    return start.latest if start.earliest == BEGINNING else start.earliest


KEPT = (
    """
bodies/board.yaml:
  remarks: [{about: name, says: The name misleads, from: 2021-06, source: {document: doc}}]
""",
    """
bodies/board.yaml:
  name: [{value: The group, until: 2020-12-30}, {value: The board, from: 2020-12-31}]
  remarks: [{about: name, says: The name misleads, from: ..2020-12-31, source: {document: doc}}]
""",
)
BROKEN = """
bodies/board.yaml:
  remarks:
    - {about: name, says: The name misleads, from: ..2019-06, source: {document: doc}}  # <-
"""
UNKNOWN = """
bodies/board.yaml:
  remarks:
    - {says: It is hard to find, from: 2019, until: 2020-06.., source: {document: doc}}  # <-
"""
