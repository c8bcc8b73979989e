"""Statements of DOT, the language of Graphviz; all text goes through `label`, all attributes come in order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vvgctl.layout import label
from vvgctl.pictures.theme import INK, SMALL


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text in a box."""

    text: str
    size: float = SMALL
    bold: bool = False
    color: str = INK


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of text under each other, as an HTML-like label."""

    lines: tuple[Line, ...]
    align: str = "center"

    def __str__(self) -> str:
        end = f'<br align="{self.align}"/>'
        shown = end.join(map(_marked_up, self.lines))
        return f"<{shown}{end if self.align == 'left' else ''}>"


Value = str | float | Lines


def node(name: str, **values: Value) -> str:
    return f"{_quoted(name)}{_attributes(values)}"


def edge(tail: str, head: str, **values: Value) -> str:
    return f"{_quoted(tail)} -> {_quoted(head)}{_attributes(values)}"


def row(names: Iterable[str]) -> list[str]:
    """Statements that put these nodes side by side, in this order."""
    chain = " -> ".join(map(_quoted, names))
    return block(None, ["rank=same", f"{chain} [style=invis weight=1]"])


def defaults(kind: str, **values: Value) -> str:
    """What holds for every graph, node or edge that does not say otherwise."""
    return f"{kind}{_attributes(values)}"


def block(head: str | None, statements: Iterable[str]) -> list[str]:
    """Statements in braces, one a line."""
    return [f"{head} {{" if head else "{", *(f"  {statement}" for statement in statements), "}"]


def cluster(name: str, statements: Iterable[str]) -> list[str]:
    """Statements in a frame around what they name."""
    return block(f"subgraph {_quoted('cluster ' + name)}", statements)


def digraph(name: str, statements: Iterable[str]) -> str:
    """The whole picture; its name is written nowhere in it."""
    return "\n".join([*block(f"digraph {_quoted(name)}", statements), ""])


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
            return f"{value:g}"


def _quoted(text: str) -> str:
    escaped = text.replace('"', r"\"")
    return f'"{escaped}"'
