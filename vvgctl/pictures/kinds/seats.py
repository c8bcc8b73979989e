"""Who appoints whom: bodies one by one with their seats, or all of them in a table with all who appoint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.bands import bands
from vvgctl.pictures.drawing.marks import Drawing, stacked
from vvgctl.pictures.drawing.mermaid import Flowchart
from vvgctl.pictures.drawing.sheets import Block, sheets
from vvgctl.pictures.foot import GAP, as_many, foot, heading, known, paged, sources
from vvgctl.pictures.legend import Entry, swatch
from vvgctl.pictures.seats.appointers import dots
from vvgctl.pictures.seats.card import card
from vvgctl.pictures.seats.dots import explained
from vvgctl.pictures.seats.matrix import Row, rows
from vvgctl.pictures.seats.strip import countable
from vvgctl.pictures.seats.table import blocks
from vvgctl.pictures.seats.told import told as columns_told
from vvgctl.pictures.seats.wording import NO_MARK, not_counted, side_in_words, told
from vvgctl.pictures.shown import fitting
from vvgctl.pictures.theme import PLAIN
from vvgctl.pictures.ties import appointers_unknown, seats_in_words, ties
from vvgctl.pictures.view import View
from vvgctl.reports.pages.lines import colon

OPTIONS = frozenset({"focus", "level", "sphere"})
FOCUS: tuple[str, ...] = ("body",)

_WIDE, _NARROW, _APART = 540.0, 440.0, 30.0
_DRAWN = frozenset({"source", "name", "short", "level", "sphere", "life", "seats", "holders"})


def title(view: View) -> Said:
    """The structure's name, which bodies, and the day."""
    labels = view.snapshot.labels(view.focus)
    return heading(view, _("seats in {bodies}", bodies=labels) if labels else _("seats"))


def description(view: View) -> Iterator[Said | str]:
    """Each body with those who appoint to it, and how many come from each side."""
    found = _rows(view)
    yield from known(view.snapshot)
    for row in found:
        yield from told(row.body, row.parties, view)
    if not view.focus:
        yield from (colon(one.name, seats_in_words(one.in_all)) for one in columns_told(found, view))
    yield from _notes(found, view)


def pages(view: View) -> tuple[Drawing, ...]:
    """The table or the bodies in focus, then the legend and the caption."""
    found = _rows(view)
    width = min(_WIDE if view.focus else _NARROW, view.room[0])
    made = list(_blocks(found, view, width))
    width = max((width, *(block.head.width for block in made)))
    entries, notes = tuple(_entries(found, view)), tuple(_notes(found, view, view.cited))

    def below(page: int, of: int) -> Drawing:
        return foot(view, paged(view, title(view), page, of), entries, notes, width)

    def room(last: int) -> float:
        return view.room[1] - GAP - below(last, last).height

    drawn = as_many(lambda last: sheets(made, room(last), _APART)) or [Drawing(width, 0, ())]
    return tuple(stacked((one, below(n, len(drawn))), GAP) for n, one in enumerate(drawn, 1))


def mermaid(view: View) -> str:
    """Each party that appoints, with an arrow to each body that says to how many seats."""
    found = _rows(view)
    ids = {row.body.id for row in found}
    chart = Flowchart(view.words(title(view)))
    lines = [tie for tie in ties(view.snapshot) if tie.kind == "appoints" and tie.head in ids]
    for party in sorted({tie.tail for tie in lines} - ids):
        side = view.snapshot.side_of(party)
        more = [side_in_words(side, view)] if side else []
        chart.node(f"party-{party}", [view.snapshot.label(party), *more], view, round=True)
    for row in found:
        why = [] if row.parties else [_("Seats: {what}", what=not_counted(row.body))]
        chart.node(f"body-{row.body.id}", [row.body.label, *why], view)
    for tie in lines:
        tail = f"body-{tie.tail}" if tie.tail in ids else f"party-{tie.tail}"
        chart.edge(tail, f"body-{tie.head}", _("{notes}", notes=tie.told), view)
    return chart.text()


def _blocks(found: Sequence[Row], view: View, width: float) -> Iterator[Block]:
    if view.focus:
        return (card(row.body, row.parties, view, width) for row in found)
    return blocks(found, view)


def _rows(view: View) -> list[Row]:
    """The bodies in focus, in that order, or all, by level and sphere, of those that are asked for."""
    if view.focus:
        asked = map(view.snapshot.body, dict.fromkeys(view.focus))
        return rows(fitting([body for body in asked if body], view))
    found = {body.id: body for body in fitting(view.snapshot.bodies, view)}
    shown = bands(found.values(), view.snapshot, (), None, longest=len(found) or 1)
    return rows(found[id] for one in shown for row in one.rows for id in row)


def _notes(found: Sequence[Row], view: View, most: int | None = None) -> Iterator[Said]:
    """Of how many bodies nobody knows who appoints, and what is cited."""
    yield from appointers_unknown(row.parties is not None for row in found)
    yield from sources(view.snapshot, (row.body for row in found), _DRAWN, most)


def _entries(found: Sequence[Row], view: View) -> Iterator[Entry]:
    """What a hollow seat means, or the mark of a side that is not stated, where there is one."""
    if not view.focus and any(one.mark == NO_MARK for one in columns_told(found, view)):
        yield swatch("unsaid", side_in_words(None, view), {"style": "filled"}, PLAIN)
    parties = [one for row in found for one in row.parties or () if view.focus and countable([one])]
    hollow = next((dot for dot in dots(parties) if not dot.certain), None)
    if hollow:
        yield explained(hollow.side, view.words(_("a seat that there may be")), view)
