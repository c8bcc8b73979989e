"""What stands under every picture: the legend, of what it is, of which day, how far that is known, and whence."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import date
from typing import Any

from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.pictures.drawing.marks import Drawing, Line, stacked, text
from vvgctl.pictures.legend import Entry, legend
from vvgctl.pictures.theme import HEADING, QUIET, SMALL
from vvgctl.pictures.view import View
from vvgctl.source import KeyPath
from vvgctl.structure import Snapshot
from vvgctl.structure.dates import vague_date
from vvgctl.structure.records.document import Document

GAP = 14.0


def heading(snapshot: Snapshot, what: Said | None = None) -> Message:
    """The structure's name, what of it is shown, and the day."""
    values = {"structure": snapshot.structure.about.name, "day": snapshot.day}
    if what is None:
        return _("{structure}, as of {day}", **values)
    return _("{structure}: {what}, as of {day}", what=what, **values)


def known(snapshot: Snapshot) -> tuple[Said, ...]:
    """A word of warning where the day lies after what the structure is known through."""
    through = known_through(snapshot)
    return (_("last known {day}", day=through),) if through is not None and snapshot.day > through else ()


def known_through(snapshot: Snapshot) -> date | None:
    """The day through which the structure is known, if it says so."""
    written = snapshot.structure.about.known_through
    return vague_date(written).latest if written else None


def foot(
    view: View, title: Said | str, entries: Iterable[Entry], notes: Iterable[Said | str], width: float
) -> Drawing:
    """The legend and the caption under a picture of that width."""
    parts = [legend(entries, width), _caption(view, title, notes, width)]
    return stacked((part for part in parts if part.marks), GAP)


def paged(view: View, title: Said, page: int, pages: int) -> Said | str:
    """The title, with the number of the page where there are several."""
    if pages == 1:
        return title
    return _("{title} (page {page} of {pages})", title=view.words(title), page=page, pages=pages)


def sources(snapshot: Snapshot, records: Iterable[Any], facts: Container[str]) -> tuple[Said, ...]:
    """The documents that the files of these records cite for any of these facts, or for all they hold."""
    titles = [document.title for document in _documents(snapshot, records, facts)]
    return (_("Sources: {titles}.", titles="; ".join(titles)),) if titles else ()


def _documents(snapshot: Snapshot, records: Iterable[Any], facts: Container[str]) -> Sequence[Document]:
    """The documents cited, in the order of their titles."""
    places: dict[str, set[KeyPath]] = {}
    for record in records:
        places.setdefault(record.where.page.file, set()).add(record.where.path)
    cited: set[str | None] = set()
    for citation in snapshot.structure.citations:
        path = citation.where.path
        for start in places.get(citation.where.page.file, ()):
            if path[: len(start)] == start and (path[len(start) : len(start) + 1] or ("",))[0] in facts:
                cited.add(citation.document)
    found = (snapshot.structure.find(("document",), id) for id in cited if id)
    return sorted((one for one in found if one), key=lambda one: (one.title.casefold(), one.id))


def _caption(view: View, title: Said | str, notes: Iterable[Said | str], width: float) -> Drawing:
    told = (*known(view.snapshot), *notes, *view.notes)
    lines: list[Line] = list(view.lines(title, width, HEADING, bold=True))
    lines += [line for note in told for line in view.lines(note, width, SMALL, color=QUIET)]
    words = text("caption", lines, width=width)
    return Drawing(width, words.height, (words.cornered(0, 0),))
