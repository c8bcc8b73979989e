"""Statements of DOT, the language of Graphviz; all text goes through `label`, all attributes come in order.

Everything has its place already (`layout=nop2`): Graphviz draws, and does not lay out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vvgctl.layout import FONT, label
from vvgctl.pictures.theme import INK, PAPER, SMALL


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text in a box."""

    text: str
    size: float = SMALL
    bold: bool = False
    color: str = INK


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of text under each other, as an HTML-like label; with a `ground`, what lies below is hidden."""

    lines: tuple[Line, ...]
    ground: str | None = None

    def __str__(self) -> str:
        shown = "<br/>".join(map(_marked_up, self.lines))
        if self.ground is None:
            return f"<{shown}>"
        table = f'<table border="0" cellborder="0" cellspacing="0" cellpadding="1" bgcolor="{self.ground}">'
        return f"<{table}<tr><td>{shown}</td></tr></table>>"


Value = str | float | Lines

_FONT: dict[str, Value] = {"fontname": FONT, "fontsize": SMALL, "fontcolor": INK}
_DEFAULTS: dict[str, dict[str, Value]] = {
    "graph": {"layout": "nop2", "outputorder": "edgesfirst", "pad": 0.2, "bgcolor": PAPER},
    "node": {"shape": "box", "fixedsize": "true", "margin": 0},
    "edge": {"arrowsize": 0.8},
}


def node(name: str, **values: Value) -> str:
    """A box, or text alone."""
    return f"{_quoted(name)}{_attributes(values)}"


def edge(tail: str, head: str, **values: Value) -> str:
    """A line between two nodes."""
    return f"{_quoted(tail)} -> {_quoted(head)}{_attributes(values)}"


def frame(name: str, **values: Value) -> str:
    """A frame that holds no nodes, and so needs its `bb`."""
    return f"subgraph {_quoted('cluster ' + name)} {{ graph{_attributes(values)} }}"


def digraph(name: str, statements: Iterable[str]) -> str:
    """The whole picture; its name is written nowhere in it."""
    defaults = (f"{kind}{_attributes(values | _FONT)}" for kind, values in _DEFAULTS.items())
    lines = (f"  {statement}" for statement in (*defaults, *statements))
    return "\n".join([f"digraph {_quoted(name)} {{", *lines, "}", ""])


def _marked_up(line: Line) -> str:
    text = label(line.text) or "&#160;"  # nothing at all is an error of syntax
    bold = f"<b>{text}</b>" if line.bold else text
    return f'<font point-size="{line.size:g}" color="{line.color}">{bold}</font>'


def _attributes(values: dict[str, Value]) -> str:
    written = [f"{name}={_value(value)}" for name, value in sorted(values.items())]
    return f" [{' '.join(written)}]" if written else ""


def _value(value: Value) -> str:
    match value:
        case Lines():
            return str(value)
        case str():
            return _quoted(label(value))
        case _:
            return f"{round(value, 3):g}"


def _quoted(text: str) -> str:
    escaped = text.replace('"', r"\"")
    return f'"{escaped}"'
