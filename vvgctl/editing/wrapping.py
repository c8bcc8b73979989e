"""A value that becomes the first of several with dates: its own text is kept, and goes into the list.

So it keeps its comments, spacing and order; its end and what begins after it are edits of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vvgctl.editing.inline import inline
from vvgctl.editing.spans import Spans
from vvgctl.source import KeyPath, Value
from vvgctl.source.edits import Append, Edit, Put, Set


@dataclass(frozen=True, slots=True)
class Wrap:
    """The value at a path is to be the only item of a list there, perhaps under a key of its own."""

    path: KeyPath
    under: str | None

    def item(self, value: Value) -> Value:
        """The item that the value becomes."""
        return {self.under: value} if self.under else value


def wrapping(value: Value, edit: Edit) -> tuple[Wrap, tuple[Edit, ...]] | None:
    """How a value is wrapped, and the edits that then make the rest of another; None where it is not kept."""
    match edit:
        case Set((*_way, str()) as path, [dict() as first, *rest]) if wrap := _wrap(path, value, first):
            more = (*completed((*path, 0), wrap.item(value), first), *(Append(path, item) for item in rest))
            return wrap, more
    return None


def _wrap(path: list[Any] | KeyPath, value: Value, first: dict[str, Value]) -> Wrap | None:
    """How the first item holds the value: under a key, or as it is but for its end."""
    if isinstance(value, dict) and endless(value) == endless(first):
        return Wrap(tuple(path), None)
    return _under(path, value, first)


def _under(path: list[Any] | KeyPath, value: Value, first: dict[str, Value]) -> Wrap | None:
    key = next(iter(first), None)
    return Wrap(tuple(path), key) if key is not None and first[key] == value else None


def endless(item: dict[str, Value]) -> list[tuple[str, Value]]:
    """What an item says, but for its end."""
    return [(key, value) for key, value in item.items() if key != "until"]


def completed(path: KeyPath, kept: Any, first: dict[str, Value]) -> Iterator[Edit]:
    """The edits that give an item what it lacks."""
    for key, value in first.items():
        if key not in kept:
            yield Put(path, key, value)
        elif kept[key] != value:
            yield Set((*path, key), value)


def wrapped(text: str, value: Value, wrap: Wrap) -> str | None:
    """The text with the value wrapped; None where it stands in brackets, or in a way that cannot be."""
    spans = Spans(text)
    if spans.styles[wrap.path[:-1]] != "block":
        return None
    start, end = spans.values[wrap.path]
    begin = spans.keys[wrap.path][1]
    between = re.fullmatch(r"([ \t]*:)([ \t]*)(.*)", text[begin:start], re.DOTALL)
    if between is None:
        return None
    if "\n" in between[3]:
        return _of_lines(text, start, end, wrap) if spans.styles[wrap.path] == "block" else None
    if "\n" in text[start:end] or between[3]:
        return None
    plain = spans.styles[wrap.path] == "" and isinstance(value, str)
    written = inline(value) if plain else text[start:end]
    column = spans.keys[wrap.path][0] - _line(text, begin)
    item = f"{{{wrap.under}: {written}}}" if wrap.under else written
    return f"{text[: begin + len(between[1])]}{_ending(text)}{' ' * column}  - {item}{text[end:]}"


def _of_lines(text: str, start: int, end: int, wrap: Wrap) -> str:
    """The same where the value stands on lines of its own, which move to the right."""
    first = _line(text, start)
    margin, lead = text[first:start], "- "
    if wrap.under:
        lead += f"{wrap.under}:{_ending(text)}{text[first:start]}    "
    inside = re.sub(r"\n(?=[^\r\n])", "\n" + " " * (4 if wrap.under else 2), text[start:end])
    return text[:first] + margin + lead + inside + text[end:]


def _line(text: str, offset: int) -> int:
    """Where the line that holds an offset begins."""
    return text.rfind("\n", 0, offset) + 1


def _ending(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
