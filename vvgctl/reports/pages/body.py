"""The sections of a body's page, in the order that a reader wants them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from vvgctl.messages import message as _
from vvgctl.reports.pages.agreements import agreements
from vvgctl.reports.pages.assignments import assignments
from vvgctl.reports.pages.brief import belonging, mandate, other_names, tasks
from vvgctl.reports.pages.chair import chair
from vvgctl.reports.pages.contradictions import contradictions, ids_of
from vvgctl.reports.pages.decisions import decisions
from vvgctl.reports.pages.evaluations import evaluations
from vvgctl.reports.pages.life import life
from vvgctl.reports.pages.lines import Section
from vvgctl.reports.pages.matters import matters
from vvgctl.reports.pages.meetings import meetings
from vvgctl.reports.pages.party import part
from vvgctl.reports.pages.seats import seats
from vvgctl.reports.pages.sources import sources
from vvgctl.reports.pages.support import functions_placed, support
from vvgctl.reports.pages.unknowns import around, unknowns, unwritten
from vvgctl.reports.pages.working import working
from vvgctl.structure import BodyOnDay


def body_sections(body: BodyOnDay, asked: date) -> Iterator[Section]:
    """Everything about a body on a day; it is over where another, later day was asked about."""
    id, snapshot = body.id, body.snapshot
    yield (
        _("In short"),
        chain(life(body, asked > body.day), belonging(body), mandate(body), other_names(body)),
    )
    yield _("Tasks"), tasks(body)
    yield _("Seats"), seats(body)
    yield _("Chair"), chair(body)
    yield _("Meetings"), meetings(body)
    yield _("Preparation and positions"), working(body)
    yield _("Its part in other bodies"), part(id, snapshot)
    yield _("Support"), chain(support(body), functions_placed(id, snapshot))
    yield _("Matters"), matters(id, snapshot)
    yield _("Agreements"), agreements(id, snapshot)
    yield _("Assignments"), assignments(id, snapshot)
    yield _("Decisions and positions"), decisions(id, snapshot)
    yield _("Evaluations"), evaluations(body)
    yield _("What is not known"), chain(unknowns(around(body), snapshot), unwritten(body))
    yield _("Where the sources disagree"), contradictions(ids_of(body), snapshot)
    yield _("Sources"), sources(body.body, snapshot)
