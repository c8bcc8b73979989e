"""A fact that has one value at a time has no gap and no overlap.

This goes for every fact written as a list of values with dates, such as names, chair and level. A body may
rest between two lives, but cannot be in two states at once.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import Structure
from vvgctl.structure.dated import Dated
from vvgctl.structure.dates import Span, day_after

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for _kind, record in structure.all():
        for dated in _dated_facts(record):
            if len(dated.spells) > 1:
                yield from _overlaps(dated.spells)
                yield from _gaps(dated.spells)
    for body in structure.bodies:
        yield from _overlaps(body.life)


def _dated_facts(record: Any) -> Iterator[Dated[Any]]:
    for name in _names(type(record)):
        if isinstance(value := getattr(record, name), Dated):
            yield value


def _names(record: type[Any]) -> list[str]:
    return [f.name for f in dataclasses.fields(record) if "Dated" in str(f.type)]


def _overlaps(spells: Sequence[Any]) -> Verdicts:
    for earlier, later in pairwise(_in_order(spells)):
        if later.span.start.latest <= earlier.span.end.earliest and later.span.possible:
            message = _("two values hold at once, from {start}", start=later.span.start)
            yield Broken(
                later.where,
                message,
                _(
                    "end the earlier one, in line {line}, before this begins",
                    line=earlier.where.location.line,
                ),
            )


def _gaps(spells: Sequence[Any]) -> Verdicts:
    for earlier, later in pairwise(_in_order(spells)):
        if later.span.start.earliest > day_after(earlier.span.end.latest):
            message = _(
                "nothing holds between {end} and {start}", end=earlier.span.end, start=later.span.start
            )
            yield Broken(later.where, message, _("say what held meanwhile, or write value: unknown for it"))


def _in_order(spells: Sequence[Any]) -> list[Any]:
    def first_day(spell: Any) -> tuple[Any, Any]:
        span: Span = spell.span
        return span.start, span.end

    return sorted(spells, key=first_day)


KEPT = """
bodies/board.yaml:
  name:
    - {value: Old name, until: 2018-12-31}
    - {value: New name, from: 2019-01-01}
"""
BROKEN = (
    """
bodies/board.yaml:
  name:
    - {value: Old name, until: 2018-12-31}
    - {value: New name, from: 2018-06-01}  # <-
""",
    """
bodies/board.yaml:
  name:
    - {value: Old name, until: 2018-12-31}
    - {value: New name, from: 2019-03-01}  # <-
""",
    """
bodies/board.yaml:
  life:
    - {state: active}
    - {state: paused, from: 2019}  # <-
""",
)
