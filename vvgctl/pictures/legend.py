"""What the shapes, colours and lines of a picture mean: of those that are drawn, and no others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vvgctl.messages import Said, said
from vvgctl.messages import message as _
from vvgctl.pictures.boxes import PERHAPS, state
from vvgctl.pictures.dot import Line, Lines, edge, node
from vvgctl.pictures.theme import LINES, PLAIN, SIDES, SMALL, SPHERES, Paint, paint
from vvgctl.pictures.ties import Tie
from vvgctl.structure import BodyOnDay, Snapshot

KINDS = {
    "appoints": _("appoints to seats"),
    "prepares": _("prepares matters for"),
    "belongs": _("belongs to"),
    "refers": _("lifts positions on to"),
}
_SWATCH = {"shape": "box", "margin": "0.08,0.04", "width": 0.5, "height": 0.3}
_END = {"shape": "point", "style": "invis", "width": 0.02, "height": 0.02, "label": " "}


def legend(
    snapshot: Snapshot, parties: Iterable[str], ties: Iterable[Tie], language: str
) -> tuple[list[str], list[str]]:
    """Statements that draw the legend, and the names of its nodes from left to right."""
    swatches = list(_swatches(snapshot, tuple(parties), language))
    strokes = [stroke for kind in LINES if any(tie.kind == kind for tie in ties) for stroke in [kind]]
    statements = [statement for _name, statement in swatches]
    names = [name for name, _statement in swatches]
    for kind in strokes:
        ends = f"legend {kind} from", f"legend {kind} to"
        statements += [*(node(end, **_END) for end in ends), _sample(*ends, kind, language)]
        names += ends
    return statements, names


def _sample(tail: str, head: str, kind: str, language: str) -> str:
    look, text = LINES[kind], Lines((Line(f" {said(KINDS[kind], language)} ", SMALL),))
    return edge(
        tail,
        head,
        id=f"legend-{kind}",
        label=text,
        style=look.style,
        arrowhead=look.arrowhead,
        penwidth=look.penwidth,
        color=look.color,
    )


def _swatches(snapshot: Snapshot, parties: tuple[str, ...], language: str) -> Iterator[tuple[str, str]]:
    bodies = snapshot.bodies
    structure = snapshot.structure
    spheres = {body.body.sphere.known(body.day) for body in bodies}
    sides = {snapshot.side_of(party) for party in parties}
    for word in structure.ids("spheres"):
        if word in spheres:
            colours = paint(SPHERES, word, structure.ids("spheres"))
            yield _swatch(f"sphere-{word}", snapshot.label(word), "filled", colours, language)
    for word in structure.ids("sides"):
        if word in sides:
            colours = paint(SIDES, word, structure.ids("sides"))
            yield _swatch(f"side-{word}", snapshot.label(word), "filled,rounded", colours, language)
    if any(body.exists is None for body in bodies):
        yield _swatch("perhaps", PERHAPS, "filled,dashed", PLAIN, language)


def _swatch(name: str, word: object, style: str, colours: Paint, language: str) -> tuple[str, str]:
    return f"legend {name}", node(
        f"legend {name}",
        label=Lines((Line(said(word, language), SMALL),)),
        id=f"legend-{name}",
        style=style,
        color=colours.dark,
        fillcolor=colours.light,
        **_SWATCH,
    )
