"""The sections of each kind of page, in the order that a reader wants them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Any

from vvgctl.messages import message as _
from vvgctl.reports.pages.assignments import assignments, assignments_of
from vvgctl.reports.pages.brief import belonging, mandate, mistaken, other_names, remarks
from vvgctl.reports.pages.chair import chair
from vvgctl.reports.pages.contradictions import accounts, contradictions, dependents, ids_of, reading
from vvgctl.reports.pages.divisions import about_area, about_division, areas, members
from vvgctl.reports.pages.life import life
from vvgctl.reports.pages.lines import Section
from vvgctl.reports.pages.mandate import about_mandate, demands
from vvgctl.reports.pages.matters import concerned, matters
from vvgctl.reports.pages.meetings import meetings
from vvgctl.reports.pages.party import about_party, part
from vvgctl.reports.pages.plain import plain
from vvgctl.reports.pages.proposal import changes, left_open, proposals, states
from vvgctl.reports.pages.references import references
from vvgctl.reports.pages.seats import seats
from vvgctl.reports.pages.sources import sources
from vvgctl.reports.pages.support import functions_placed, placed, serving, support
from vvgctl.reports.pages.tasks import tasks
from vvgctl.reports.pages.unknowns import unknowns, unwritten
from vvgctl.reports.pages.work import agreements, decisions, decisions_of, evaluations
from vvgctl.reports.pages.working import working
from vvgctl.structure import BodyOnDay, Snapshot


def sections(kind: str, record: Any, snapshot: Snapshot) -> Iterator[Section]:
    """What is particular to the kind of record, then what its page ends with."""
    make = _PAGES.get(kind)
    if make:
        yield from make(record, snapshot)
    else:
        yield _("In short"), plain(kind, record, snapshot)
        yield _("Named in"), references(record.id, snapshot)
    of_party = kind in ("principal", "organisation")
    known = _around(record, placed(record.id, snapshot), snapshot) if of_party else [record]
    if kind == "proposal":
        known = [record, *left_open(record)]
    yield _("What is not known"), unknowns(known, snapshot)
    if kind != "contradiction":
        ids = (record.id, *map(record.full_name, record.clauses)) if kind == "mandate" else (record.id,)
        yield _("Where the sources disagree"), contradictions(ids, snapshot)
    if kind not in ("contradiction", "document"):
        yield _("Sources"), sources(record, snapshot)


def body_sections(body: BodyOnDay, asked: date) -> Iterator[Section]:
    """Everything about a body on a day; it is over where another, later day was asked about."""
    id, snapshot = body.id, body.snapshot
    yield (
        _("In short"),
        chain(
            life(body, asked > body.day),
            belonging(body),
            mandate(body),
            other_names(body),
            mistaken(body),
            remarks(body),
        ),
    )
    yield _("Tasks"), tasks(body)
    yield _("Seats"), seats(body)
    yield _("Chair"), chair(body)
    yield _("Meetings"), meetings(body)
    yield _("Preparation and positions"), working(body)
    yield _("Its part in other bodies"), part(id, snapshot)
    yield _("Support"), chain(support(body), functions_placed(id, snapshot))
    yield from _dealings(id, snapshot)
    yield _("Evaluations"), evaluations(body)
    known = _around(body.body, serving(id, snapshot), snapshot)
    yield _("What is not known"), chain(unknowns(known, snapshot), unwritten(body))
    yield _("Where the sources disagree"), contradictions(ids_of(body), snapshot)
    yield _("Sources"), sources(body.body, snapshot)


def _party(record: Any, snapshot: Snapshot) -> Iterator[Section]:
    yield _("In short"), about_party(record, snapshot)
    yield _("Its part in the bodies"), part(record.id, snapshot)
    yield _("Support"), functions_placed(record.id, snapshot)
    yield from _dealings(record.id, snapshot)


def _dealings(id: str, snapshot: Snapshot) -> Iterator[Section]:
    """What a body, principal or organisation has to do with."""
    yield _("Matters"), matters(id, snapshot)
    yield _("Agreements"), agreements(id, snapshot)
    yield _("Assignments"), assignments(id, snapshot)
    yield _("Proposals"), proposals(id, snapshot)
    yield _("Decisions and positions"), decisions(id, snapshot)


def _around(record: Any, functions: Iterable[Any], snapshot: Snapshot) -> Iterator[Any]:
    """A record, and those that its page tells of."""
    yield record
    yield from functions
    for found in (concerned, assignments_of, decisions_of):
        yield from found(record.id, snapshot)


def _division(record: Any, snapshot: Snapshot) -> Iterator[Section]:
    yield _("In short"), about_division(record, snapshot)
    yield _("Areas"), areas(record, snapshot)
    yield _("Members"), members(record, snapshot)


def _area(record: Any, snapshot: Snapshot) -> Iterator[Section]:
    yield _("In short"), about_area(record, snapshot)


def _mandate(record: Any, snapshot: Snapshot) -> Iterator[Section]:
    yield _("In short"), about_mandate(record, snapshot)
    yield _("Demands"), demands(record, snapshot)


def _proposal(record: Any, snapshot: Snapshot) -> Iterator[Section]:
    yield _("In short"), plain("proposal", record, snapshot)
    yield _("State over time"), states(record, snapshot)
    yield _("Proposed changes"), changes(record, snapshot)
    yield _("Named in"), references(record.id, snapshot)


def _contradiction(record: Any, snapshot: Snapshot) -> Iterator[Section]:
    """A contradiction by itself."""
    yield _("What the sources say"), accounts(record, snapshot)
    yield _("How it is read"), reading(record)
    yield _("What depends on it"), dependents(record, snapshot)


_PAGES: dict[str, Callable[[Any, Snapshot], Iterator[Section]]] = {
    "principal": _party,
    "organisation": _party,
    "division": _division,
    "area": _area,
    "mandate": _mandate,
    "contradiction": _contradiction,
    "proposal": _proposal,
}
