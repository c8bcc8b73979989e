"""When demands come into force, and what takes over from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from vvgctl.structure.dates import BEGINNING, LONG_AGO, Span
from vvgctl.structure.history.event import Event, Happening
from vvgctl.structure.history.facts import Told
from vvgctl.structure.records.document import Document
from vvgctl.structure.records.mandate import Clause, Mandate
from vvgctl.structure.records.seat import BodyFilter
from vvgctl.structure.snapshot import Snapshot
from vvgctl.structure.structure import Structure


def mandate(told: Told) -> Iterator[Event]:
    """The mandate, then the clauses that have days of their own or take over from others."""
    record: Mandate = told.record
    on = (record.document, *_charged(record.on, record.in_force.span, told))
    where = record.in_force.where
    clauses = tuple(_name(record, clause) for clause in record.clauses if clause.in_force is None)
    yield from _in_force(record.in_force.span, told, where, about=(on, clauses), after=clauses)
    for clause in record.clauses:
        span = clause.in_force.span if clause.in_force else record.in_force.span
        if clause.in_force:
            about = (_name(record, clause), _charged(clause.on or record.on, span, told))
            yield from _in_force(span, told, clause.in_force.where, about=about, part=clause.id)
        if clause.replaces and span.start != LONG_AGO:
            yield _takes_over(clause, record, span, told)


def _in_force(span: Span, told: Told, where: Any, **more: Any) -> Iterator[Event]:
    """When demands come into force and when they end, but for what a document tells of the past."""
    if looks_back(told.record, span, told.structure):
        return
    if span.start != LONG_AGO:
        yield told.event(span.start, Happening.IN_FORCE, where, **more)
    if span.ends:
        yield told.event(span.end, Happening.ENDED, where, **more)


def looks_back(mandate: Mandate, span: Span, structure: Structure) -> bool:
    """Whether the document was written when that may have held already: then nothing came into force."""
    document: Document | None = structure.find(("document",), mandate.document)
    written = document.date if document else None
    if written is None or written.earliest == BEGINNING:
        return False
    return span.start.earliest < written.latest or span.end.latest <= written.latest


def _takes_over(clause: Clause, record: Mandate, span: Span, told: Told) -> Event:
    older = tuple(name.partition("/")[0] for name in clause.replaces)
    about = (_name(record, clause), clause.replaces, older)
    cites = replace(clause.cites, document=clause.cites.document or record.document)
    more = {"part": clause.id, "before": clause.replaces, "sources": (cites,)}
    return told.event(span.start, Happening.REPLACED, clause.where, about=about, **more)


def _charged(on: BodyFilter | tuple[str, ...], span: Span, told: Told) -> tuple[str, ...]:
    """The bodies that a demand is on when it comes into force."""
    if isinstance(on, tuple):
        return on
    day = Snapshot(told.structure, span.start.latest)
    return tuple(body.id for body in day.may_choose(on))


def _name(record: Mandate, clause: Clause) -> str:
    return f"{record.id}/{clause.id}"
