"""A file that could be read: its values, and where each of them is written."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import cached_property

from vvgctl.source.location import Location
from vvgctl.source.text import lines_of

KeyPath = tuple[str | int, ...]
Value = None | bool | int | float | str | list["Value"] | dict[str, "Value"]

OPEN = 0  # as an end column: as far as the line goes


class Page:
    """One file: values and positions from one pass.

    `spots` holds line, column and end column of the data itself and then of each entry and item, in the
    order they are written. An entry ends with its value, or with its key if the value ends on a later line.
    """

    def __init__(self, file: str, text: str, data: Value, spots: array[int]) -> None:
        self.file = file
        self.text = text
        self.data = data
        self._spots = spots

    def location(self, path: KeyPath) -> Location:
        """Where `path` is written, or the nearest thing around it; () is the first line of the data."""
        index = 0
        for key in path:
            inner = self._index.get((index, key))
            if inner is None:
                break
            index = inner
        line, column, end = self._spots[3 * index : 3 * index + 3]
        return Location(self.file, line, column, line, end or self._end_of_line(index))

    def line(self, number: int) -> str:
        """The text of a line without its ending; empty beyond the end."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def line_of(self, location: Location) -> str:
        """The text of the line on which something begins that this page told the place of."""
        return self.line(location.line)

    def _end_of_line(self, index: int) -> int:
        """Where the last thing ends that is written on the line on which number `index` begins."""
        spots, line, end = self._spots, self._spots[3 * index], OPEN
        for at in range(3 * index + 3, len(spots), 3):
            if spots[at] != line:
                break
            end = spots[at + 2]
        return end or len(self.line(line).rstrip()) + 1

    @cached_property
    def _lines(self) -> list[str]:
        return lines_of(self.text)

    @cached_property
    def _index(self) -> dict[tuple[int, str | int], int]:
        """The number of each entry and item, by the number of what holds it and its key."""
        numbers: dict[tuple[int, str | int], int] = {}
        _count(self.data, numbers, 0)
        return numbers


def _count(value: Value, numbers: dict[tuple[int, str | int], int], number: int) -> int:
    """Number what `value` holds, which itself has `number`; the last number given."""
    last = number
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in inside:
        last += 1
        numbers[number, key] = last
        if isinstance(inner, (dict, list)):
            last = _count(inner, numbers, last)
    return last


@dataclass(frozen=True, slots=True)
class Place:
    """A key path in a page; resolved to a line only when somebody asks."""

    page: Page
    path: KeyPath = ()

    def __truediv__(self, key: str | int) -> Place:
        return Place(self.page, (*self.path, key))

    @property
    def location(self) -> Location:
        """Where it is written, or the nearest thing around it that was written."""
        return self.page.location(self.path)

    @property
    def parent(self) -> Place:
        """What this lies in; a page lies in itself."""
        return Place(self.page, self.path[:-1])

    @property
    def value(self) -> Value:
        """What is written there; None where nothing is."""
        value = self.page.data
        for key in self.path:
            match value:
                case dict() if isinstance(key, str):
                    value = value.get(key)
                case list() if isinstance(key, int) and key < len(value):
                    value = value[key]
                case _:
                    return None
        return value


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a page's text, whatever stands there; columns as in `Location`."""

    page: Page
    line: int
    column: int
    end_column: int
    path: KeyPath = ()

    @property
    def location(self) -> Location:
        return Location(self.page.file, self.line, self.column, self.line, self.end_column)

    @property
    def text(self) -> str:
        return self.page.line(self.line)[self.column - 1 : self.end_column - 1]
