"""One division: its areas in columns, each with its principals and how many live there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.divisions.parts import Compared
from vvgctl.pictures.divisions.people import inhabitants
from vvgctl.pictures.divisions.placings import areas
from vvgctl.pictures.divisions.wording import doubt, names, state
from vvgctl.pictures.drawing.marks import Drawing, Frame, Mark, Value, stacked, text
from vvgctl.pictures.drawing.sheets import Block, alone, in_columns, sheets
from vvgctl.pictures.theme import BAND, BAND_EDGE, MAIN, NAME, PAPER, PLAIN, QUIET, SMALL
from vvgctl.pictures.view import View
from vvgctl.reports.pages.lines import commas
from vvgctl.structure.records.division import Area

_NARROWEST, _APART, _GAP, _PADDING = 165.0, 16.0, 14.0, 5.0
_RULE: dict[str, Value] = {"color": BAND_EDGE, "fillcolor": BAND_EDGE, "style": "filled", "penwidth": 0}


def area_pages(found: Compared, view: View, width: float, room: float) -> Iterator[Drawing]:
    """The areas in columns of like height, on as many pages as they need."""
    count = max(1, int((width + _APART) // (_NARROWEST + _APART)))
    column = (width - (count - 1) * _APART) / count
    head = _head(found, view, width, 1)
    blocks = [_area(found, area, view, column) for area in areas(found.divisions[0], found.snapshot)]
    blocks += _elsewhere(found, view, column)
    below = room - head.height - _GAP
    made = _whole(blocks, count, below) or _level(blocks, count, below)
    for n in range(0, len(made), count):
        columns = in_columns(made[n : n + count], column + _APART, width)
        yield stacked((_head(found, view, width, n // count + 1), columns), _GAP)
    if not made:
        yield head


def _whole(blocks: Sequence[Block], count: int, room: float) -> list[Drawing]:
    """Each area whole in the column that is lowest before it; none where there is no room for that."""
    columns: list[list[Drawing]] = [[] for _n in range(min(count, len(blocks)))]
    for block in blocks:
        min(columns, key=lambda column: stacked(column, _GAP).height).append(block.whole)
    made = [stacked(column, _GAP) for column in columns]
    return made if all(column.height <= room for column in made) else []


def _level(blocks: Sequence[Block], count: int, room: float) -> list[Drawing]:
    """The columns, as low as they can be when they are so many; more of them where there is no room."""
    whole = sum(block.whole.height + _GAP for block in blocks)
    low, high = whole / count, min(room, whole)
    made = list(sheets(blocks, high, _GAP))
    while high - low > 4:
        middle = (low + high) / 2
        attempt = list(sheets(blocks, middle, _GAP))
        fits = len(attempt) <= count
        low, high = (low, middle) if fits else (middle, high)
        made = attempt if fits else made
    return made


def _head(found: Compared, view: View, width: float, page: int) -> Drawing:
    division = found.divisions[0]
    lines = list(view.lines(division.name, width, MAIN, bold=True))
    told = commas(*found.people(0).told(), *state(division, found.snapshot))
    lines += view.lines(told, width, NAME, color=QUIET)
    id = f"division-{division.id}" if page == 1 else f"again-{division.id}-{page}"
    return alone(text(id, lines, width=width))


def _area(found: Compared, area: Area, view: View, width: float) -> Block:
    """The name of an area, how many belong to it, and each of them."""
    division = found.divisions[0]
    people, unsure = found.people(0, area.id), doubt(area, division, found.snapshot)
    told: list[Said | str] = [commas(*people.told())]
    if unsure is not None:
        told.append(unsure)
    if people.perhaps:
        told.append(_("perhaps also {names}", names=names(people.perhaps, found.snapshot)))
    members = [
        one
        for part in found.parts
        if part.placings[0].certain and area.id in part.placings[0].areas
        for one in part.principals
    ]
    first = {id for part in found.parts for id in part.principals if part.placings[0].areas[:1] == (area.id,)}
    rows = [
        _row(f"principal-{id}" if id in first else f"{area.id}-{id}", id, None, found, view, width)
        for id in members
    ]
    id = f"area-{division.id}-{area.id}"
    return _block(id, area.name, told, rows, view, width, certain=unsure is None)


def _elsewhere(found: Compared, view: View, width: float) -> Iterator[Block]:
    """Those that do not lie in one area for certain, each with what is known."""
    division = found.divisions[0]
    rows = [
        _row(f"principal-{id}", id, part.placings[0].told(division), found, view, width)
        for part in found.parts
        if not part.placings[0].certain
        for id in part.principals
    ]
    if rows:
        yield _block(
            f"elsewhere-{division.id}", _("in no area for certain"), [], rows, view, width, certain=False
        )


def _block(
    id: str,
    name: Said | str,
    told: Sequence[Said | str],
    rows: Sequence[Drawing],
    view: View,
    width: float,
    *,
    certain: bool,
) -> Block:
    """A heading on a ground of its own, with a broken edge where it is not certain."""
    again = _("{title} (continued)", title=name)
    return Block(
        _heading(id, name, told, view, width, certain=certain),
        tuple(rows),
        lambda times: _heading(f"again-{id}-{times}", again, (), view, width, certain=certain),
    )


def _heading(
    id: str, name: Said | str, told: Sequence[Said | str], view: View, width: float, *, certain: bool
) -> Drawing:
    inner = width - 2 * _PADDING
    lines = list(view.lines(name, inner, NAME, bold=True))
    lines += [line for one in told for line in view.lines(one, inner, color=QUIET)]
    words = text(id, lines, width=inner)
    look: dict[str, Value] = {
        "style": f"filled,{'solid' if certain else 'dashed'}",
        "color": PLAIN.dark,
        "fillcolor": BAND if certain else PAPER,
        "penwidth": 1,
    }
    height = words.height + 2 * _PADDING
    ground = Frame(f"{id} ground", 0, 0, width, height, look)
    return Drawing(width, height, (ground, words.cornered(_PADDING, _PADDING)))


def _row(box: str, id: str, where: Said | str | None, found: Compared, view: View, width: float) -> Drawing:
    """A principal, where it may lie, and how many live there."""
    count = text(f"population-{box}", view.lines(inhabitants(id, found.snapshot), width / 2))
    left = width - 2 * _PADDING - count.width - 6
    lines = [*view.lines(found.snapshot.label(id), left, SMALL), *view.lines(where, left, color=QUIET)]
    name = text(box, lines, width=left)
    height = max(name.height, count.height) + 3
    marks: list[Mark] = [
        Frame(f"{box} rule", 0, height - 0.5, width, height, _RULE),
        name.cornered(_PADDING, 1.5),
        count.cornered(width - _PADDING - count.width, 1.5),
    ]
    return Drawing(width, height, tuple(marks))
