"""A list of which the first items are kept, perhaps with another end, and the others give way to new ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from vvgctl.editing.spans import Spans
from vvgctl.editing.wrapping import completed, endless
from vvgctl.source import KeyPath, Value
from vvgctl.source.edits import Append, Edit, Set


@dataclass(frozen=True, slots=True)
class Cut:
    """The list at a path is to hold only its first items, so many."""

    path: KeyPath
    length: int


def cutting(value: Value, edit: Edit) -> tuple[Cut, tuple[Edit, ...]] | None:
    """How a list is cut, and the edits that then make the rest of another; None where none of it is kept."""
    match value, edit:
        case list() as old, Set(path, list() as new):
            kept = _alike(old, new)
            ends = (one for n in range(kept) for one in _ended((*path, n), old[n], new[n]))
            more = (*ends, *(Append(path, item) for item in new[kept:]))
            return (Cut(path, kept), more) if kept else None
    return None


def _alike(old: list[Any], new: list[Any]) -> int:
    """How many items two lists begin with in common, but for their ends."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((n for n, (one, other) in pairs if not _same(one, other)), min(len(old), len(new)))


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict):
        return endless(one) == endless(other)
    return type(one) is type(other) and bool(one == other)


def _ended(path: KeyPath, kept: Any, wanted: Any) -> tuple[Edit, ...]:
    return tuple(completed(path, kept, wanted)) if isinstance(wanted, dict) else ()


def cut(text: str, count: int, to: Cut) -> str:
    """The text of a list of so many items without the last ones, and what is written beside them."""
    if count == to.length:
        return text
    spans = Spans(text)
    (_start, kept), (_start, last) = (spans.values[(*to.path, n - 1)] for n in (to.length, count))
    if spans.styles[to.path] == "flow":
        return text[:kept] + text[last:]
    return text[: _end_of_line(text, kept)] + text[_end_of_line(text, last) :]


def _end_of_line(text: str, offset: int) -> int:
    """Where the line that holds an offset ends, without its line ending."""
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    return end - 1 if text[:end].endswith("\r") else end
