"""A division with its areas: the principals of each, how many they are and how many live there."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import may_hold
from vvgctl.reports.pages.glue import colon
from vvgctl.reports.pages.lines import Columns, Item, Line
from vvgctl.reports.pages.party import grouped, population_of
from vvgctl.reports.pages.wording import AnyOf, InWords, lasting, principals_meant
from vvgctl.structure import Snapshot
from vvgctl.structure.records.division import Area, Division


def about_division(division: Division, snapshot: Snapshot) -> Iterator[Line]:
    """What it divides, when it holds, and whether all its areas are known."""
    yield _("Divides {principals}.", principals=principals_meant(division.divides, snapshot))
    if when := lasting(division.span):
        yield _("Holds {when}.", when=when)
    if not division.complete:
        yield _("Not all of its areas and members are known.")


def areas(division: Division, snapshot: Snapshot) -> Iterator[Line]:
    """A row for each area, the whole, and then who belongs where."""
    current = [area for area in division.areas if may_hold(area, snapshot.day)]
    rows = [_row(area.name, _members(area, snapshot), snapshot) for area in current]
    everyone = [member for area in current for member in _members(area, snapshot)]
    if rows:
        heading = (_("area"), _("principals"), _("population"))
        yield Columns((heading, *rows, _row(_("In all"), everyone, snapshot)))
        yield from _when(everyone, snapshot)


def members(division: Division, snapshot: Snapshot) -> Iterator[Line]:
    """The principals of each area, and those whose area is not known."""
    for area in division.areas:
        if may_hold(area, snapshot.day) and (ids := _members(area, snapshot)):
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


def _members(area: Area, snapshot: Snapshot) -> list[str]:
    return [member.principal for member in area.members if may_hold(member, snapshot.day)]


def _row(name: Said | str, ids: list[str], snapshot: Snapshot) -> tuple[Said | str, str, str]:
    found = population_of(ids, snapshot)
    return name, str(len(ids)), grouped(found[1]) if found else "–"


def _when(ids: list[str], snapshot: Snapshot) -> Iterator[Line]:
    if found := population_of(ids, snapshot):
        yield _("Population on {day}.", day=InWords(found[0]))
