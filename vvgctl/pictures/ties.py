"""What ties the bodies of a day to each other and to those who appoint, as lines to be drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import reduce
from typing import TYPE_CHECKING, Any, TypeVar

from vvgctl.messages import Said, plural
from vvgctl.messages import message as _
from vvgctl.structure import BodyOnDay, NotKnownError, Snapshot
from vvgctl.structure.dated import Dated
from vvgctl.structure.numbers import ANY, VagueNumber
from vvgctl.structure.reading import SELF
from vvgctl.structure.seats import SeatGroup

if TYPE_CHECKING:
    from vvgctl.pictures.markings import Marking

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tie:
    """A line from one party to a body: its kind, what is known of it, and whether it is certain.

    `marking` says how it differs from another side, where two are compared.
    """

    tail: str
    head: str
    kind: str
    notes: tuple[Said, ...] = ()
    certain: bool = True
    marking: Marking | None = None

    @property
    def told(self) -> tuple[Said, ...]:
        """What is written at it."""
        if self.certain:
            return self.notes
        first = _("perhaps {what}", what=self.notes[0]) if self.notes else _("perhaps")
        return (first, *self.notes[1:])


def ties(snapshot: Snapshot) -> tuple[Tie, ...]:
    """Every line between bodies that may exist on the day and other parties, in a fixed order."""
    shown = {body.id for body in snapshot.bodies}
    gone = {body.id for body in snapshot.structure.bodies} - shown
    found = (tie for body in snapshot.bodies for tie in _of(body))
    kept = (tie for tie in found if tie.head in shown and tie.tail not in gone)
    return tuple(sorted(kept, key=lambda tie: (tie.head, tie.kind, tie.tail)))


def appointers_known(body: BodyOnDay) -> bool:
    """Whether the files say who appoints to the body."""
    return _if_known(body, "seats") is not None


def appointers_unknown(known: Iterable[bool]) -> tuple[Said, ...]:
    """For how many of the bodies the files do not say who appoints to them."""
    every = list(known)
    unknown = every.count(False)
    if not unknown:
        return ()
    return (
        plural(
            "For {count} of {all} bodies the files do not say who appoints to its seats.",
            "For {count} of {all} bodies the files do not say who appoints to their seats.",
            unknown,
            all=len(every),
        ),
    )


def _of(body: BodyOnDay) -> Iterator[Tie]:
    yield from _appointed(body)
    for preparer, certain in _spelled(body.body.prepared_by, body.day):
        yield from (Tie(id, body.id, "prepares", certain=certain) for id in preparer)
    for home, certain in _spelled(body.body.belongs_to, body.day):
        yield Tie(body.id, home, "belongs", certain=certain)
    for refers in _if_known(body, "refers") or ():
        effects = body.snapshot.labels(refers.decisions_of_effect)
        yield Tie(body.id, refers.to, "refers", (_("{effects}", effects=effects),) if effects else ())


def _appointed(body: BodyOnDay) -> Iterator[Tie]:
    by_party: dict[str, list[SeatGroup]] = {}
    for group in _if_known(body, "seats") or ():
        party = body.id if group.appointed_by == SELF else group.appointed_by
        by_party.setdefault(party, []).append(group)
    for party, groups in by_party.items():
        notes = tuple(_seats_in_roles(groups, body.snapshot))
        yield Tie(party, body.id, "appoints", notes, all(group.certain for group in groups))


def _seats_in_roles(groups: Iterable[SeatGroup], snapshot: Snapshot) -> Iterator[Said]:
    """How many seats; one line for each role where there are several."""
    by_role: dict[str | None, list[VagueNumber]] = {}
    for group in groups:
        by_role.setdefault(group.role, []).append(group.count)
    for role, counts in by_role.items():
        seats = seats_in_words(reduce(VagueNumber.__add__, counts))
        told = role is not None and len(by_role) > 1
        yield _("{seats}: {role}", seats=seats, role=snapshot.label(str(role))) if told else seats


def seats_in_words(count: VagueNumber) -> Said:
    """`2 seats`, `2–4 seats`, `at least 2 seats`."""
    if count.least == count.most:
        return plural("{count} seat", "{count} seats", count.least)
    if count.most < ANY:
        return _("{least}–{most} seats", least=count.least, most=count.most)
    if count.least:
        return plural("at least {count} seat", "at least {count} seats", count.least)
    return _("unknown how many seats")


def _spelled(fact: Dated[T], day: date) -> Iterator[tuple[T, bool]]:
    """The value on the day, if any is known, and whether it is certain to hold then."""
    value, spell = fact.known(day), fact.spell(day)
    if value is not None and spell is not None:
        yield value, bool(spell.span.holds(day))


def _if_known(body: BodyOnDay, name: str) -> tuple[Any, ...] | None:
    try:
        return tuple(getattr(body, name))
    except NotKnownError:
        return None
