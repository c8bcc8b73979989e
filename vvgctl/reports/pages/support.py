"""Support functions: those that serve a body, and those placed with a party."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import fact, missing, on
from vvgctl.reports.pages.lines import Item, Line, bracketed
from vvgctl.reports.pages.naming import called
from vvgctl.reports.pages.wording import on_the_day
from vvgctl.structure import BodyOnDay, Snapshot, Unknown
from vvgctl.structure.records.work import Function


def support(body: BodyOnDay) -> Iterator[Line]:
    """Its own resources, and the functions that serve it with where they are placed."""
    own = fact(body, "own_resources")
    if isinstance(own, str):
        yield _("Own resources: {what}.", what=own)
    yield from missing(body, "own_resources")
    yield from (_function(one, body.snapshot) for one in serving(body.id, body.snapshot))


def serving(id: str, snapshot: Snapshot) -> list[Function]:
    """The functions that serve a body on the day."""
    return [one for one in on(snapshot.structure.functions, snapshot.day) if id in one.serves]


def placed(id: str, snapshot: Snapshot) -> list[Function]:
    """The functions placed with a party on the day."""
    every = on(snapshot.structure.functions, snapshot.day)
    return [one for one in every if isinstance(one.placed_at, tuple) and id in one.placed_at]


def functions_placed(id: str, snapshot: Snapshot) -> Iterator[Line]:
    """The functions placed with a party, each an item."""
    for one in placed(id, snapshot):
        yield Item(bracketed(one.name, snapshot.label(one.kind)))


def _function(one: Function, snapshot: Snapshot) -> Item:
    told = _(
        "{function} ({kind}): {where}",
        function=one.name,
        kind=snapshot.label(one.kind),
        where=_where(one, snapshot),
    )
    more = (_("mandate: {mandate}", mandate=called(one.mandate, snapshot)),) if one.mandate else ()
    return Item(on_the_day(told, one.span, snapshot.day), more)


def _where(one: Function, snapshot: Snapshot) -> Message | Said:
    match one.placed_at:
        case Unknown():
            return _("where it is placed is unknown")
        case tuple() as parties if parties:
            return _("placed at {parties}", parties=snapshot.labels(parties))
    return _("where it is placed is not written")
