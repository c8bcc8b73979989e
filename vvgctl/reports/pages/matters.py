"""Kinds of matter: what a party handles and does not, raises and sorts, and how each goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import on
from vvgctl.reports.pages.lines import Item, Line, colon, joined
from vvgctl.reports.pages.wording import bodies_meant, on_the_day
from vvgctl.structure import Snapshot, Unknown
from vvgctl.structure.records.work import Matter, Negotiation, Raisers


def matters(id: str, snapshot: Snapshot) -> Iterator[Line]:
    """The matters of a party, each under the first thing it does with it."""
    left = on(snapshot.structure.matters, snapshot.day)
    for heading, does, but in _PARTS:
        found = [one for one in left if does(one, id, snapshot)]
        left = [one for one in left if one not in found]
        if found:
            yield heading
            yield from (_item(one, but, id, snapshot) for one in found)


def concerned(id: str, snapshot: Snapshot) -> list[Matter]:
    """Every matter that a party has to do with on the day."""
    every = on(snapshot.structure.matters, snapshot.day)
    return [one for one in every if any(does(one, id, snapshot) for _h, does, _b in _PARTS)]


def _item(matter: Matter, but: str, id: str, snapshot: Snapshot) -> Item:
    way = joined(way_of(matter, snapshot, but if _alone(matter, but, id, snapshot) else ""))
    told = colon(matter.name, way) if way else matter.name
    return Item(on_the_day(told, matter.span, snapshot.day))


def _alone(matter: Matter, but: str, id: str, snapshot: Snapshot) -> bool:
    """Whether the heading already says all of that part."""
    if but == "handled_by":
        return matter.handlers(snapshot.day) == (id,)
    return but in ("not_handled_by", "unknown") or getattr(matter, but, None) == (id,)


def way_of(matter: Matter, snapshot: Snapshot, but: str = "") -> Iterator[Said | str]:
    """Who raises, sorts and handles a kind of matter, and where it goes, without one part."""
    labels = snapshot.labels
    if isinstance(matter.raised_by, tuple) and matter.raised_by:
        yield _("raised by {who}", who=tuple(raiser(one, snapshot) for one in matter.raised_by))
    if isinstance(matter.sorted_by, tuple) and matter.sorted_by and but != "sorted_by":
        yield _("sorted by {who}", who=labels(matter.sorted_by))
    if (handlers := matter.handlers(snapshot.day)) and but != "handled_by":
        yield _("handled by {who}", who=labels(handlers))
    if isinstance(matter.handled_by, Unknown) and but != "unknown":
        yield _("who handles it is unknown")
    if matter.handled_alone:
        yield _("each principal handles its own")
    if matter.not_handled_by and but != "not_handled_by":
        yield _("not handled by {who}", who=labels(matter.not_handled_by))
    if isinstance(matter.goes_to, Negotiation):
        yield _("goes to {negotiation}", negotiation=negotiation(matter.goes_to, snapshot))
    if isinstance(matter.goes_to, Unknown):
        yield _("where it goes is unknown")


def raiser(one: Raisers, snapshot: Snapshot) -> Said | str:
    """One who may raise a matter."""
    if one.bodies:
        return bodies_meant(one.bodies, snapshot)
    return snapshot.label(one.party or "")


def negotiation(one: Negotiation, snapshot: Snapshot) -> Message:
    """Talks between parties, at a level where one is written."""
    told = _("negotiation between {parties}", parties=snapshot.labels(one.negotiation_between))
    return _("{kind} at {level}", kind=told, level=snapshot.label(one.level)) if one.level else told


def _handles(matter: Matter, id: str, snapshot: Snapshot) -> bool:
    return id in matter.handlers(snapshot.day)


def _does_not(matter: Matter, id: str, snapshot: Snapshot) -> bool:
    return id in matter.not_handled_by


def _perhaps(matter: Matter, id: str, snapshot: Snapshot) -> bool:
    """Nobody knows who handles it, and the party handles, or is kept from, other matters."""
    if not isinstance(matter.handled_by, Unknown) or id in matter.not_handled_by:
        return False
    every = on(snapshot.structure.matters, snapshot.day)
    return any(_handles(one, id, snapshot) or _does_not(one, id, snapshot) for one in every) and bool(
        snapshot.body(id)
    )


def _raises(matter: Matter, id: str, snapshot: Snapshot) -> bool:
    if not isinstance(matter.raised_by, tuple):
        return False
    body = snapshot.body(id)
    return any(
        one.party == id or (one.bodies is not None and body is not None and body.fits(one.bodies))
        for one in matter.raised_by
    )


def _sorts(matter: Matter, id: str, snapshot: Snapshot) -> bool:
    return isinstance(matter.sorted_by, tuple) and id in matter.sorted_by


def _negotiates(matter: Matter, id: str, snapshot: Snapshot) -> bool:
    return isinstance(matter.goes_to, Negotiation) and id in matter.goes_to.negotiation_between


_PARTS: tuple[tuple[Message, Callable[[Matter, str, Snapshot], bool], str], ...] = (
    (_("It handles:"), _handles, "handled_by"),
    (_("It does not handle:"), _does_not, "not_handled_by"),
    (_("Who handles is unknown:"), _perhaps, "unknown"),
    (_("It may raise:"), _raises, "raised_by"),
    (_("It sorts:"), _sorts, "sorted_by"),
    (_("It negotiates:"), _negotiates, "goes_to"),
)
