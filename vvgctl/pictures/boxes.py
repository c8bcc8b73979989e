"""A body, or another party, as a box that says in words all that its colour and shape say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from vvgctl.layout import text_width, wrap
from vvgctl.messages import Said, said
from vvgctl.messages import message as _
from vvgctl.pictures.dot import Line, Lines, Value, node
from vvgctl.pictures.theme import INK, MAIN, NAME, PAPER, SIDES, SMALL, SPHERES, Paint, paint
from vvgctl.structure import BodyOnDay, NotKnownError, Snapshot

PERHAPS = _("may exist")
STATES = {"paused": _("paused")}
LEADING = 1.2  # the height of a line, in sizes of its letters

_WRAPPED, _WRAPPED_MAIN = 98.0, 150.0  # points: about 20 and 30 letters
_NARROWEST, _LOWEST = 108.0, 36.0


@dataclass(frozen=True, slots=True)
class Box:
    """Lines of text in a frame; sizes are in points."""

    name: str
    id: str
    lines: tuple[Line, ...]
    look: Mapping[str, Value]
    width: float
    height: float

    def widened(self, width: float) -> Box:
        return replace(self, width=max(self.width, width))

    def heightened(self, height: float) -> Box:
        return replace(self, height=max(self.height, height))

    def at(self, x: float, y: float) -> str:
        """The box as a node whose middle is there."""
        return node(
            self.name,
            label=Lines(self.lines),
            id=self.id,
            pos=f"{x:.1f},{y:.1f}",
            width=self.width / 72,
            height=self.height / 72,
            **self.look,
        )


def box(name: str, id: str, lines: Iterator[Line], look: Mapping[str, Value], padding: float = 5) -> Box:
    """A box as large as its lines."""
    told = tuple(lines)
    width, height = size(told)
    return Box(name, id, told, look, width + 2 * padding, height + 2 * padding)


def size(lines: tuple[Line, ...]) -> tuple[float, float]:
    """How wide and high the lines are under each other."""
    widths = (text_width(line.text, line.size, bold=line.bold) for line in lines)
    return max(widths, default=0.0), sum(line.size * LEADING for line in lines)


def wrapped(
    text: str, size: float, width: float = _WRAPPED, *, bold: bool = False, color: str = INK
) -> Iterator[Line]:
    """The text in lines that fit."""
    return (Line(line, size, bold, color) for line in wrap(text, width, size, bold=bold))


def body_box(body: BodyOnDay, language: str, *, main: bool = False) -> Box:
    """A rectangle; dashed where it is not certain that the body exists, dark where it is the main one."""
    colours = paint(SPHERES, body.body.sphere.known(body.day), body.snapshot.structure.ids("spheres"))
    doubtful = body.exists is None
    look: dict[str, Value] = {
        "style": f"filled,{'dashed' if doubtful else 'solid'}",
        "penwidth": 1.8 if doubtful else 1.2,
        "color": colours.dark,
        "fillcolor": colours.dark if main else colours.light,
    }
    if main and doubtful:  # dashes are seen only against another colour
        look["color"] = PAPER
    lines = _body_lines(body, language, main, colours)
    made = box(body_name(body.id), f"body-{body.id}", lines, look, padding=12 if main else 5)
    return _not_too_small(made)


def party_box(id: str, snapshot: Snapshot, language: str) -> Box:
    """A rounded box for a party that is no body."""
    side = snapshot.side_of(id)
    colours = paint(SIDES, side, snapshot.structure.ids("sides"))
    look: dict[str, Value] = {"style": "filled,rounded", "color": colours.dark, "fillcolor": colours.light}

    def lines() -> Iterator[Line]:
        yield from wrapped(said(snapshot.label(id), language), NAME, _WRAPPED_MAIN, bold=True)
        if side:
            yield from wrapped(said(snapshot.label(side), language), SMALL, color=colours.dark)

    return _not_too_small(box(party_name(id), f"party-{id}", lines(), look, padding=7))


def body_name(id: str) -> str:
    """What a body is called in DOT."""
    return f"body {id}"


def party_name(id: str) -> str:
    """What another party is called in DOT."""
    return f"party {id}"


def marks(body: BodyOnDay, language: str) -> list[str]:
    """The words for its sphere, for an unusual state, and for doubt whether it exists."""
    sphere = body.body.sphere.known(body.day)
    told = [body.snapshot.label(sphere) if sphere else None, _state(body), None if body.exists else PERHAPS]
    return [said(mark, language) for mark in told if mark]


def _state(body: BodyOnDay) -> Said | None:
    try:
        return STATES.get(body.state)
    except NotKnownError:
        return None


def _body_lines(body: BodyOnDay, language: str, main: bool, colours: Paint) -> Iterator[Line]:
    ink, quiet = (PAPER, PAPER) if main else (INK, colours.dark)
    width = _WRAPPED_MAIN if main else _WRAPPED
    name, full = body.label, body.body.name.known(body.day)
    yield from wrapped(name, MAIN if main else NAME, width, bold=True, color=ink)
    if full and full != name:
        yield from wrapped(full, SMALL, width, color=ink)
    for mark in marks(body, language):
        yield from wrapped(mark, SMALL, width, color=quiet)


def _not_too_small(made: Box) -> Box:
    return replace(made, width=max(made.width, _NARROWEST), height=max(made.height, _LOWEST))
