"""What stands under every picture: the legend, what it is of, how far that is known, and whence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from vvgctl.messages import Message, Said, plural
from vvgctl.messages import message as _
from vvgctl.pictures.drawing.marks import Drawing, stacked, text
from vvgctl.pictures.drawing.sheets import alone
from vvgctl.pictures.legend import Entry, legend
from vvgctl.pictures.theme import HEADING, QUIET, SMALL
from vvgctl.pictures.view import View
from vvgctl.reports.pages.lines import Glued, joined
from vvgctl.source import KeyPath
from vvgctl.structure import Snapshot
from vvgctl.structure.dates import vague_date
from vvgctl.structure.records.document import Document

Page = TypeVar("Page")
GAP = 10.0
_MANY = 88
"""The number of a page that is as wide as any of two digits."""
_NARROWEST = 360.0
CAPTION = "caption"
_SHORT = 2
"""Words of a title."""
_AIR = 2.5
"""Between the title and what is smaller below it."""


def heading(view: View, what: Said | None = None, *, chosen: tuple[Said | str, ...] = ()) -> Message:
    """The structure's name, what of it is shown, the day, and what is drawn as if it were adopted."""
    snapshot = view.snapshot
    values = {"structure": snapshot.structure.about.name, "day": snapshot.day}
    words = (snapshot.label(one) for one in (view.level, view.sphere) if one)
    shown = ((what,) if what else ()) + tuple(joined(one) for one in [(*chosen, *words)] if one)
    told = _("{structure}, as of {day}", **values)
    if shown:
        told = _("{structure}: {what}, as of {day}", what=Glued(shown, ": "), **values)
    if view.adopted:
        return _("{told}, as if {proposals} were adopted", told=told, proposals=view.adopted)
    return told


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
    """The legend and the caption under a picture of that width, or a little wider where that is narrow."""
    width = max(width, min(_NARROWEST, view.room[0]))
    parts = [legend(entries, width), _caption(view, title, notes, width)]
    return stacked((part for part in parts if part.marks), GAP)


def paged(view: View, title: Said, page: int, pages: int) -> Said | str:
    """The title, with the number of the page where there are several."""
    if pages == 1:
        return title
    return _("{title} (page {page} of {pages})", title=view.words(title), page=page, pages=pages)


def as_many(make: Callable[[int], Iterable[Page]]) -> list[Page]:
    """The pages, made with room under each for the number of the last, however many they turn out to be."""
    last = _MANY
    while len(made := list(make(last))) > last:
        last = last * 10 + 8
    return made


def sources(
    snapshot: Snapshot, records: Iterable[Any], facts: Container[str], most: int | None = None
) -> tuple[Said, ...]:
    """The documents cited for these facts in the files of the records, or the `most` that are cited most."""
    cited = Counter(_cited(snapshot, records, facts))
    known = [(id, snapshot.structure.find(("document",), id)) for id in cited]
    found = [(id, document) for id, document in known if document is not None]
    found.sort(key=lambda one: (-cited[one[0]], one[1].title.casefold(), one[0]))
    titles = "; ".join(_named(document) for _id, document in found[:most])
    if not titles:
        return ()
    if most is None or len(found) <= most:
        return (_("Sources: {titles}.", titles=titles),)
    return (
        plural(
            "Sources: {titles}; and {count} more.",
            "Sources: {titles}; and {count} more.",
            len(found) - most,
            titles=titles,
        ),
    )


def _named(document: Document) -> str:
    """Its title; a short one of a page, as "About us", says little without whose it is."""
    whose, short = document.publisher, len(document.title.split()) <= _SHORT
    if not (short and document.page) or not isinstance(whose, str) or whose == "unknown":
        return document.title
    return f"{document.title} ({whose})"


def _cited(snapshot: Snapshot, records: Iterable[Any], facts: Container[str]) -> Iterator[str]:
    """The document of each citation at one of these facts; `source` is what a whole file cites."""
    places: dict[str, set[KeyPath]] = {}
    for record in records:
        places.setdefault(record.where.page.file, set()).add(record.where.path)
    for citation in snapshot.structure.citations:
        path, starts = citation.where.path, places.get(citation.where.page.file, ())
        for n, key in enumerate(path):
            if citation.document and key in facts and path[:n] in starts:
                yield citation.document


def _caption(view: View, title: Said | str, notes: Iterable[Said | str], width: float) -> Drawing:
    told = (*known(view.snapshot), *notes, *view.notes)
    notes_ = [line for note in told for line in view.lines(note, width, SMALL, color=QUIET)]
    heading_ = text(CAPTION, view.lines(title, width, HEADING, bold=True), width=width)
    below = text(f"{CAPTION}-notes", notes_, width=width)
    return stacked((alone(one) for one in (heading_, below) if one.lines), _AIR)
