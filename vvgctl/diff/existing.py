"""Whether a thing is there on a day: it holds, is in force, has been decided, or has begun."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from vvgctl.structure.dates import FOREVER, LONG_AGO, Span, VagueDate, earlier_of
from vvgctl.structure.existence import existence
from vvgctl.structure.records.body import Body


@dataclass(frozen=True)
class Existing:
    """`there`, `perhaps`, or None where it is not; and from when until when."""

    now: str | None
    span: Span

    def within(self, outer: Existing) -> Existing:
        """The same as a part of something, which is not there without it."""
        if outer.now is None or self.now is None:
            return Existing(None, self.span)
        return Existing("perhaps" if "perhaps" in (outer.now, self.now) else "there", self.span)


def existing(kind: str, thing: Any, day: date, holder: Any = None) -> Existing:
    """Whether a record, or a part of one, is there."""
    span = _span(kind, thing, holder)
    holds = span.holds(day)
    if isinstance(thing, Body) and holds is not True:
        holds = _lives(thing, day)
    return Existing("there" if holds else "perhaps" if holds is None else None, span)


def _lives(body: Body, day: date) -> bool | None:
    certain = any(life.span.holds(day) for life in body.life)
    return True if certain else None if any(life.span.may_hold(day) for life in body.life) else False


def _span(kind: str, thing: Any, holder: Any) -> Span:
    if kind == "clauses":
        return (thing.in_force or holder.in_force).span  # type: ignore[no-any-return]
    if kind in ("decision", "document", "meetings") and isinstance(
        day := getattr(thing, "date", None), VagueDate
    ):
        return Span(day, FOREVER)
    if kind in ("assignment", "proposal") and isinstance(thing.states, tuple) and thing.states:
        return Span(earlier_of(*(one.span.start for one in thing.states)), FOREVER)
    if kind == "exception":
        return Span(LONG_AGO, thing.until)
    return existence(thing)
