"""A YAML file as a page: values and positions from one pass over the events.

A part of YAML is enough here: no anchors, aliases, tags, directives, complex keys or second documents.
"""

from __future__ import annotations

from array import array
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from vvgctl.source import events, not_allowed, scalars
from vvgctl.source.decoding import read
from vvgctl.source.page import OPEN, Page, Value
from vvgctl.source.text import UnseenError, clean, lines_of
from vvgctl.source.trouble import Reading, RefusedError, Wrong, refused
from vvgctl.source.wording import worded

_BLOCK = ("|", ">")


def read_yaml(file: str, content: bytes) -> Reading:
    """The page in `content`, or the one thing that is wrong with it."""
    return read(file, content, _page)


def _page(file: str, text: str) -> Page:
    document = _Document(file, text)
    try:
        data = document.data()
    except (yaml.YAMLError, ValueError) as error:  # pure Python's int() refuses endless version numbers
        raise worded(error, file, text) from None
    return Page(file, text, data, array("I", document.spots))


class _Document:
    """The one document of a file, while it is read.

    `spots` gets line, column and end column of the data and of every entry and item, as a Page wants them.
    Reading spends its time in the two loops and what they call, hence their local names and few calls.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.next_event = events.events_of(text)
        self.spots: list[int] = []
        self.depth = 0

    def data(self) -> Value:
        """The data of the document, which must be the only one."""
        self.next_event()
        self._check_start(self.next_event())
        event = self.next_event()
        if type(event) is ScalarEvent:
            raise self._lone_scalar(event)
        self.spots.extend((event.start_mark.line + 1, event.start_mark.column + 1, OPEN))
        data = self._container(event, 0)
        self.next_event()
        if type(event := self.next_event()) is not StreamEndEvent:
            raise self._wrong(event, not_allowed.several_documents())
        return data

    def _mapping(self, made: dict[str, Value]) -> Any:
        """Fill `made` up to the event that ends it."""
        next_event, spots, key_of, value_of = self.next_event, self.spots, self._key, self._value
        numbers: dict[str, int] = {}
        while type(event := next_event()) is not MappingEndEvent:
            key, start, end = key_of(event), event.start_mark, event.end_mark
            line = start.line
            if end.line != line:
                raise self._wrong(event, not_allowed.complex_key())
            if key in made:
                raise self._wrong(event, not_allowed.duplicate_key(key, spots[numbers[key]]))
            numbers[key] = number = len(spots)
            spots += (line + 1, start.column + 1, end.column + 1)
            made[key] = value_of(next_event(), number)
        return event

    def _list(self, made: list[Value]) -> Any:
        """Fill `made` up to the event that ends it."""
        next_event, spots, value_of = self.next_event, self.spots, self._value
        while type(event := next_event()) is not SequenceEndEvent:
            start = event.start_mark
            number = len(spots)
            spots += (start.line + 1, start.column + 1, OPEN)
            made.append(value_of(event, number))
        return event

    def _key(self, event: Any) -> str:
        if type(event) is not ScalarEvent or event.tag is not None or event.anchor is not None:
            raise self._wrong(event, self._not_text(event))
        text, style = event.value, event.style
        if text in scalars.NULLS and not (style and text):
            raise self._wrong(event, not_allowed.empty_key())
        try:
            return clean(text) if style else scalars.plain_text(text)
        except UnseenError as found:
            raise self._unseen(event, found.character) from None

    def _value(self, event: Any, number: int) -> Value:
        """The value that begins with `event` and is written at `number`."""
        if type(event) is not ScalarEvent:
            return self._container(event, number)
        if event.tag is not None or event.anchor is not None:
            raise self._wrong(event, self._not_text(event))
        text, style = event.value, event.style
        try:
            value = clean(text) if style else scalars.resolve(text)
        except UnseenError as found:
            raise self._unseen(event, found.character) from None
        if not text and not style:
            self._mark_dash(number)
        elif style not in _BLOCK:
            self._extend(number, event.end_mark)
        return value

    def _container(self, event: Any, number: int) -> Value:
        kind = type(event)
        if kind is AliasEvent or event.tag is not None or event.anchor is not None:
            raise self._wrong(event, self._not_text(event))
        self.depth += 1
        if self.depth > not_allowed.DEEPEST:
            raise self._wrong(event, not_allowed.too_deep())
        made: dict[str, Value] | list[Value] = {} if kind is MappingStartEvent else []
        end = self._mapping(made) if isinstance(made, dict) else self._list(made)
        if event.flow_style:
            self._extend(number, end.end_mark)
        self.depth -= 1
        return made

    def _extend(self, number: int, end: Any) -> None:
        """What stands at `number` reaches to `end`, if that is on its line."""
        if end.line + 1 == self.spots[number]:
            self.spots[number + 2] = end.column + 1

    def _mark_dash(self, number: int) -> None:
        """The spot of an empty item is its dash; that of an empty entry is its key."""
        spots = self.spots
        if spots[number + 2] == OPEN:
            spots[number + 1] -= 1
            spots[number + 2] = spots[number + 1] + 1

    def _check_start(self, event: Any) -> None:
        if type(event) is StreamEndEvent:
            raise self._empty()
        if "%" in self.text and lines_of(self.text)[event.start_mark.line].startswith("%"):
            raise self._wrong(event, not_allowed.directive())

    def _lone_scalar(self, event: Any) -> RefusedError:
        if event.tag is not None or event.anchor is not None:
            return self._wrong(event, self._not_text(event))
        if not event.value and not event.style:
            return self._empty()
        self.next_event()  # if the parser fails on what follows, that says more
        return self._wrong(event, not_allowed.text_alone())

    def _empty(self) -> RefusedError:
        return refused(self.file, self.text, (1, 1, 2), not_allowed.empty_file())

    def _unseen(self, event: Any, character: str) -> RefusedError:
        """Trouble with a character in a scalar; an escape is pointed at as the whole scalar."""
        line, column = event.start_mark.line, event.start_mark.column
        at = lines_of(self.text)[line].find(character, column)
        if at < 0:
            return self._wrong(event, not_allowed.unseen(character))
        return refused(self.file, self.text, (line + 1, at + 1, at + 2), not_allowed.unseen(character))

    def _not_text(self, event: Any) -> Wrong:
        """Why a node that is not text (or a plain list or mapping) cannot stand here."""
        if isinstance(event, AliasEvent):
            return not_allowed.alias(event.anchor or "")
        if event.anchor is not None:
            return not_allowed.anchor(event.anchor)
        return not_allowed.complex_key() if event.tag is None else not_allowed.tag(event.tag)

    def _wrong(self, event: Any, wrong: Wrong) -> RefusedError:
        start, end = event.start_mark, event.end_mark
        end_column = end.column + 1 if end.line == start.line else 0
        spot = (start.line + 1, start.column + 1, end_column)
        return refused(self.file, self.text, spot, wrong)
