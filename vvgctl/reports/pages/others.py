"""The sections of every page but a body's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from vvgctl.messages import message as _
from vvgctl.reports.pages.agreements import agreements
from vvgctl.reports.pages.area import about_area
from vvgctl.reports.pages.assignments import assignments, assignments_of
from vvgctl.reports.pages.contradictions import (
    accounts,
    contradictions,
    dependents,
    reading,
)
from vvgctl.reports.pages.decisions import decisions, decisions_of
from vvgctl.reports.pages.division import about_division, areas, members
from vvgctl.reports.pages.lines import Section
from vvgctl.reports.pages.mandate import about_mandate, demands
from vvgctl.reports.pages.matters import concerned, matters
from vvgctl.reports.pages.party import about_party, part
from vvgctl.reports.pages.plain import plain
from vvgctl.reports.pages.references import references
from vvgctl.reports.pages.sources import sources
from vvgctl.reports.pages.support import functions_placed, placed
from vvgctl.reports.pages.unknowns import unknowns
from vvgctl.structure import Snapshot


def sections(kind: str, record: Any, snapshot: Snapshot) -> Iterator[Section]:
    """What is particular to the kind, then what every page ends with."""
    make = _PAGES.get(kind)
    if make:
        yield from make(record, snapshot)
    else:
        yield _("In short"), plain(kind, record, snapshot)
        yield _("Named in"), references(record.id, snapshot)
    yield _("What is not known"), unknowns(_around(kind, record, snapshot), snapshot)
    if kind != "contradiction":
        ids = (record.id, *map(record.full_name, record.clauses)) if kind == "mandate" else (record.id,)
        yield _("Where the sources disagree"), contradictions(ids, snapshot)
    if kind not in ("contradiction", "document"):
        yield _("Sources"), sources(record, snapshot)


def _party(record: Any, snapshot: Snapshot) -> Iterator[Section]:
    id = record.id
    yield _("In short"), about_party(record, snapshot)
    yield _("Its part in the bodies"), part(id, snapshot)
    yield _("Support"), functions_placed(id, snapshot)
    yield _("Matters"), matters(id, snapshot)
    yield _("Agreements"), agreements(id, snapshot)
    yield _("Assignments"), assignments(id, snapshot)
    yield _("Decisions and positions"), decisions(id, snapshot)


def _division(record: Any, snapshot: Snapshot) -> Iterator[Section]:
    yield _("In short"), about_division(record, snapshot)
    yield _("Areas"), areas(record, snapshot)
    yield _("Members"), members(record, snapshot)


def _area(record: Any, snapshot: Snapshot) -> Iterator[Section]:
    yield _("In short"), about_area(record, snapshot)


def _mandate(record: Any, snapshot: Snapshot) -> Iterator[Section]:
    yield _("In short"), about_mandate(record, snapshot)
    yield _("Demands"), demands(record, snapshot)


def contradiction(record: Any, snapshot: Snapshot) -> Iterator[Section]:
    """A contradiction by itself."""
    yield _("What the sources say"), accounts(record, snapshot)
    yield _("How it is read"), reading(record)
    yield _("What depends on it"), dependents(record, snapshot)


def _around(kind: str, record: Any, snapshot: Snapshot) -> Iterable[Any]:
    if kind not in ("principal", "organisation"):
        return [record]
    id = record.id
    return chain(
        [record],
        placed(id, snapshot),
        concerned(id, snapshot),
        assignments_of(id, snapshot),
        decisions_of(id, snapshot),
    )


_PAGES: dict[str, Callable[[Any, Snapshot], Iterator[Section]]] = {
    "principal": _party,
    "organisation": _party,
    "division": _division,
    "area": _area,
    "mandate": _mandate,
    "contradiction": contradiction,
}
