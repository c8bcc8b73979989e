"""How a body prepares, how it comes to its positions, and where they go."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message, plural
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import fact, many, missing
from vvgctl.reports.pages.lines import Line
from vvgctl.reports.pages.wording import number, on_the_day
from vvgctl.structure import BodyOnDay, NotKnownError, Snapshot
from vvgctl.structure.numbers import VagueNumber


def working(body: BodyOnDay) -> Iterator[Line]:
    """Who prepares, what it may, how it agrees, what it lifts to whom; and the same from the other end."""
    yield from _prepared(body)
    yield from prepares(body.id, body.snapshot)
    yield from _authority(body)
    yield from _lifts(body)


def _prepared(body: BodyOnDay) -> Iterator[Line]:
    yield from missing(body, "prepared_by")
    if written := many(body, "prepared_by"):
        yield _("Its matters are prepared by {parties}.", parties=body.snapshot.labels(written))
        yield from (line for id in written for line in _who_sits(id, body.snapshot))


def _who_sits(id: str, snapshot: Snapshot) -> Iterator[Message]:
    """The seats of a body that prepares, in a sentence."""
    other = snapshot.body(id)
    try:
        groups = other.seats if other and other.may_exist and other.body.seats is not None else ()
    except NotKnownError:
        return
    if groups:
        parties = tuple(_from(snapshot, group.for_party, group.count) for group in groups)
        yield _("In {body} there sit {parties}.", body=snapshot.label(id), parties=parties)


def _from(snapshot: Snapshot, party: str, count: VagueNumber) -> Message:
    number_told = number(count.most) if count.least == count.most else count
    return plural(
        "one from {party}",
        "{number} from {party}",
        count.most,
        party=snapshot.label(party),
        number=number_told,
    )


def prepares(id: str, snapshot: Snapshot) -> Iterator[Line]:
    """The bodies for which a party prepares."""
    others = (other for other in snapshot.bodies if id in many(other, "prepared_by"))
    if labels := snapshot.labels([other.id for other in others]):
        yield _("Prepares for {bodies}.", bodies=labels)


def _authority(body: BodyOnDay) -> Iterator[Line]:
    authority, way = fact(body, "authority"), fact(body, "decides_by")
    if isinstance(authority, str):
        yield _AUTHORITY[authority]
    yield from missing(body, "authority")
    if isinstance(way, str):
        told = _("Decides by {mode}.") if authority == "decides" else _("Takes positions by {mode}.")
        yield told.with_values(mode=body.snapshot.label(way))
    yield from missing(body, "decides_by")


def _lifts(body: BodyOnDay) -> Iterator[Line]:
    label, labels = body.snapshot.label, body.snapshot.labels
    yield from missing(body, "refers")
    for refers in many(body, "refers"):
        told = _(
            "Lifts {effects} positions to {body}.",
            effects=labels(refers.decisions_of_effect),
            body=label(refers.to),
        )
        yield on_the_day(told, refers.span, body.day)
    for other in body.snapshot.bodies:
        effects = [e for r in many(other, "refers") if r.to == body.id for e in r.decisions_of_effect]
        if effects:
            yield _(
                "Receives {effects} positions from {body}.", effects=labels(effects), body=label(other.id)
            )


_AUTHORITY = {
    "recommends": _("It recommends; it cannot decide for its principals."),
    "decides": _("It may decide."),
}
