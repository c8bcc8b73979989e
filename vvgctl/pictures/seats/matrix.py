"""All bodies and all who appoint to them, as the rows and columns of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vvgctl.pictures.order import by_name
from vvgctl.pictures.packs import packs
from vvgctl.pictures.seats.appointers import Appointer, appointers, on_side, seats_of
from vvgctl.structure import BodyOnDay, Snapshot
from vvgctl.structure.numbers import VagueNumber


@dataclass(frozen=True, slots=True)
class Column:
    """Parties on one side: one, or many that are alike."""

    parties: tuple[str, ...]
    side: str | None

    @property
    def id(self) -> str:
        return self.parties[0]


@dataclass(frozen=True, slots=True)
class Row:
    """A body and who appoints to it; None where that is not known."""

    body: BodyOnDay
    parties: tuple[Appointer, ...] | None

    @property
    def roles(self) -> tuple[str | None, ...]:
        """The roles of its seats, in which they are told apart where there are several."""
        found = tuple(dict.fromkeys(one.role for one in self.parties or ()))
        return found if len(found) > 1 else ()

    def only(self, role: str | None) -> Row:
        """The seats in one role."""
        return Row(self.body, tuple(one for one in self.parties or () if one.role == role))

    def cell(self, column: Column) -> VagueNumber | None:
        """How many the parties of a column appoint; None where they appoint none."""
        here = [one for one in self.parties or () if one.party in column.parties]
        return seats_of(here) if here else None

    def side(self, side: str | None) -> VagueNumber:
        """How many there are, or come from a side."""
        return seats_of(self.parties or ()) if side is None else on_side(self.parties or (), side)


def rows(bodies: Iterable[BodyOnDay]) -> list[Row]:
    """A row for each body."""
    return [Row(body, appointers(body)) for body in bodies]


def columns(found: Sequence[Row], snapshot: Snapshot) -> tuple[Column, ...]:
    """By side and name; many that are alike in one column."""
    seats: dict[str, list[tuple[object, ...]]] = {}
    for row in found:
        for one in row.parties or ():
            more = (one.side, one.role, one.count, *one.bounds.items())
            seats.setdefault(one.party, []).append((row.body.id, *more))
    declared = snapshot.structure.ids("sides")
    ordered = sorted(seats, key=lambda id: _order(id, declared, snapshot))
    alike = {id: (snapshot.side_of(id), *seats[id]) for id in ordered}
    packed = {pack.ids[0]: pack.ids for pack in packs(alike)}
    later = {id for ids in packed.values() for id in ids[1:]}
    return tuple(
        Column(packed.get(id, (id,)), _side(id, declared, snapshot)) for id in ordered if id not in later
    )


def in_all(found: Sequence[Row], column: Column) -> VagueNumber:
    """All the seats that the parties of a column are known to appoint to."""
    return seats_of(one for row in found for one in row.parties or () if one.party in column.parties)


def all_on(found: Sequence[Row], side: str | None) -> VagueNumber:
    """All known seats, or those from a side."""
    every = [one for row in found for one in row.parties or ()]
    return seats_of(every) if side is None else on_side(every, side)


def sides_met(found: Sequence[Row], snapshot: Snapshot) -> Iterator[str]:
    """The sides from which there may be somebody."""
    for side in snapshot.structure.ids("sides"):
        if all_on(found, side).most:
            yield side


def _side(id: str, declared: tuple[str, ...], snapshot: Snapshot) -> str | None:
    side = snapshot.side_of(id)
    return side if side in declared else None


def _order(id: str, declared: tuple[str, ...], snapshot: Snapshot) -> tuple[object, ...]:
    side = _side(id, declared, snapshot)
    place = declared.index(side) if side else len(declared)
    return place, by_name(str(snapshot.label(id))), id
