"""A page as it would be after edits that are told somewhere else."""

from __future__ import annotations

from collections.abc import Mapping

from vvgctl.source.location import Location
from vvgctl.source.page import KeyPath, Page, Place, Value

Marks = Mapping[KeyPath, Place]
"""Where something stands that does not stand at its own path in the file as it is written."""


class Overlaid(Page):
    """Other values for a file: what an edit wrote stands where it is told, all else where it is written."""

    def __init__(self, file: str, under: Place, data: Value, marks: Marks) -> None:
        super().__init__(file, under.page.text, data, under.page._spots)
        self.under, self.marks = under, marks

    def location(self, path: KeyPath) -> Location:
        return self.origin(path).location

    def line_of(self, location: Location) -> str:
        pages = (self.under.page, *(place.page for place in self.marks.values()))
        page = next((page for page in pages if page.file == location.file), self.under.page)
        return page.line(location.line)

    def origin(self, path: KeyPath) -> Place:
        """Where what stands at `path` is written."""
        for length in range(len(path), -1, -1):
            if (mark := self.marks.get(path[:length])) is not None:
                return Place(mark.page, (*mark.path, *path[length:]))
        return Place(self.under.page, (*self.under.path, *path))
