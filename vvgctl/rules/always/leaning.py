"""Nothing leans on what does not exist at the time.

A fact that names a body, organisation, principal or area holds only while that exists: nothing names a body
before it is formed or after it is dissolved. Vague dates break this only where no reading of them fits.
"""

from __future__ import annotations

from functools import cache

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import Structure
from vvgctl.structure.dates import ALWAYS, FOREVER, LONG_AGO, Span
from vvgctl.structure.existence import existence
from vvgctl.structure.references import RecordKey, Reference

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    @cache
    def bounds(kinds: tuple[str, ...], id: str) -> Span | None:
        target = structure.find(kinds, id)
        there = existence(target)
        return None if target is None or there == ALWAYS else there

    @cache
    def while_there(owner: RecordKey) -> Span:
        return existence(structure.index.get(owner))

    for reference in structure.references:
        if not reference.to.lasting or reference.owner[0] == "assignment":
            continue  # who ordered work, or was given it, may be gone by now
        there = bounds(reference.to.kinds, reference.id)
        if there is not None:
            yield from _outside(reference, reference.span.within(while_there(reference.owner)), there)


def _outside(reference: Reference, span: Span, there: Span) -> Verdicts:
    if not span.possible:
        return
    if span.end.earliest > there.end.latest:
        until = there.end if span.end == FOREVER else span.end
        message = _("{id} is named here after its last day, {end}", id=reference.id, end=there.end)
        yield Broken(
            reference.where, message, _("end it with until: {until}, or name another", until=str(until))
        )
    elif span.start != LONG_AGO and span.start.latest < there.start.earliest:
        message = _("{id} is named here before its first day, {start}", id=reference.id, start=there.start)
        yield Broken(reference.where, message, _("let it begin with from: {start}", start=str(there.start)))


KEPT = """
bodies/board.yaml:
  life: [{state: active, from: 2018-01-01}]
  seats:
    - {appointed_by: old, count: 1, until: 2019-12-31}
bodies/old.yaml:
  life: [{state: active, until: 2019}]
"""
BROKEN = (
    """
bodies/board.yaml:
  seats:
    - appointed_by: old  # <-
      count: 1
bodies/old.yaml:
  life: [{state: active, until: 2019}]
""",
    """
bodies/board.yaml:
  life: [{state: active, from: 2017-01-01}]
  belongs_to: new  # <-
bodies/new.yaml:
  life: [{state: active, from: 2018-01-01}]
""",
)
