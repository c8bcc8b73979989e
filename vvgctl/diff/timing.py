"""From which day what is new holds, and by which decision."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from vvgctl.diff.change import Step
from vvgctl.diff.facts import Fact
from vvgctl.diff.side import Side
from vvgctl.structure.dated import Dated, Unknown
from vvgctl.structure.dates import BEGINNING, END, LONG_AGO, Span, VagueDate, day_after
from vvgctl.structure.records.body import Body

By = str | Unknown | None


class Stretch(NamedTuple):
    """A value for a time."""

    value: Any
    span: Span
    by: By


def timing(step: Step, old: Side, new: Side) -> tuple[VagueDate | None, By]:
    """The day on which the later side's value began, else the one after the earlier side's ended."""
    was, now = (list(_holding(fact, side)) for fact, side in ((step.before, old), (step.after, new)))
    known = {old.on_day.meaning(one.value, refers=True) for one in was}
    begun = [one for one in now if new.on_day.meaning(one.value, refers=True) not in known]
    starts = [one for one in _from_the_first(begun, step.after) if one.span.start != LONG_AGO]
    if starts:
        latest = max(starts, key=lambda one: one.span.start)
        return latest.span.start, latest.by
    ends = [one.span.end for one in was if one.span.ends] if not now else []
    return (_after(max(ends)), None) if ends else (None, begun[0].by if begun else None)


def _from_the_first(begun: list[Stretch], fact: Fact | None) -> list[Stretch]:
    """What has begun; of a body its first state, whichever it is in now."""
    if begun and fact is not None and isinstance(fact.written, Body):
        return [min(stretches(fact.written), key=lambda one: one.span.start)]
    return begun


def stretches(written: Any) -> Iterator[Stretch]:
    """The values of a fact, each with its time."""
    match written:
        case Dated():
            yield from (Stretch(one.value, one.span, one.by) for one in written.spells)
        case tuple():
            spans = ((one, getattr(one, "span", None)) for one in written)
            yield from (
                Stretch(one, span, getattr(one, "by", None)) for one, span in spans if isinstance(span, Span)
            )
        case Body():
            yield from (Stretch(written.id, life.span, life.by) for life in written.life)
        case _ if isinstance(span := getattr(written, "span", None), Span):
            yield Stretch(None, span, getattr(written, "by", None))
        case _ if (in_force := getattr(written, "in_force", None)) is not None:
            yield Stretch(None, in_force.span, None)


def _holding(fact: Fact | None, side: Side) -> Iterator[Stretch]:
    """The values that hold, or may hold, on a side's day."""
    if fact is not None and fact.now is not None:
        day = side.snapshot.day
        yield from (one for one in stretches(fact.written) if one.span.may_hold(day))


def _after(day: VagueDate) -> VagueDate:
    return VagueDate(
        *(one if one in (BEGINNING, END) else day_after(one) for one in (day.earliest, day.latest))
    )
