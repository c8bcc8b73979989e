"""One body with its seats: all of them at a glance, then each party that appoints, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.boxes import body_name, marks
from vvgctl.pictures.drawing.marks import Drawing, Value, box, stacked, text
from vvgctl.pictures.drawing.sheets import Block, alone
from vvgctl.pictures.seats.appointers import Appointer, appointers, dots, seats_of, sides
from vvgctl.pictures.seats.dots import dots_drawn
from vvgctl.pictures.seats.many import gathered, names
from vvgctl.pictures.seats.rows import LONGEST, Columns, banded, ruled
from vvgctl.pictures.seats.strip import countable, strip
from vvgctl.pictures.seats.wording import (
    balance,
    beneath,
    by_role,
    details,
    figure,
    not_counted,
    side_in_words,
)
from vvgctl.pictures.theme import (
    BAND,
    BAND_EDGE,
    HEADING,
    INK,
    MAIN,
    NAME,
    PAPER,
    PLAIN,
    QUIET,
    SIDES,
    SPHERES,
    Paint,
    paint,
)
from vvgctl.pictures.ties import seats_in_words
from vvgctl.pictures.view import View
from vvgctl.structure import BodyOnDay

_TOGETHER = 120.0
"""The rows of a party that are no higher than this stay together, under its name."""
_MOST = 3 * LONGEST
"""A party with more seats than these has them drawn only at the top."""


def card(body: BodyOnDay, parties: tuple[Appointer, ...] | None, view: View, width: float) -> Block:
    """The body, then its seats."""
    again = tuple(view.lines(_("{title} (continued)", title=body.label), width, HEADING, bold=True))
    glance = strip(body, parties, view, width) if parties else _not_counted(body, view, width)
    return Block(
        stacked((_hero(body, view, width), glance, Drawing(width, 0, ())), 8),
        tuple(_rows(body, parties or (), view, Columns(width))),
        lambda times: alone(text(f"again-{body.id}-{times}", again)),
    )


def _hero(body: BodyOnDay, view: View, width: float) -> Drawing:
    """The body over the whole width, dark as the main one of a chart; a broken edge if it is not there."""
    colours = paint(SPHERES, body.body.sphere.known(body.day), view.snapshot.structure.ids("spheres"))
    there, full = body.may_exist, body.body.name.known(body.day)
    ink, light = (PAPER, colours.dark) if there else (INK, PAPER)
    lines = list(view.lines(body.label, width - 24, MAIN, bold=True, color=ink))
    told = [*([full] if full and full != body.label else []), *(marks(body, view) if there else [])]
    lines += [line for one in told for line in view.lines(one, width - 24, color=ink)]
    look: dict[str, Value] = {
        "style": "filled" if there else "filled,dashed",
        "color": colours.dark,
        "fillcolor": light,
    }
    return alone(box(body_name(body.id), f"body-{body.id}", lines, look, padding=9).widened(width))


def _not_counted(body: BodyOnDay, view: View, width: float) -> Drawing:
    told = not_counted(body) if appointers(body) == () else _("Seats: {what}", what=not_counted(body))
    lines = view.lines(told, width, HEADING, bold=True)
    return alone(text(f"seats-{body.id}-in-all", lines, align="center", width=width))


def _rows(body: BodyOnDay, parties: tuple[Appointer, ...], view: View, columns: Columns) -> Iterator[Drawing]:
    for side, here in sides(parties, body):
        yield from _section(body, side, here, view, columns)
    if parties:
        yield _in_all(body, parties, view, columns)
    lines = [line for one in beneath(body) for line in view.lines(one, columns.width, color=QUIET)]
    if lines:
        yield stacked((Drawing(columns.width, 6, ()), alone(text(f"beneath-{body.id}", lines))), 0)


def _section(
    body: BodyOnDay, side: str | None, parties: Sequence[Appointer], view: View, columns: Columns
) -> Iterator[Drawing]:
    """A heading, which stays with what comes first under it, and a row for each party."""
    declared = view.snapshot.structure.ids("sides")
    colours = paint(SIDES, side, declared) if side else PLAIN
    id = f"seats-{body.id}-{side or 'unsaid'}-heading"
    told: tuple[Said | str, ...] = side_in_words(side, view), seats_in_words(seats_of(parties))
    words = [
        (left, tuple(view.lines(one, wide, NAME, bold=True, color=colours.dark)))
        for (left, wide), one in zip((columns.heading, columns.result), told, strict=True)
    ]
    rows = list(_parties(body, parties, view, columns))
    yield stacked((banded(id, words, columns, colours), rows[0]), 0)
    yield from rows[1:]


def _parties(
    body: BodyOnDay, parties: Sequence[Appointer], view: View, columns: Columns
) -> Iterator[Drawing]:
    """Many that are alike under one number; each of the others with a row for each of its roles."""
    for some in gathered(parties):
        if some[0].party != some[-1].party:
            yield from names(body, some, view, columns)
            continue
        rows = [_party(body, one, view, columns, first=one is some[0]) for one in some]
        if sum(row.height for row in rows) <= _TOGETHER:
            yield stacked(rows, 0)
        else:
            yield from (_party(body, one, view, columns, first=True) for one in some)


def _party(body: BodyOnDay, one: Appointer, view: View, columns: Columns, *, first: bool) -> Drawing:
    id = f"seats-{body.id}-{one.side or 'unsaid'}-{one.party}-{one.role or ''}"
    told = list(dots([one])) if countable([one]) else []
    name = view.snapshot.label(one.party) if first else None
    more = details(one, body, with_role=True)
    parts = (
        (columns.name, view.lines(name, columns.name[1], NAME)),
        (columns.figure, view.lines(figure(one.count), columns.figure[1], NAME, bold=True)),
        (columns.detail, view.lines(more, columns.detail[1], color=INK)),
    )
    shapes = dots_drawn(f"{id}-dot", told if len(told) <= _MOST else [], LONGEST, view)
    return ruled(id, [(left, tuple(lines)) for (left, _wide), lines in parts], columns, shapes)


def _in_all(body: BodyOnDay, parties: tuple[Appointer, ...], view: View, columns: Columns) -> Drawing:
    """The total, what it is made of, and how many may come from each side."""
    id = f"seats-{body.id}-total"
    look = Paint(BAND, BAND_EDGE)
    roles = by_role(parties, view.snapshot)
    words = [
        (columns.heading[0], tuple(view.lines(_("In all"), columns.heading[1], NAME, bold=True))),
        (
            columns.result[0],
            (
                *view.lines(seats_in_words(seats_of(parties)), columns.result[1], NAME, bold=True),
                *view.lines(roles, columns.result[1]),
            ),
        ),
    ]
    rows = [banded(id, words, columns, look)]
    for side, count in balance(parties, body):
        told = _("of which from {side}", side=view.snapshot.label(side)), figure(count)
        lines = [
            (left, tuple(view.lines(one, wide)))
            for (left, wide), one in zip((columns.heading, columns.result), told, strict=True)
        ]
        rows.append(ruled(f"{id}-{side}", lines, columns))
    return stacked(rows, 0)
