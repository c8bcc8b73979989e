"""A drawing in DOT, the language of Graphviz; all text goes through `label`, all attributes come in order.

Everything has its place already (`layout=nop2`): Graphviz draws, and does not lay out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from vvgctl.layout import FONT, label
from vvgctl.pictures.drawing.joining import joined
from vvgctl.pictures.drawing.marks import RING, At, Box, Drawing, Frame, Line, Mark, Path, Value
from vvgctl.pictures.drawing.splines import spline
from vvgctl.pictures.theme import INK, PAPER, SMALL, Theme

_COLOURED = ("color", "fillcolor", "fontcolor", "bgcolor")
_SCALED = ("penwidth", "arrowsize", "fontsize", "width", "height", "pad")
_DEFAULTS: Mapping[str, Mapping[str, Value]] = {
    "graph": {"layout": "nop2", "outputorder": "edgesfirst", "bgcolor": PAPER},
    "node": {"shape": "box", "fixedsize": "true", "margin": 0},
    "edge": {},
}
_FONT: Mapping[str, Value] = {"fontname": FONT, "fontsize": SMALL, "fontcolor": INK}
PAD = 3.0
"""White around every picture, in points."""


def dot(
    drawing: Drawing, name: str, theme: Theme, scale: float = 1, shown: Callable[[str], str] = str
) -> str:
    """The drawing for Graphviz, in the colours of a theme; its name is written nowhere in it.

    `shown` is how a text is to be written, where not every letter can be drawn.
    """
    pen = _Pen(drawing.height, theme, scale, shown)
    defaults = [f"{kind}{pen.attributes({**values, **_FONT})}" for kind, values in _DEFAULTS.items()]
    defaults[0] = f"graph{pen.attributes({**_DEFAULTS['graph'], **_FONT, 'pad': PAD / 72})}"
    written = (statement for mark in joined(drawing.marks) for statement in pen.statements(mark))
    sheet = pen.statement(_sheet(drawing))
    lines = (f"  {statement}" for statement in (*defaults, sheet, *written))
    return "\n".join([f"digraph {_quoted(name)} {{", *lines, "}", ""])


def _sheet(drawing: Drawing) -> Frame:
    """An unseen frame around everything, which makes the sheet as large as it is said to be."""
    look: dict[str, Value] = {
        "style": "filled",
        "color": PAPER,
        "fillcolor": PAPER,
        "id": "sheet",
        "penwidth": 0,
    }
    return Frame("sheet", 0, 0, drawing.width, drawing.height, look)


class _Pen:
    """Writes marks for one sheet: in Graphviz the points are counted from the bottom."""

    def __init__(self, height: float, theme: Theme, scale: float, shown: Callable[[str], str]) -> None:
        self.height, self.theme, self.scale, self.shown = height, theme, scale, shown

    def statements(self, mark: Mark) -> Iterator[str]:
        yield self.statement(mark)
        if isinstance(mark, At):
            for inner in mark.box.inside:
                left, top = mark.x - mark.box.width / 2, mark.y - mark.box.height / 2
                yield from self.statements(inner.moved(left, top))

    def statement(self, mark: Mark) -> str:
        match mark:
            case At(box, x, y):
                return f"{_quoted(box.name)}{self.attributes(self._box(box, x, y))}"
            case Path():
                values = self._path(mark)
                return f"{_quoted(mark.tail)} -> {_quoted(mark.head)}{self.attributes(values)}"
            case Frame():
                corners = ((mark.left, mark.bottom), (mark.right, mark.top))
                bb = ",".join(self._point(*corner) for corner in corners)
                values = {"bb": bb, "label": "", **mark.look}
                return f"subgraph {_quoted('cluster ' + mark.name)} {{ graph{self.attributes(values)} }}"

    def attributes(self, values: Mapping[str, Value | _Markup]) -> str:
        written = [f"{name}={self._value(name, value)}" for name, value in sorted(values.items())]
        return f" [{' '.join(written)}]" if written else ""

    def _box(self, box: Box, x: float, y: float) -> dict[str, Value | _Markup]:
        ring = 2 * RING / self.scale if "peripheries" in box.look else 0.0  # Graphviz would add it outside
        size = {"width": (box.width - ring) / 72, "height": (box.height - ring) / 72}
        return {
            "id": box.id,
            "label": _Markup(self._lines(box)),
            "pos": self._point(x, y),
            **size,
            **box.look,
        }

    def _path(self, path: Path) -> dict[str, Value]:
        return {
            "id": path.id,
            "pos": spline(path.corners, self.height, self.scale, arrow=path.arrow),
            "color": path.color,
            "style": path.look.style,
            "penwidth": path.look.penwidth,
            "arrowhead": path.look.arrowhead if path.arrow else "none",
            "arrowsize": 0.8,
        }

    def _point(self, x: float, y: float) -> str:
        return f"{x * self.scale:.1f},{(self.height - y) * self.scale:.1f}"

    def _lines(self, box: Box) -> str:
        """The text of a box, each line in a row of a table: lines of plain text Graphviz sets too close."""
        if not box.lines:
            return ""
        shown = list(map(self._marked_up, box.lines))
        if box.align == "left":
            size = f'align="left" width="{ceil(box.width * self.scale)}"'
            return self._table(box, [f"<td {size}>{line}</td>" for line in shown])
        if len(shown) == 1 and not box.ground:
            return shown[0]
        return self._table(box, [f"<td>{line}</td>" for line in shown])

    def _table(self, box: Box, cells: Iterable[str]) -> str:
        edge = 'border="0"'
        if box.ground:  # its edge keeps lines clear of the text
            colour = self.theme[box.ground]
            edge = f'border="1" color="{colour}" bgcolor="{colour}"'
        rows = "".join(f"<tr>{cell}</tr>" for cell in cells)
        return f'<table {edge} cellborder="0" cellspacing="0" cellpadding="0">{rows}</table>'

    def _marked_up(self, line: Line) -> str:
        text = label(self.shown(line.text)) or "&#160;"  # nothing at all is an error of syntax
        bold = f"<b>{text}</b>" if line.bold else text
        size, colour = round(line.size * self.scale, 2), self.theme[line.color]
        return f'<font point-size="{size:g}" color="{colour}">{bold}</font>'

    def _value(self, name: str, value: Value | _Markup) -> str:
        if isinstance(value, _Markup):
            return f"<{value.text}>" if value.text else '""'
        if isinstance(value, str):
            return _quoted(label(self.theme[value] if name in _COLOURED else value))
        return f"{round(value * (self.scale if name in _SCALED else 1), 3):g}"


@dataclass(frozen=True, slots=True)
class _Markup:
    """A label in Graphviz's own markup."""

    text: str


def _quoted(text: str) -> str:
    escaped = text.replace('"', r"\"")
    return f'"{escaped}"'
