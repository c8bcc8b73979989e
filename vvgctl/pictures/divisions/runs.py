"""Areas as boxes over the rows of their parts, and how high each row must be for the words in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.divisions.parts import Compared, Part
from vvgctl.pictures.divisions.placings import Placing
from vvgctl.pictures.divisions.wording import DIFFERS, SAME, divided_by, doubt
from vvgctl.pictures.drawing.marks import Line, size
from vvgctl.pictures.theme import NAME, QUIET
from vvgctl.pictures.view import View
from vvgctl.reports.pages.lines import words
from vvgctl.structure.records.division import Area

PADDING = 4.0


@dataclass(frozen=True, slots=True)
class Run:
    """Rows next to each other that lie alike in a division; `again` where others did before them."""

    division: int
    first: int
    count: int
    placing: Placing
    again: bool


def runs(found: Compared, division: int, rows: range) -> Iterator[Run]:
    """The runs of a division among some of the rows."""
    seen = {part.placings[division] for part in found.parts[: rows.start]}
    for place, group in groupby(rows, key=lambda row: found.parts[row].placings[division]):
        here = list(group)
        yield Run(division, here[0], len(here), place, place in seen)
        seen.add(place)


def heights(found: Compared, rows: range, least: Sequence[float], view: View, width: float) -> list[float]:
    """How high each row is: the last of a run is made higher where the words of its area need that."""
    high = [least[row] for row in rows]
    for division in range(len(found.divisions)):
        for run in runs(found, division, rows):
            start, end = run.first - rows.start, run.first - rows.start + run.count
            needed = size(lines(run, found, view, width))[1] + 2 * PADDING
            high[end - 1] += max(0.0, needed - sum(high[start:end]))
    return high


def lines(run: Run, found: Compared, view: View, width: float) -> tuple[Line, ...]:
    """The name of the area, and when it first stands there how many belong to it."""
    name = run.placing.told(found.divisions[run.division])
    told: Said | str = _("{title} (continued)", title=name) if run.again and run.placing.areas else name
    bold = run.placing.certain
    shown = list(view.lines(told, width, NAME, bold=bold))
    if not run.again:
        shown += [line for one in _more(run, found) for line in view.lines(one, width, color=QUIET)]
    return tuple(shown)


def area_of(run: Run, found: Compared) -> Area | None:
    """The only area that a run is of."""
    ids, (n, areas) = run.placing.areas, (run.division, found.divisions[run.division].areas)
    return next((area for area in areas if len(ids) == 1 and area.id == ids[0]), None)


def _more(run: Run, found: Compared) -> Iterator[Said]:
    area = area_of(run, found)
    if area is None:
        return
    if (unsure := doubt(area, found.divisions[run.division], found.snapshot)) is not None:
        yield unsure
    if same := found.same(run.division, area.id):
        yield words(SAME, _("the same principals as {area}", area=same.name))
    else:
        yield from found.people(run.division, area.id).told()
    if (divided := divided_by(run.division, area, found)) is not None:
        yield words(DIFFERS, divided)
