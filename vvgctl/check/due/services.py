"""Services that may be used beside each other only until a day."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.check.due.thing import Due, Kind, Window
from vvgctl.messages import message as _


def coexistences(window: Window) -> Iterator[Due]:
    """The last day of each time in which two services stand beside each other."""
    for service in window.structure.services:
        for one in service.coexists_with:
            if one.span.ends:
                label = window.on(one.span.end).label
                values = {"one": label(service.id), "other": label(one.service)}
                yield Due(
                    Kind.SERVICE,
                    (service.id, one.service),
                    one.span.end,
                    _("{one} and {other}: the time beside each other ends (this is its last day)", **values),
                    frozenset(service.managed_by if isinstance(service.managed_by, tuple) else ()),
                    source=one.source or service.source,
                    where=one.where,
                )
