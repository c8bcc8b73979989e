"""Which body stands where: a band for each level, the highest on top, in rows that fit a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.order import by_name
from vvgctl.pictures.ties import Tie
from vvgctl.structure import BodyOnDay, Snapshot

_BELOW = ("appoints", "belongs", "refers")

Row = tuple[str, ...]


SPHERE_UNKNOWN = _("sphere not known")


@dataclass(frozen=True, slots=True)
class Band:
    """The bodies of a level and a sphere, by id; `level` and `sphere` are None where they are not known."""

    level: str | None
    sphere: str | None
    rows: tuple[Row, ...]

    def name(self, snapshot: Snapshot) -> Said:
        """What people call the level."""
        word = self.level and snapshot.structure.find(("levels",), self.level)
        return word or _("level not known")

    def sphere_name(self, snapshot: Snapshot) -> Said:
        """What people call the sphere."""
        word = self.sphere and snapshot.structure.find(("spheres",), self.sphere)
        return word or SPHERE_UNKNOWN


def bands(
    bodies: Iterable[BodyOnDay], snapshot: Snapshot, ties: Iterable[Tie], main: str | None, longest: int
) -> Iterator[Band]:
    """Every body in its band, the spheres of a level apart; rows have at most so many bodies."""
    levels, spheres = snapshot.structure.ids("levels"), snapshot.structure.ids("spheres")
    told, columns = tuple(ties), dict[str, float]()
    by_band: dict[tuple[str | None, str | None], list[BodyOnDay]] = {}
    for body in bodies:
        level = body.body.level.known(body.day)
        by_band.setdefault((level if level in levels else None, sphere_of(body)), []).append(body)
    for level in (*reversed(levels), None):
        for sphere in (*spheres, None):
            if found := by_band.get((level, sphere)):
                yield Band(level, sphere, tuple(_rows(found, told, main, columns, longest)))


def merged(bands: Iterable[Band], longest: int) -> Iterator[Band]:
    """One band for each level, its spheres beside each other in rows: a chart that is less high."""
    for level, group in groupby(bands, key=lambda band: band.level):
        parts = list(group)
        yield Band(level, None, tuple(_side_by_side(parts, longest)))


def sphere_of(body: BodyOnDay) -> str | None:
    """The declared sphere of a body, if it is known."""
    sphere = body.body.sphere.known(body.day)
    return sphere if sphere in body.snapshot.structure.ids("spheres") else None


def _side_by_side(parts: list[Band], longest: int) -> Iterator[Row]:
    """The rows of all, from the top; those of no known sphere go on where a row has room."""
    row, sphere = parts[0].rows[0], parts[0].sphere
    ordered = [(part.sphere, more) for part in (parts[0], *reversed(parts[1:])) for more in part.rows]
    for other, more in ordered[1:]:
        if len(row) + len(more) <= longest and sphere != other and None in (sphere, other):
            row, sphere = (*row, *more), sphere or other
        else:
            yield row
            row, sphere = more, other
    yield row


def main_body(ties: Iterable[Tie]) -> str | None:
    """The body that most other parties are tied to; none where no two are tied."""
    others = {(tie.tail, tie.head) for tie in ties if tie.tail != tie.head}
    counts = Counter(head for _tail, head in others)
    return min(counts, key=lambda id: (-counts[id], id), default=None)


def _rows(
    bodies: list[BodyOnDay],
    ties: tuple[Tie, ...],
    main: str | None,
    columns: dict[str, float],
    longest: int,
) -> Iterator[Row]:
    """The rows from the top; `columns` is how far to the right each body stands, from 0 to 1."""
    depth = _depths({body.id for body in bodies}, ties)
    for level in sorted(set(depth.values())):
        here = [body for body in bodies if depth[body.id] == level]
        leads = {body.id: _lead(body.id, ties, columns) for body in here}
        here.sort(key=lambda body: (leads[body.id], by_name(body.label), body.id))
        down = len({*leads.values()}) > 1
        for row in _folded(_centred([body.id for body in here], main), longest, down=down):
            columns |= {id: (n + 0.5) / len(row) for n, id in enumerate(row)}
            yield row


def _lead(id: str, ties: Iterable[Tie], columns: Mapping[str, float]) -> float:
    """How far to the right the bodies above stand that a body is tied to."""
    above = [columns[tie.head] for tie in ties if tie.tail == id and tie.head in columns]
    return sum(above) / len(above) if above else 0.5


def _depths(ids: set[str], ties: Iterable[Tie]) -> dict[str, int]:
    """How far down each body stands: below what it refers or belongs to, beside what it prepares for."""
    inside = [tie for tie in ties if tie.tail in ids and tie.head in ids and tie.tail != tie.head]
    beside = {(tie.tail, tie.head) for tie in inside if tie.kind == "prepares"}
    depth = dict.fromkeys(ids, 0)
    for _round in ids:  # a circle, which a rule finds, would go down for ever
        before = dict(depth)
        for tie in inside:
            step = 0 if (tie.tail, tie.head) in beside else 1
            if step == 0 or tie.kind in _BELOW:
                depth[tie.tail] = max(depth[tie.tail], depth[tie.head] + step)
        if depth == before:
            break
    return depth


def _centred(ids: list[str], main: str | None) -> list[str]:
    if main not in ids:
        return ids
    others = [id for id in ids if id != main]
    middle = (len(others) + 1) // 2
    return [*others[:middle], main, *others[middle:]]


def _folded(ids: list[str], longest: int, *, down: bool) -> Iterator[Row]:
    """Rows of like length, none too long; the order runs down the columns or along the rows."""
    rows = ceil(len(ids) / longest)
    for n in range(rows):
        along = slice(len(ids) * n // rows, len(ids) * (n + 1) // rows)
        yield tuple(ids[n::rows] if down else ids[along])
