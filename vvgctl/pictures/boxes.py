"""A body, or another party, as a box that says in words all that its colour and shape say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.details import details
from vvgctl.pictures.drawing.marks import RING, Box, Line, Value, box
from vvgctl.pictures.paper import SMALLEST
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
LOOKS: Mapping[str, Mapping[str, Value]] = {
    "paused": {"style": "filled,dashed"},
    "proposed": {"style": "filled", "peripheries": 2},
    "dissolved": {"style": "filled,diagonals"},
    "perhaps": {"style": "filled,dotted"},
}
"""The edge of a box in each state: no two are alike."""
BROKEN = ("paused", "dissolved", "perhaps")
"""States whose edge is seen only against another colour than that of the box."""

ROOMY, NARROW = 98.0, 82.0
"""How wide the text of a box may be, in points: about 20 letters, or 16."""
_WRAPPED_MAIN = 150.0
_MAIN, _PLAIN, _CLEAR_OF_CORNERS = 12.0, 5.0, 8.5
"""The padding of a box; more where lines cross its corners, or a second edge stands inside the first."""
_LOWEST = 36.0


def body_box(body: BodyOnDay, view: View, *, main: bool = False, width: float = ROOMY) -> Box:
    """A rectangle, whose edge tells an unusual state; dark where it is the main one."""
    colours = paint(SPHERES, body.body.sphere.known(body.day), view.snapshot.structure.ids("spheres"))
    unusual = unusual_state(body)
    differs = next(view.before.markings(body), None) if view.before else None
    colours = differs.paint if differs else colours
    look: dict[str, Value] = {
        "style": "filled",
        **LOOKS.get(unusual or "", {}),
        "penwidth": 1.8 if unusual else 1.2,
        "color": PAPER if main and unusual in BROKEN else colours.dark,
        "fillcolor": colours.dark if main else colours.light,
    }
    if differs:
        look |= {"style": differs.style, "penwidth": 2.4}
    lines = _body_lines(body, view, _WRAPPED_MAIN if main else width, colours, main=main)
    padding = padded(look, _MAIN if main else _PLAIN)
    made = box(body_name(body.id), f"body-{body.id}", lines, look, padding)
    return _not_too_small(made, width)


def padded(look: Mapping[str, Value], padding: float) -> float:
    """The padding of a box of that look, at least so much."""
    if "diagonals" in str(look["style"]):
        return max(padding, _CLEAR_OF_CORNERS)
    return padding + RING / SMALLEST if "peripheries" in look else padding


def party_box(id: str, view: View, width: float = ROOMY) -> Box:
    """A rounded box for a party that is no body, with the mark and the name of its side."""
    snapshot = view.snapshot
    side, declared = snapshot.side_of(id), snapshot.structure.ids("sides")
    colours = paint(SIDES, side, declared)
    look: dict[str, Value] = {"style": "filled,rounded", "color": colours.dark, "fillcolor": colours.light}

    def lines() -> Iterator[Line]:
        yield from view.lines(snapshot.label(id), 1.5 * width, NAME, bold=True)
        if side:
            told = f"{mark(side, declared)}{view.words(snapshot.label(side))}"
            yield from view.lines(told, width, SMALL, color=colours.dark)

    return _not_too_small(box(party_name(id), f"party-{id}", lines(), look, padding=7), width)


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
    if body.lives[0].where.location.file.startswith("proposals/"):
        return "proposed"
    try:
        return body.state if body.state in STATES else None
    except NotKnownError:
        return "perhaps"


def state_in_words(body: BodyOnDay) -> Said | None:
    """The word for an unusual state."""
    unusual = unusual_state(body)
    return PERHAPS if unusual == "perhaps" else STATES.get(unusual or "")


def differences(body: BodyOnDay, view: View) -> list[str]:
    """What differs in it from how it was, where two sides are compared."""
    return [view.words(one.told) for one in view.before.markings(body)] if view.before else []


def _body_lines(body: BodyOnDay, view: View, width: float, colours: Paint, *, main: bool) -> Iterator[Line]:
    ink, quiet = (PAPER, PAPER) if main else (INK, colours.dark)
    name, full = body.label, body.body.name.known(body.day)
    yield from view.lines(name, width, MAIN if main else NAME, bold=True, color=ink)
    if full and full != name:
        yield from view.lines(full, width, SMALL, color=ink)
    for difference in differences(body, view):
        yield from view.lines(difference, width, SMALL, bold=True, color=quiet)
    for told in marks(body, view):
        yield from view.lines(told, width, SMALL, color=quiet)
    for detail in details(body, view):
        yield from view.lines(detail, width, SMALL, color=ink)


def _not_too_small(made: Box, width: float) -> Box:
    return replace(made, width=max(made.width, width + 10), height=max(made.height, _LOWEST))
