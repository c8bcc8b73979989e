"""The places in a body on one day, counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING

from vvgctl.source import Place
from vvgctl.structure.numbers import NONE, VagueNumber, vague_number
from vvgctl.structure.reading import SELF
from vvgctl.structure.records.seat import BodyFilter, Seat

if TYPE_CHECKING:
    from vvgctl.structure.body import BodyOnDay


@dataclass(frozen=True, slots=True)
class SeatGroup:
    """Seats of one kind for one party; not `certain` where that party may not exist."""

    for_party: str
    appointed_by: str
    count: VagueNumber
    role: str | None
    side: str | None
    of_which: Mapping[str, VagueNumber]
    certain: bool = True
    where: Place = field(kw_only=True, compare=False, repr=False)

    def on_side(self, side: str) -> VagueNumber:
        """How many of them come from a side; the bounds are wide where the side is not written."""
        if self.side is not None:
            return self.count if self.side == side else NONE
        return self.of_which.get(side, VagueNumber(0, self.count.most))


def seat_groups(body: BodyOnDay, seats: Iterable[Seat]) -> Iterator[SeatGroup]:
    """Each seat entry, spelled out for each body that it is `for_each` of."""
    for seat in seats:
        if seat.for_each is None:
            yield _group(body, seat, seat.appointed_by, certain=True)
        for other in body.snapshot.may_choose(seat.for_each):
            if other.may_exist:
                yield _group(body, seat, other.id, certain=bool(other.exists and _meant(seat, other)))


def _meant(seat: Seat, other: BodyOnDay) -> bool | None:
    return not isinstance(seat.for_each, BodyFilter) or other.fits(seat.for_each)


def _group(body: BodyOnDay, seat: Seat, party: str, *, certain: bool) -> SeatGroup:
    appointer = party if seat.appointed_by == SELF else seat.appointed_by
    side = seat.side or (None if seat.of_which else body.snapshot.side_of(appointer))
    of_which = {name: vague_number(count) for name, count in (seat.of_which or {}).items()}
    return SeatGroup(party, appointer, seat.count, seat.role, side, of_which, certain, where=seat.where)


def total(groups: Iterable[SeatGroup]) -> VagueNumber:
    """All the seats together; those of a party that may not exist count from none."""
    counts = (g.count if g.certain else VagueNumber(0, g.count.most) for g in groups)
    return reduce(VagueNumber.__add__, counts, NONE)
