"""What a party has decided or taken a position on, and what others have about it."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.reports.pages.glue import joined
from vvgctl.reports.pages.lines import Item, Line
from vvgctl.reports.pages.naming import decided, name_of
from vvgctl.structure import Snapshot, Unknown
from vvgctl.structure.records.work import Decision


def decisions(id: str, snapshot: Snapshot) -> Iterator[Line]:
    """Those taken until the day, in order."""
    for one in decisions_of(id, snapshot):
        more = joined(_more(one, snapshot))
        yield Item(name_of(one, snapshot), (more,) if more else ())


def decisions_of(id: str, snapshot: Snapshot) -> list[Decision]:
    """The decisions by a party or about it, until the day."""
    found = (
        one
        for one in snapshot.structure.decisions
        if (one.by == id or id in one.about or one.lifted_to == id) and one.date.earliest <= snapshot.day
    )
    return sorted(found, key=lambda one: one.date)


def _more(one: Decision, snapshot: Snapshot) -> Iterator[Message]:
    find = snapshot.structure.find
    if one.effect:
        yield _("effect: {effect}", effect=snapshot.label(one.effect))
    if isinstance(one.reached_by, str):
        yield _("reached by {mode}", mode=snapshot.label(one.reached_by))
    if isinstance(one.lifted_to, str):
        yield _("lifted to {body}", body=snapshot.label(one.lifted_to))
    if isinstance(one.lifted_to, Unknown):
        yield _("where it was lifted is unknown")
    if earlier := [found for id in one.rests_on if (found := find(("decision",), id))]:
        yield _("rests on {decisions}", decisions=tuple(decided(found, snapshot) for found in earlier))
    if one.about:
        yield _("about {bodies}", bodies=snapshot.labels(one.about))
