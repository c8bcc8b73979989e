"""A body, or another party, as a box that says in words all that its colour and shape say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.details import details
from vvgctl.pictures.drawing.marks import Box, Line, Value, box
from vvgctl.pictures.theme import (
    INK,
    MAIN,
    NAME,
    PAPER,
    SIDES,
    SMALL,
    SPHERES,
    Paint,
    mark,
    paint,
)
from vvgctl.pictures.view import View
from vvgctl.structure import BodyOnDay, NotKnownError

PERHAPS = _("may exist")
STATES = {"paused": _("paused"), "proposed": _("proposed"), "dissolved": _("dissolved")}
LOOKS: dict[str, str] = {
    "paused": "dashed",
    "proposed": "dotted",
    "dissolved": "diagonals,solid",
    "perhaps": "dashed",
}

_WRAPPED, _WRAPPED_MAIN = 98.0, 150.0  # points: about 20 and 30 letters
_NARROWEST, _LOWEST = 108.0, 36.0


def body_box(body: BodyOnDay, view: View, *, main: bool = False) -> Box:
    """A rectangle, whose edge tells an unusual state; dark where it is the main one."""
    colours = paint(SPHERES, body.body.sphere.known(body.day), view.snapshot.structure.ids("spheres"))
    unusual = unusual_state(body)
    look: dict[str, Value] = {
        "style": f"filled,{LOOKS.get(unusual or '', 'solid')}",
        "penwidth": 1.8 if unusual else 1.2,
        "color": PAPER if main and unusual else colours.dark,  # dashes are seen only against another colour
        "fillcolor": colours.dark if main else colours.light,
    }
    lines = _body_lines(body, view, main, colours)
    made = box(body_name(body.id), f"body-{body.id}", lines, look, padding=12 if main else 5)
    return _not_too_small(made)


def party_box(id: str, view: View) -> Box:
    """A rounded box for a party that is no body, with the mark and the name of its side."""
    snapshot = view.snapshot
    side, declared = snapshot.side_of(id), snapshot.structure.ids("sides")
    colours = paint(SIDES, side, declared)
    look: dict[str, Value] = {"style": "filled,rounded", "color": colours.dark, "fillcolor": colours.light}

    def lines() -> Iterator[Line]:
        yield from view.lines(snapshot.label(id), _WRAPPED_MAIN, NAME, bold=True)
        if side:
            told = f"{mark(side, declared)}{view.words(snapshot.label(side))}"
            yield from view.lines(told, _WRAPPED, SMALL, color=colours.dark)

    return _not_too_small(box(party_name(id), f"party-{id}", lines(), look, padding=7))


def body_name(id: str) -> str:
    """What a body is called in DOT."""
    return f"body {id}"


def party_name(id: str) -> str:
    """What another party is called in DOT."""
    return f"party {id}"


def marks(body: BodyOnDay, view: View) -> list[str]:
    """The words for its sphere, and for an unusual state or doubt whether it exists."""
    sphere = body.body.sphere.known(body.day)
    told: list[Said | str | None] = [body.snapshot.label(sphere) if sphere else None, state_in_words(body)]
    return [view.words(mark) for mark in told if mark]


def unusual_state(body: BodyOnDay) -> str | None:
    """`paused`, `proposed` or `dissolved`, or `perhaps` where vague dates leave it open whether it exists."""
    if not body.may_exist:
        return "dissolved"
    if body.lives[0].where.page.file.startswith("proposals/"):
        return "proposed"
    try:
        return body.state if body.state in STATES else None
    except NotKnownError:
        return "perhaps"


def state_in_words(body: BodyOnDay) -> Said | None:
    """The word for an unusual state."""
    unusual = unusual_state(body)
    return PERHAPS if unusual == "perhaps" else STATES.get(unusual or "")


def _body_lines(body: BodyOnDay, view: View, main: bool, colours: Paint) -> Iterator[Line]:
    ink, quiet = (PAPER, PAPER) if main else (INK, colours.dark)
    width = _WRAPPED_MAIN if main else _WRAPPED
    name, full = body.label, body.body.name.known(body.day)
    yield from view.lines(name, width, MAIN if main else NAME, bold=True, color=ink)
    if full and full != name:
        yield from view.lines(full, width, SMALL, color=ink)
    for told in marks(body, view):
        yield from view.lines(told, width, SMALL, color=quiet)
    for detail in details(body, view):
        yield from view.lines(detail, width, SMALL, color=ink)


def _not_too_small(made: Box) -> Box:
    return replace(made, width=max(made.width, _NARROWEST), height=max(made.height, _LOWEST))
