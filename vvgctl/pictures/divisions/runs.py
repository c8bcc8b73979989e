"""Areas as boxes over the rows of their parts, and how high each row must be for the words in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.divisions.parts import Compared
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
    """Rows next to each other that lie alike in a division; the `main` one of an area tells more of it."""

    division: int
    first: int
    count: int
    placing: Placing
    main: bool


def runs(found: Compared, division: int, rows: range) -> Iterator[Run]:
    """The runs of a division among some of the rows."""
    longest = _longest(found, division)
    for first, count, place in _alike(found, division, rows):
        yield Run(division, first, count, place, longest[place] in range(first, first + count))


def _longest(found: Compared, division: int) -> dict[Placing, int]:
    """Where the run with the most principals of each place begins."""
    sizes: dict[Placing, tuple[int, int]] = {}
    for first, count, place in _alike(found, division, range(len(found.parts))):
        size_ = sum(len(part.principals) for part in found.parts[first : first + count])
        sizes[place] = max(sizes.get(place, (0, 0)), (size_, -first))
    return {place: -first for place, (_size, first) in sizes.items()}


def _alike(found: Compared, division: int, rows: range) -> Iterator[tuple[int, int, Placing]]:
    for place, group in groupby(rows, key=lambda row: found.parts[row].placings[division]):
        here = list(group)
        yield here[0], len(here), place


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
    """The name of the area, and where most of it stands how many belong to it."""
    name = run.placing.told(found.divisions[run.division])
    told: Said | str = name if run.main or not run.placing.areas else _("{area} (a part)", area=name)
    bold = run.placing.certain
    shown = list(view.lines(told, width, NAME, bold=bold))
    if run.main:
        shown += [line for one in _more(run, found) for line in view.lines(one, width, color=QUIET)]
    return tuple(shown)


def area_of(run: Run, found: Compared) -> Area | None:
    """The only area that a run is of."""
    if len(run.placing.areas) != 1:
        return None
    return next(area for area in found.divisions[run.division].areas if area.id == run.placing.areas[0])


def _more(run: Run, found: Compared) -> Iterator[Said]:
    area = area_of(run, found)
    if area is None:
        return
    if (unsure := doubt(area, found.divisions[run.division], found.snapshot)) is not None:
        yield unsure
    if same := found.same(run.division, area.id):
        yield words(SAME, _("the same principals as {area}", area=same[1].name))
    else:
        yield from found.people(run.division, area.id).told()
    if (divided := divided_by(run.division, area, found)) is not None:
        yield words(DIFFERS, divided)
