"""Where each key and value of a YAML text begins and ends, as offsets into it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from vvgctl.source import KeyPath
from vvgctl.source.events import NextEvent, events_of
from vvgctl.source.text import clean

Span = tuple[int, int]


class Spans:
    """The offsets of the values of a text that our own reader has read."""

    def __init__(self, text: str) -> None:
        self.values: dict[KeyPath, Span] = {}
        self.keys: dict[KeyPath, Span] = {}
        self.styles: dict[KeyPath, str] = {}
        next_event = events_of(text)
        next_event()
        next_event()
        self._value(next_event, next_event(), (), text)

    def _value(self, next_event: NextEvent, event: Any, path: KeyPath, text: str) -> None:
        start, end = event.start_mark.index, event.end_mark
        if type(event) is ScalarEvent:
            self.styles[path] = event.style or ""
            last = end.index
            if event.style in ("|", ">"):
                last = start + len(text[start:last].rstrip())
        else:
            end_of = self._mapping if type(event) is MappingStartEvent else self._list
            closing = end_of(next_event, path, text)
            self.styles[path] = "flow" if event.flow_style else "block"
            last = closing.end_mark.index if event.flow_style else self._end_of_last(path, start)
        self.values[path] = start, last

    def _mapping(self, next_event: NextEvent, path: KeyPath, text: str) -> Any:
        while type(event := next_event()) is not MappingEndEvent:
            inner = (*path, clean(event.value))
            self.keys[inner] = event.start_mark.index, event.end_mark.index
            self._value(next_event, next_event(), inner, text)
        return event

    def _list(self, next_event: NextEvent, path: KeyPath, text: str) -> Any:
        number = 0
        while type(event := next_event()) is not SequenceEndEvent:
            self._value(next_event, event, (*path, number), text)
            number += 1
        return event

    def _end_of_last(self, path: KeyPath, start: int) -> int:
        """A block ends where the last thing in it does."""
        last_value = next(reversed(self.values.values()), (start, start))
        last_key = next(reversed(self.keys.values()), (start, start))
        return max(start, last_value[1], last_key[1] if last_key[0] >= start else start)

    def last_in(self, path: KeyPath) -> int | None:
        """Where the last thing in a list or mapping ends; None where it is empty."""
        inside = [end for inner, (_start, end) in self.values.items() if inner[:-1] == path and inner]
        return max(inside, default=None)

    def scalars(self) -> Mapping[KeyPath, Span]:
        """The spans of all single values."""
        return {
            path: span for path, span in self.values.items() if self.styles[path] not in ("flow", "block")
        }


def comments(text: str) -> Iterator[str]:
    """The comments of a text, in order."""
    inside = sorted(_covered(text))
    at = 0
    for start, end in [*inside, (len(text), len(text))]:
        for line in text[at:start].splitlines():
            _before, mark, comment = line.partition("#")
            if mark:
                yield comment.strip()
        at = max(at, end)


def _covered(text: str) -> Iterator[Span]:
    spans = Spans(text)
    yield from spans.keys.values()
    yield from spans.scalars().values()
