"""Boxes for those who do something with a matter: dark for who handles it, empty for who is unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from vvgctl.messages import Said, plural
from vvgctl.messages import message as _
from vvgctl.pictures.boxes import BROKEN, LOOKS, padded, unusual_state
from vvgctl.pictures.drawing.marks import Box, Line, Value, box
from vvgctl.pictures.theme import (
    INK,
    NAME,
    PAPER,
    QUIET,
    SIDES,
    SMALL,
    SPHERES,
    Paint,
    mark,
    paint,
)
from vvgctl.pictures.view import View
from vvgctl.pictures.ways.stops import Stop
from vvgctl.reports.pages.lines import Glued

_PLAIN: Mapping[str, Value] = {"style": "filled"}
_KEPT_OUT: Mapping[str, Value] = {"style": "filled,dashed"}
CROSS = "\N{MULTIPLICATION SIGN}"
HANDLER = 12.0
_PADDING, _MANY_NAMES = 4.0, 60


Role = Literal["handles", "kept out", "other"]
"""How a stop is drawn."""


def stop_box(id: str, stop: Stop, view: View, width: float, role: Role) -> Box:
    """A box that is no wider, but for its padding."""
    colours = colours_of(stop.party, view)
    lines = list(_lines(stop, view, width, role, colours))
    look = _look(stop, view, role, colours)
    return box(id, id, lines, look, padded(look, _PADDING + (3 if _dark(stop, role) else 0)))


def colours_of(party: str | None, view: View) -> Paint:
    """Those of a body's sphere, or of the side that another party stands on."""
    snapshot, ids = view.snapshot, view.snapshot.structure.ids
    body = snapshot.body(party) if party else None
    if body:
        return paint(SPHERES, body.body.sphere.known(body.day), ids("spheres"))
    return paint(SIDES, snapshot.side_of(party) if party else None, ids("sides"))


def _look(stop: Stop, view: View, role: Role, colours: Paint) -> Mapping[str, Value]:
    if not stop.known:
        return {"style": "dotted,rounded", "color": QUIET}
    body = view.snapshot.body(stop.party) if stop.party else None
    unusual = (unusual_state(body) if body else None) or (None if stop.certain else "perhaps")
    dark = _dark(stop, role)
    look: dict[str, Value] = {
        **(_KEPT_OUT if role == "kept out" else LOOKS.get(unusual or "", _PLAIN)),
        "penwidth": 1.8 if unusual else 1.2,
        "color": PAPER if dark and unusual in BROKEN else colours.dark,
        "fillcolor": colours.dark if dark else PAPER if role == "kept out" else colours.light,
    }
    return look if body else {**look, "style": f"{look['style']},rounded"}


def _lines(stop: Stop, view: View, width: float, role: Role, colours: Paint) -> Iterator[Line]:
    dark = _dark(stop, role)
    ink, quiet = (PAPER, PAPER) if dark else (INK, colours.dark) if stop.known else (QUIET, QUIET)
    name = view.words(stop.words) if role != "kept out" else f"{CROSS} {view.words(stop.words)}"
    large = dark and stop.party is not None
    yield from view.lines(name, width, HANDLER if large else NAME, bold=stop.known, color=ink)
    if role != "kept out":
        for full in _whole(stop, view):
            yield from view.lines(full, width, SMALL, color=ink)
        for whose in _whose(stop, view):
            yield from view.lines(whose, width, SMALL, color=quiet)
    kept_out = (_("does not handle it"),) if role == "kept out" else ()
    for beside in (*kept_out, *stop.beside, *_names(stop)):
        yield from view.lines(beside, width, SMALL, color=ink)


def _whole(stop: Stop, view: View) -> Iterator[str]:
    """The full name of a body that has a short one."""
    body = view.snapshot.body(stop.party) if stop.party else None
    full = body.body.name.known(body.day) if body else None
    if body and full and full != body.label:
        yield full


def _whose(stop: Stop, view: View) -> Iterator[Said | str]:
    """The sphere of a body, or the side of another party."""
    snapshot = view.snapshot
    body = snapshot.body(stop.party) if stop.party else None
    if body:
        sphere = body.body.sphere.known(body.day)
        yield from (snapshot.label(sphere),) if sphere else ()
    elif stop.party and (side := snapshot.side_of(stop.party)):
        declared = snapshot.structure.ids("sides")
        yield Glued((mark(side, declared).strip(), snapshot.label(side)), "\N{NO-BREAK SPACE}")


def _names(stop: Stop) -> Iterator[Said]:
    """Those that the words mean; of very many only the first."""
    more = len(stop.names) - _MANY_NAMES
    if more > 0:
        shown = (*stop.names[:_MANY_NAMES], plural("{count} more", "{count} more", more))
        yield _("{names}", names=shown)
    elif stop.names:
        yield _("{names}", names=stop.names)


def _dark(stop: Stop, role: Role) -> bool:
    return role == "handles" and stop.known
