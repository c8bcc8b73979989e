"""What has happened to the records of a structure, oldest first; pure, from the files alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from vvgctl.structure.dates import Span
from vvgctl.structure.history.bodies import body, meetings
from vvgctl.structure.history.divisions import division
from vvgctl.structure.history.event import Event, Happening
from vvgctl.structure.history.facts import Told, changes, span_of
from vvgctl.structure.history.mandates import mandate
from vvgctl.structure.history.proposals import proposal
from vvgctl.structure.history.work import assignment, decision, document
from vvgctl.structure.references import DECLARED
from vvgctl.structure.structure import Structure

__all__ = ["Event", "Happening", "about", "history", "of_all"]

_OWN: Mapping[str, Callable[[Told], Iterator[Event]]] = {
    "body": body,
    "meetings": meetings,
    "mandate": mandate,
    "assignment": assignment,
    "decision": decision,
    "document": document,
    "proposal": proposal,
    "division": division,
}
"""Kinds of record that have events of their own beside their facts."""


def history(structure: Structure) -> tuple[Event, ...]:
    """Every event of every record."""
    return tuple(sorted(_events(structure), key=lambda event: event.order))


def about(wanted: Iterable[str], events: Iterable[Event]) -> tuple[Event, ...]:
    """The events about any of some ids: of the record itself, and of others that it has a part in."""
    ids = frozenset(wanted)
    return tuple(event for event in events if not ids.isdisjoint(event.concerns))


def of_all(events: Iterable[Event], structure: Structure) -> tuple[Event, ...]:
    """The events that are the story of the whole: web pages and the like, of vague days, are left out."""
    return tuple(event for event in events if event.what != Happening.WRITTEN or _weighs(event, structure))


def _weighs(event: Event, structure: Structure) -> bool:
    document = structure.index[event.of]
    charges = any(one.document == document.id for one in structure.mandates)
    return event.day.exact or charges or document.copy is not None


def _events(structure: Structure) -> Iterator[Event]:
    for kind, record in structure.all():
        if kind not in DECLARED:
            told = Told(kind, record, structure)
            if isinstance(getattr(record, "span", None), Span):
                yield from span_of(told)
            if own := _OWN.get(kind):
                yield from own(told)
            yield from changes(told)
