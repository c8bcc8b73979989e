"""A division with its areas: the principals of each, how many they are and how many live there."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.area import members_of, perhaps_in
from vvgctl.reports.pages.facts import may_hold
from vvgctl.reports.pages.glue import colon
from vvgctl.reports.pages.lines import Columns, Item, Line
from vvgctl.reports.pages.party import grouped, population_of
from vvgctl.reports.pages.wording import AnyOf, InWords, lasting, principals_meant
from vvgctl.structure import Snapshot
from vvgctl.structure.records.division import Division


def about_division(division: Division, snapshot: Snapshot) -> Iterator[Line]:
    """What it divides, when it holds, and whether all its areas are known."""
    yield _("Divides {principals}.", principals=principals_meant(division.divides, snapshot))
    if when := lasting(division.span):
        yield _("Holds {when}.", when=when)
    if not division.complete:
        yield _("Not all of its areas and members are known.")


def areas(division: Division, snapshot: Snapshot) -> Iterator[Line]:
    """A row for each area with its principals and their population, and one for the whole."""
    current = [area for area in division.areas if may_hold(area, snapshot.day)]
    members = {area.id: members_of(area, snapshot) for area in current}
    perhaps = {area.id: perhaps_in(area, division, snapshot) for area in current}
    rows = [_row(area.name, members[area.id], perhaps[area.id], snapshot) for area in current]
    everyone = list(dict.fromkeys(id for found in (members, perhaps) for ids in found.values() for id in ids))
    if rows:
        heading = (_("area"), _("principals"), _("population"))
        yield Columns((heading, *rows, _row(_("In all"), everyone, [], snapshot)), numbers=(1, 2))
    if found := population_of(everyone, snapshot):
        yield _("Population on {day}.", day=InWords(found[0]))


def members(division: Division, snapshot: Snapshot) -> Iterator[Line]:
    """The principals of each area, and those whose area is not known."""
    for area in division.areas:
        if may_hold(area, snapshot.day) and (ids := members_of(area, snapshot)):
            yield Item(colon(area.name, frozenset(snapshot.labels(ids))))
    for one in division.unplaced:
        if may_hold(one, snapshot.day):
            names = {area.id: area.name for area in division.areas}
            between = AnyOf(tuple(names.get(id, id) for id in one.between))
            told = _(
                "{principal}: {areas}, which is unknown",
                principal=snapshot.label(one.principal),
                areas=between,
            )
            yield Item(told)


def _row(
    name: Said | str, certain: list[str], perhaps: list[str], snapshot: Snapshot
) -> tuple[Said | str, str, str]:
    """Name, principals and population; fewest to most where it is not known who belongs there."""
    every = [*certain, *perhaps]
    least, most = (_population(ids, snapshot) for ids in (certain, every))
    return name, _range(str(len(certain)), str(len(every))), _range(least, most)


def _population(ids: list[str], snapshot: Snapshot) -> str:
    found = population_of(ids, snapshot)
    return grouped(found[1]) if found else "0" if not ids else "?"


def _range(least: str, most: str) -> str:
    return least if least == most else f"{least}–{most}"
