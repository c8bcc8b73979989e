"""What the colours and lines of a chart mean: of those that are drawn, and no others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vvgctl.messages import message as _
from vvgctl.messages import said
from vvgctl.pictures.boxes import PERHAPS, Box, box
from vvgctl.pictures.dot import Line, edge, node
from vvgctl.pictures.splines import spline
from vvgctl.pictures.theme import LINE, LINES, PLAIN, SIDES, SMALL, SPHERES, Paint, paint
from vvgctl.pictures.ties import Tie
from vvgctl.structure import Snapshot

KINDS = {
    "appoints": _("appoints to seats"),
    "prepares": _("prepares matters"),
    "belongs": _("belongs to"),
    "refers": _("lifts positions"),
}
_SAMPLE, _SPACE, _ROW = 34.0, 12.0, 24.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A box that looks like what it explains, or a sample of a line with its words after it."""

    words: Box
    kind: str | None = None

    @property
    def width(self) -> float:
        return self.words.width + (_SAMPLE if self.kind else 0)


def entries(
    snapshot: Snapshot, parties: Iterable[str], ties: Iterable[Tie], language: str
) -> Iterator[Entry]:
    """Spheres, sides, doubt and kinds of line, as far as they are drawn."""
    bodies = snapshot.bodies
    spheres = {body.body.sphere.known(body.day) for body in bodies}
    sides = {snapshot.side_of(party) for party in parties}
    for category, palette, shape, drawn in (
        ("spheres", SPHERES, "filled", spheres),
        ("sides", SIDES, "filled,rounded", sides),
    ):
        declared = snapshot.structure.ids(category)
        for word in declared:
            if word in drawn:
                found = snapshot.structure.find((category,), word)
                yield _swatch(
                    f"{category}-{word}", said(found, language), shape, paint(palette, word, declared)
                )
    if any(body.exists is None for body in bodies):
        yield _swatch("perhaps", said(PERHAPS, language), "filled,dashed", PLAIN)
    kinds = {tie.kind for tie in ties}
    for kind, words in KINDS.items():
        if kind in kinds:
            lines = iter((Line(said(words, language), SMALL),))
            yield Entry(box(f"legend {kind} words", f"legend-{kind}-words", lines, {"shape": "plain"}), kind)


def legend_height(entries: Iterable[Entry], width: float) -> float:
    """How high the legend is on a page of that width."""
    return len(_rows(entries, width)) * _ROW


def statements(
    entries: Iterable[Entry], left: float, top: float, width: float, height: float
) -> Iterator[str]:
    """The entries side by side from the left, in rows from `top` downwards."""
    for number, row in enumerate(_rows(entries, width)):
        x, y = left, top + _ROW * (number + 0.5)
        for entry in row:
            if entry.kind:
                yield from _sample(entry.kind, (x, y), height)
            words = entry.words
            yield words.at(x + entry.width - words.width / 2, height - y)
            x += entry.width + _SPACE


def _rows(entries: Iterable[Entry], width: float) -> list[list[Entry]]:
    """All in one row where there is room; else the boxes first, and the lines below them."""
    told = list(entries)
    whole = list(_folded(told, width))
    if len(whole) < 2:
        return whole
    parts = [entry for entry in told if not entry.kind], [entry for entry in told if entry.kind]
    return [row for part in parts for row in _folded(part, width)]


def _folded(entries: Iterable[Entry], width: float) -> Iterator[list[Entry]]:
    row: list[Entry] = []
    for entry in entries:
        if row and sum(e.width + _SPACE for e in row) + entry.width > width:
            yield row
            row = []
        row.append(entry)
    if row:
        yield row


def _sample(kind: str, start: tuple[float, float], height: float) -> Iterator[str]:
    look, (x, y) = LINES[kind], start
    ends = f"legend {kind} from", f"legend {kind} to"
    for name, at in zip(ends, (x, x + _SAMPLE), strict=True):
        yield node(name, height=0.01, label="", pos=f"{at:.1f},{height - y:.1f}", style="invis", width=0.01)
    yield edge(
        *ends,
        arrowhead=look.arrowhead,
        color=LINE,
        id=f"legend-{kind}",
        penwidth=look.penwidth,
        pos=spline(((x, y), (x + _SAMPLE, y)), height, arrow=True),
        style=look.style,
    )


def _swatch(name: str, words: str, style: str, colours: Paint) -> Entry:
    look = {"style": style, "color": colours.dark, "fillcolor": colours.light}
    return Entry(box(f"legend {name}", f"legend-{name}", iter((Line(words, SMALL),)), look, padding=4.5))
