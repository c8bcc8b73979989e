"""What leads to a body from others: who sits in it, what is lifted to it, and to what it belongs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.rules.evidence import unless_it_exists
from vvgctl.rules.verdict import CannotTell, not_known
from vvgctl.structure import BodyOnDay, Snapshot, Structure, Unknown
from vvgctl.structure.existence import existence
from vvgctl.structure.records.seat import BodyFilter
from vvgctl.structure.seats import seat_groups

Link = tuple[str, CannotTell | None]
"""The body that leads on to another, and the question that is open of that; nothing where it is certain."""


class Links(dict[str, tuple[Link, ...]]):
    """What leads to each body on one day, found when first asked for."""

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__()
        self._snapshot = snapshot

    def __missing__(self, id: str) -> tuple[Link, ...]:
        body = self._snapshot.body(id)
        assert body is not None
        self[id] = tuple(_there(body))
        return self[id]


def reached(body: BodyOnDay, *, perhaps: bool) -> Mapping[str, None]:
    """The bodies that certainly lead to one, directly or through others; with `perhaps` also what may."""
    links, found, waiting = body.snapshot.once(Links), {body.id: None}, [body.id]
    while waiting:
        for other, doubt in links[waiting.pop()]:
            if other not in found and (perhaps or doubt is None):
                found[other] = None
                waiting.append(other)
    return found


def rests(body: BodyOnDay) -> bool:
    """Whether it is certain that a body is at rest."""
    return any(life.state == "paused" and life.span.holds(body.day) for life in body.lives)


def open_questions(snapshot: Snapshot) -> Mapping[str, CannotTell]:
    """What nobody knows of each body, so that anybody may lead to it."""
    asked = ((body.id, _open_question(body)) for body in snapshot.bodies)
    return {id: question for id, question in asked if question}


def ever_leading(structure: Structure, id: str) -> Iterator[str]:
    """The bodies from which something leads to one on any day, and perhaps a few more."""
    found: set[str | BodyFilter] = {id}
    waiting: list[str | BodyFilter] = [id]
    while waiting:
        for other in _ever_next(structure, waiting.pop()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return (one for one in found if isinstance(one, str) and structure.find(("body",), one))


def lifting_nobody_knows_where(snapshot: Snapshot) -> CannotTell | None:
    """The question of the first body of which nobody knows to which others it lifts anything."""
    for other in snapshot.structure.bodies:
        if isinstance(other.refers, Unknown) and existence(other).may_hold(snapshot.day):
            question = _LIFTED_TO.with_values(body=snapshot.label(other.id))
            return not_known(other.where / "refers", other.refers, question)
    return None


def _open_question(body: BodyOnDay) -> CannotTell | None:
    seats = body.given("seats")
    if seats is None or isinstance(seats, Unknown):
        return not_known(body.where / "seats", seats, _who_sits(body))
    for spell in body.body.belongs_to.spells:
        if isinstance(spell.value, Unknown) and spell.span.may_hold(body.day):
            return not_known(spell.where, spell.value, _WHERE_TO.with_values(body=body.label))
    return None


def _there(body: BodyOnDay) -> Iterator[Link]:
    """What leads to a body from those that exist, or may, and do not rest."""
    for id, doubt in (*_by_seats(body), *_by_belonging(body), *_by_lifting(body)):
        other = body.snapshot.body(id)
        if other is not None and other.exists is not False and not rests(other):
            yield id, next(unless_it_exists(other), doubt)


def _by_seats(body: BodyOnDay) -> Iterator[Link]:
    seats = body.given("seats")
    for seat in seats if isinstance(seats, tuple) else ():
        holds = seat.span.holds(body.day)
        for group in seat_groups(body, () if holds is False else (seat,)):
            doubt = None if holds and group.certain else CannotTell(seat.where, _who_sits(body))
            yield group.for_party, doubt
            yield group.appointed_by, doubt


def _by_belonging(body: BodyOnDay) -> Iterator[Link]:
    for spell in body.body.belongs_to.spells:
        if isinstance(spell.value, str) and spell.span.may_hold(body.day):
            question = CannotTell(spell.where, _WHERE_TO.with_values(body=body.label))
            yield spell.value, None if spell.span.holds(body.day) else question


def _by_lifting(body: BodyOnDay) -> Iterator[Link]:
    for other, lifts in body.snapshot.structure.lifting_to.get(body.id, ()):
        if lifts.span.may_hold(body.day):
            question = _LIFTED_TO.with_values(body=body.snapshot.label(other.id))
            yield other.id, None if lifts.span.holds(body.day) else CannotTell(lifts.where, question)


def _ever_next(structure: Structure, one: str | BodyFilter) -> Iterator[str | BodyFilter]:
    if isinstance(one, BodyFilter):
        yield from (other.id for other in structure.may_be(one))
        return
    body = structure.find(("body",), one)
    for seat in body.seats if body and isinstance(body.seats, tuple) else ():
        yield seat.appointed_by
        yield from (seat.for_each,) if isinstance(seat.for_each, BodyFilter) else seat.for_each or ()
    yield from body.belongs_to.values() if body else ()
    yield from (other.id for other, _lifts in structure.lifting_to.get(one, ()))


def _who_sits(body: BodyOnDay) -> Message:
    return _("who sits in {body}?", body=body.label)


_WHERE_TO = _("to which body does {body} belong?")
_LIFTED_TO = _("to which body does {body} lift its positions?")
