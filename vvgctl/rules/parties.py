"""Parties that a parameter or a file chooses, and whether others are among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vvgctl.source import Place
from vvgctl.structure.dated import NotKnownError
from vvgctl.structure.reading import Notes, read
from vvgctl.structure.records.work import Raisers
from vvgctl.structure.snapshot import Snapshot


def chosen(snapshot: Snapshot, written: Iterable[object], where: Place) -> frozenset[str]:
    """The parties named, and the bodies chosen by what they are."""
    return frozenset(id for one in written for id in _ids(snapshot, one, where))


def among(snapshot: Snapshot, party: str, wanted: Iterable[str]) -> bool:
    """Whether a party is, or is a part of, one of those wanted."""
    return any(snapshot.counts_as(party, one) for one in wanted)


def missing(snapshot: Snapshot, wanted: Iterable[str], actual: Iterable[str]) -> list[str]:
    """Those wanted that nobody there is, or is a part of."""
    there = tuple(actual)
    return sorted(one for one in wanted if not any(snapshot.counts_as(party, one) for party in there))


def _ids(snapshot: Snapshot, written: object, where: Place) -> Iterator[str]:
    if isinstance(written, dict):
        written = read(Raisers, written, where, Notes())
    if not isinstance(written, Raisers):
        yield str(written)
    elif written.party is not None:
        yield written.party
    else:
        yield from (body.id for body in snapshot.choose(written.bodies))


def is_gone(party: str, snapshot: Snapshot) -> bool:
    """Whether a party is known to be gone on the day, or a body to rest."""
    body, found = snapshot.body(party), snapshot.party(party)
    if body is None:
        return found is not None and found.span.holds(snapshot.day) is False
    try:
        return body.exists is False or body.state == "paused"
    except NotKnownError:
        return False
