"""From when until when a record is there."""

from __future__ import annotations

from typing import Any

from vvgctl.structure.dates import ALWAYS, Span, earlier_of, later_of
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.mandate import Mandate


def existence(record: Any) -> Span:
    """The span of a record, from a body's first state to its last; always where nothing is written."""
    match record:
        case Body():
            spans = [life.span for life in record.life]
            return Span(earlier_of(*(span.start for span in spans)), later_of(*(span.end for span in spans)))
        case Mandate():
            return record.in_force.span
        case _:
            span = getattr(record, "span", ALWAYS)
            return span if isinstance(span, Span) else ALWAYS
