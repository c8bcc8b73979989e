"""The life of a body as changes write it: what ends the day before, and the state that begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.changes.writing import Writing
from vvgctl.source import Place, Value
from vvgctl.source.edits import Append
from vvgctl.structure.files import Effect, Entry, Written


def ended(writing: Writing, kind: str, entry: Entry, where: Place) -> Iterator[Effect]:
    """A record that is no more from the first day on; one that had not begun by then is left as it is."""
    if kind != "body":
        yield from writing.ends(entry.file, entry.path, entry.data, where)
        return
    lives = entry.data["life"]
    kept = [life for life in lives if writing.comes_first(life)]
    if len(kept) == len(lives):
        yield from _closed(writing, entry, where)
    elif kept:
        yield from writing.put(entry, "life", [_until(writing, life) for life in kept], where)


def goes_on_as(writing: Writing, entry: Entry, states: list[Value], where: Place) -> Iterator[Effect]:
    """A body that is in other states from the first day on."""
    lives = entry.data["life"]
    kept = [life for life in lives if writing.comes_first(life)]
    if len(kept) == len(lives):
        yield from _closed(writing, entry, where)
        yield from (Written(entry.file, Append((*entry.path, "life"), state), where) for state in states)
    else:
        yield from writing.put(entry, "life", [*(_until(writing, life) for life in kept), *states], where)


def _closed(writing: Writing, entry: Entry, where: Place) -> Iterator[Effect]:
    for n, life in enumerate(entry.data["life"]):
        if writing.goes_on(life):
            yield from writing.ends(entry.file, (*entry.path, "life", n), life, where)


def _until(writing: Writing, life: Any) -> Value:
    return {**life, "until": writing.until(life)} if writing.goes_on(life) else life
