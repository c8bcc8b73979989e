"""A body, or another party, as a box that says in words all that its colour and shape say."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.layout import wrap
from vvgctl.messages import Said, said
from vvgctl.messages import message as _
from vvgctl.pictures.dot import Line, Lines, Value, node
from vvgctl.pictures.theme import (
    INK,
    MAIN,
    NAME,
    PAPER,
    SIDES,
    SMALL,
    SPHERES,
    WRAPPED,
    WRAPPED_MAIN,
    Paint,
    paint,
)
from vvgctl.structure import BodyOnDay, NotKnownError, Snapshot

BODY = {"shape": "box", "margin": "0.1,0.07", "width": 1.5, "height": 0.6}
PARTY = {"shape": "box", "margin": "0.14,0.07", "width": 1.5, "height": 0.5}
PERHAPS = _("may exist")
STATES = {"paused": _("paused")}


def body_box(body: BodyOnDay, language: str, *, main: bool = False) -> str:
    """A rectangle; dashed where it is not certain that the body exists, dark where it is the main one."""
    spheres = body.snapshot.structure.ids("spheres")
    colours = paint(SPHERES, body.body.sphere.known(body.day), spheres)
    lines = tuple(_body_lines(body, language, main, colours))
    return node(
        body_name(body.id),
        label=Lines(lines),
        id=f"body-{body.id}",
        style=f"filled,{'dashed' if body.exists is None else 'solid'}",
        penwidth=2.0 if main or body.exists is None else 1.2,
        **BODY | ({"margin": "0.25,0.14"} if main else {}),
        **_coloured(colours, dark=main),
    )


def party_box(id: str, snapshot: Snapshot, language: str) -> str:
    """A rounded box for a party that is no body."""
    sides = snapshot.structure.ids("sides")
    side = snapshot.side_of(id)
    name = _wrapped(said(snapshot.label(id), language), NAME, bold=True)
    notes = _wrapped(said(snapshot.label(side), language), SMALL) if side else ()
    colours = paint(SIDES, side, sides)
    return node(
        party_name(id),
        label=Lines((*name, *notes)),
        id=f"party-{id}",
        style="filled,rounded",
        **PARTY,
        **_coloured(colours),
    )


def body_name(id: str) -> str:
    return f"body {id}"


def party_name(id: str) -> str:
    return f"party {id}"


def state(body: BodyOnDay) -> Said | None:
    """The word for a state other than the usual one; None too where the state is not certain."""
    try:
        return STATES.get(body.state)
    except NotKnownError:
        return None


def sphere(body: BodyOnDay) -> object | None:
    word = body.body.sphere.known(body.day)
    return body.snapshot.label(word) if word else None


def _body_lines(body: BodyOnDay, language: str, main: bool, colours: Paint) -> Iterator[Line]:
    color = PAPER if main else INK
    width = WRAPPED_MAIN if main else WRAPPED
    name, full = body.label, body.body.name.known(body.day)
    yield from _wrapped(name, MAIN if main else NAME, width, bold=True, color=color)
    if full and full != name:
        yield from _wrapped(full, SMALL, width, color=color)
    marks = [sphere(body), state(body), PERHAPS if body.exists is None else None]
    for mark in (said(mark, language) for mark in marks if mark):
        yield from _wrapped(mark, SMALL, width, color=PAPER if main else colours.dark)


def _wrapped(
    text: str, size: float, width: float = WRAPPED, *, bold: bool = False, color: str = INK
) -> tuple[Line, ...]:
    return tuple(Line(line, size, bold, color) for line in wrap(text, width, size, bold=bold))


def _coloured(colours: Paint, *, dark: bool = False) -> dict[str, Value]:
    return {"color": colours.dark, "fillcolor": colours.dark if dark else colours.light}
