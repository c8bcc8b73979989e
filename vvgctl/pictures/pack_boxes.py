"""The box of a pack: how many it holds, and each of them with its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from vvgctl.messages import Said, plural
from vvgctl.messages import message as _
from vvgctl.pictures.boxes import NARROW, ROOMY, body_box, body_name, party_box, party_name
from vvgctl.pictures.drawing.marks import Box, Value, size
from vvgctl.pictures.order import by_name
from vvgctl.pictures.packs import Pack, packed
from vvgctl.pictures.shown import Shown
from vvgctl.pictures.theme import NAME, PLAIN, SIDES, mark, paint
from vvgctl.pictures.view import View

_WIDTHS = (ROOMY, NARROW, 122.0, 150.0)
"""The widths that the text of those inside may have."""


@dataclass(frozen=True, slots=True)
class _Contents:
    name: str
    title: Said
    boxes: Callable[[float], list[Box]]
    look: Mapping[str, Value]


def pack_box(pack: Pack, found: Shown, view: View, width: float) -> Box:
    """All in columns, no wider than that and as low as can be; with `fold` only how many they are."""
    holds = _bodies(pack, found, view) or _parties(pack, view)
    lines = tuple(view.lines(holds.title, width, NAME, bold=True))
    name, id = f"pack {holds.name}", f"pack-{pack.ids[0]}"
    if view.fold:
        across, down = size(lines)
        return Box(name, id, lines, holds.look, across + 24, down + 20)
    made = (packed(name, id, lines, holds.boxes(wide), holds.look, width) for wide in _WIDTHS)
    return min(made, key=lambda box: (box.width > width, box.height))


def _bodies(pack: Pack, found: Shown, view: View) -> _Contents | None:
    bodies = [body for body in map(found.body, pack.ids) if body]
    if not bodies:
        return None
    bodies.sort(key=lambda body: (by_name(body.label), body.id))
    look = {"style": "filled", "color": PLAIN.dark, "fillcolor": PLAIN.light}
    title = plural("{count} body", "{count} bodies", len(bodies))
    return _Contents(
        body_name(pack.ids[0]),
        title,
        lambda wide: [body_box(body, view, width=wide) for body in bodies],
        look,
    )


def _parties(pack: Pack, view: View) -> _Contents:
    snapshot = view.snapshot
    side, declared = snapshot.side_of(pack.ids[0]), snapshot.structure.ids("sides")
    colours = paint(SIDES, side, declared)
    look = {"style": "filled,rounded", "color": colours.dark, "fillcolor": colours.light}
    ids = sorted(pack.ids, key=lambda id: (by_name(view.words(snapshot.label(id))), id))
    title: Said = plural("{count} party", "{count} parties", len(ids))
    if side:
        words = f"{mark(side, declared)}{view.words(snapshot.label(side))}"
        title = _("{parties}, {side}", parties=title, side=words)

    def boxes(width: float) -> list[Box]:
        return [_name_alone(party_box(id, view, width)) for id in ids]

    return _Contents(party_name(pack.ids[0]), title, boxes, look)


def _name_alone(box: Box) -> Box:
    """A party without its side, which the pack says of all of them."""
    lines = tuple(line for line in box.lines if line.bold)
    across, down = size(lines)
    return replace(box, lines=lines, width=across + 12, height=down + 7)
