"""Whose history is asked for, and which events belong to it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vvgctl.messages import Said
from vvgctl.reports.pages.heading import heading
from vvgctl.reports.pages.lines import commas
from vvgctl.reports.pages.lookup import match
from vvgctl.structure import Snapshot, Structure
from vvgctl.structure.dates import BEGINNING
from vvgctl.structure.history import Event, Happening, about, history, of_all
from vvgctl.structure.records.assignment import Assignment
from vvgctl.structure.records.division import Area
from vvgctl.structure.records.party import Organisation, Principal
from vvgctl.structure.records.work import Decision

_COMINGS = (Happening.BEGAN, Happening.PAUSED, Happening.RESUMED, Happening.IN_FORCE, Happening.ENDED)


@dataclass(frozen=True, slots=True)
class Subject:
    """What the history is of: its ids, others whose coming and going is part of it, and decisions on it.

    What `work` concerns belongs to its story only once it has begun.
    """

    ids: frozenset[str]
    title: Said | str
    near: frozenset[str] = frozenset()
    decisions: frozenset[str] = frozenset()
    work: bool = False


def subject(wanted: str, structure: Structure, snapshot: Snapshot) -> Subject | None:
    """What is called so: records, words and areas, else clauses, else parts as `body/task`."""
    found = match(wanted, structure)
    if found:
        ids = frozenset(id for kind, record in found for id in _ids(record, structure))
        near = frozenset(one.concerns for _, one in found if isinstance(one, Assignment) and one.concerns)
        decisions = frozenset(one.id for _, record in found for one in _decisions(record, structure))
        return Subject(ids, heading(*found[0], snapshot)[0], near, decisions, found[0][0] == "assignment")
    parts = list(_clauses(wanted, structure)) or list(_parts(wanted, structure, snapshot))
    if not parts:
        return None
    title = commas(*(part.title for part in parts))
    ids, near = (
        frozenset().union(*several) for several in zip(*((p.ids, p.near) for p in parts), strict=True)
    )
    return Subject(ids, title, near)


def story(of: Subject | None, structure: Structure) -> tuple[Event, ...]:
    """The events of a subject, or of the whole, oldest first."""
    events = history(structure)
    if of is None:
        return of_all(events, structure)
    own = about(of.ids, events)
    since = own[0].stands if own and of.work else BEGINNING
    mine = frozenset(own)
    return tuple(
        event for event in events if event in mine or (event.stands >= since and _belongs(event, of))
    )


def _belongs(event: Event, of: Subject) -> bool:
    if event.what == Happening.DECIDED:
        return event.of[1] in of.decisions
    return event.of[1] in of.near and event.what in _COMINGS and not event.fact


def _decisions(record: Any, structure: Structure) -> Iterator[Decision]:
    """Those told of in a document that is about the record as a whole; for work, those on what came of it."""
    if isinstance(record, Principal | Organisation):
        return
    about = {one.document for one in getattr(record, "source", ()) if not (one.section or one.phrase)}
    for decision in structure.decisions:
        if about & _documents(decision) or (isinstance(record, Assignment) and _outcome(decision, record)):
            yield decision


def _outcome(decision: Decision, work: Assignment) -> bool:
    """Whether it is on what the work concerns, or by the one who ordered it, of the same document."""
    same = decision.by == work.ordered_by and bool(_documents(decision) & _documents(work))
    return same or work.concerns in decision.about


def _documents(record: Decision | Assignment) -> set[str | None]:
    return {one.document for one in record.source}


def _ids(record: Any, structure: Structure) -> Iterator[str]:
    """The id by which events name it; an area goes by its division as well."""
    if not isinstance(record, Area):
        yield record.id
    yield from (f"{one.id}/{record.id}" for one in structure.divisions if record in one.areas)


def _clauses(wanted: str, structure: Structure) -> Iterator[Subject]:
    for mandate in structure.mandates:
        for clause in mandate.clauses:
            full = f"{mandate.id}/{clause.id}"
            if wanted in (full, clause.id):
                yield Subject(frozenset({full}), clause.says)


def _parts(wanted: str, structure: Structure, snapshot: Snapshot) -> Iterator[Subject]:
    """A task, a post or another part of a record, as `body/task` or by its own id."""
    for _kind, record in structure.all():
        for part in _parts_of(record):
            if wanted in (f"{record.id}/{part.id}", part.id):
                name = next((text for text in map(part.__getattribute__, _named(part)) if text), part.id)
                title = commas(snapshot.label(record.id), name)
                yield Subject(frozenset({f"{record.id}/{part.id}"}), title, frozenset({record.id}))


def _parts_of(record: Any) -> Iterator[Any]:
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        yield from (one for one in value if hasattr(one, "id")) if isinstance(value, tuple) else ()


def _named(part: Any) -> Iterator[str]:
    return (name for name in ("text", "name", "about") if hasattr(part, name))
