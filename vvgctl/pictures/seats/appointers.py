"""Who appoints how many to a body, on which side and in which role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from vvgctl.pictures.order import by_name
from vvgctl.structure import BodyOnDay, NotKnownError
from vvgctl.structure.numbers import ANY, NONE, VagueNumber
from vvgctl.structure.reading import SELF
from vvgctl.structure.seats import SeatGroup, total


@dataclass(frozen=True, slots=True)
class Appointer:
    """The seats of a body that one party appoints to, on one side and in one role."""

    party: str
    side: str | None
    role: str | None
    groups: tuple[SeatGroup, ...]

    @property
    def count(self) -> VagueNumber:
        """From none where the party may not exist."""
        return total(self.groups)

    @property
    def if_there(self) -> VagueNumber | None:
        """How many if all exist who may; None where that is certain."""
        if all(group.certain for group in self.groups):
            return None
        return sum((group.count for group in self.groups), NONE)

    @property
    def on_behalf_of(self) -> tuple[str, ...]:
        """The others whose seats they are."""
        parties = dict.fromkeys(group.for_party for group in self.groups)
        return tuple(party for party in parties if party not in (self.party, SELF))

    @property
    def bounds(self) -> Mapping[str, VagueNumber]:
        """How many come from each side, where the files say that of some of them."""
        sides = dict.fromkeys(side for group in self.groups for side in group.of_which)
        return {side: on_side([self], side) for side in sides}


@dataclass(frozen=True, slots=True)
class Dot:
    """One of the seats as it is drawn: on which side, and whether it is certain; or nobody knows how many."""

    side: str | None
    certain: bool = True
    and_more: bool = False


def appointers(body: BodyOnDay) -> tuple[Appointer, ...] | None:
    """By side, party and role, in the order of their names; None where it is not known who they are."""
    try:
        groups = body.seats if body.may_exist else ()
    except NotKnownError:
        return None
    found: dict[tuple[str, str | None, str | None], list[SeatGroup]] = {}
    declared = body.snapshot.structure.ids("sides")
    for group in groups:
        party = body.id if group.appointed_by == SELF else group.appointed_by
        side = group.side if group.side in declared else None
        found.setdefault((party, side, group.role), []).append(group)
    made = (Appointer(*key, tuple(groups)) for key, groups in found.items())
    return tuple(sorted(made, key=lambda one: _order(one, body)))


def sides(parties: Iterable[Appointer], body: BodyOnDay) -> Iterator[tuple[str | None, list[Appointer]]]:
    """The parties of each side, last those whose side is not said."""
    told = list(parties)
    for side in (*body.snapshot.structure.ids("sides"), None):
        if here := [one for one in told if one.side == side]:
            yield side, here


def on_side(parties: Iterable[Appointer], side: str) -> VagueNumber:
    """How many seats come from a side, wherever it is said or may be."""
    counts = ((group.on_side(side), group.certain) for one in parties for group in one.groups)
    return sum((count if certain else VagueNumber(0, count.most) for count, certain in counts), NONE)


def seats_of(parties: Iterable[Appointer]) -> VagueNumber:
    """All their seats together."""
    return total(group for one in parties for group in one.groups)


def dots(parties: Iterable[Appointer]) -> Iterator[Dot]:
    """One for each seat, those of a known side first; where nobody knows the most, a sign for more."""
    for group in (group for one in parties for group in one.groups):
        certain = group.count.least if group.certain else 0
        for side, count in group.of_which.items():
            known = min(certain, count.least)
            certain -= known
            yield from (Dot(side) for _n in range(known))
        yield from (Dot(group.side) for _n in range(certain))
        if group.count.most >= ANY:
            yield Dot(group.side, certain=False)
            yield Dot(group.side, certain=False, and_more=True)
        else:
            perhaps = group.count.most - (group.count.least if group.certain else 0)
            yield from (Dot(group.side, certain=False) for _n in range(perhaps))


def _order(one: Appointer, body: BodyOnDay) -> tuple[object, ...]:
    structure = body.snapshot.structure
    sides, roles = structure.ids("sides"), structure.ids("roles")
    side = sides.index(one.side) if one.side in sides else len(sides)
    role = roles.index(one.role) if one.role in roles else len(roles)
    return side, by_name(str(body.snapshot.label(one.party))), one.party, role
