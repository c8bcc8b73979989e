"""The documents that a record rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from vvgctl.messages import Said
from vvgctl.reports.citing import section_and_phrase
from vvgctl.reports.pages.facts import inside, may_hold
from vvgctl.reports.pages.lines import Item, Line, bracketed, colon, commas
from vvgctl.reports.pages.wording import InWords
from vvgctl.source import Page, Place
from vvgctl.structure import Snapshot
from vvgctl.structure.dated import Dated
from vvgctl.structure.reading import Notes, read
from vvgctl.structure.records.document import Document
from vvgctl.structure.records.source import Citation


def sources(record: Any, snapshot: Snapshot) -> Iterator[Line]:
    """Each document once, by whom and when, with the sections cited."""
    sections: dict[str, dict[str, None]] = {}
    for citation in (*of_file(record), *citations(record, snapshot.day)):
        if citation.document:
            found = sections.setdefault(citation.document, {})
            if citation.section:
                found[citation.section] = None
    for id, cited in sections.items():
        document: Document | None = snapshot.structure.find(("document",), id)
        told = titled(document) if document else id
        yield Item(colon(told, _in_order(cited, document)) if cited else told)


def _in_order(sections: Iterable[str], document: Document | None) -> tuple[str, ...]:
    """As the document has them, however the files cite them."""
    known = document.sections if document and isinstance(document.sections, tuple) else ()
    places = {section: n for n, section in enumerate(known)}
    return tuple(sorted(sections, key=lambda section: (places.get(section, len(known)), section)))


def titled(document: Document) -> Said | str:
    """A document's title, with publisher and date where they are known."""
    more: list[Said | str] = (
        [document.publisher]
        if isinstance(document.publisher, str) and document.publisher != "unknown"
        else []
    )
    if document.date and str(document.date) != "unknown" and str(document.date) not in document.title:
        more.append(InWords(document.date))
    if not more:
        return document.title
    return bracketed(document.title, commas(*more))


def citations(value: Any, day: date) -> Iterator[Citation]:
    """Every citation in a record that belongs to what holds on a day."""
    match value:
        case Citation():
            yield value
        case Dated():
            for spell in value.spells:
                yield from citations(spell.value, day) if may_hold(spell, day) else ()
        case _:
            for one in inside(value, day):
                yield from citations(one, day)


def of_file(record: Any) -> tuple[Citation, ...]:
    """What the file gives as the source of all its items, for a record that gives none itself."""
    page: Page = record.where.page
    if getattr(record, "source", None) or not isinstance(page.data, dict) or "source" not in page.data:
        return ()
    where = Place(page, ("source",))
    written = where.value if isinstance(where.value, list) else [where.value]
    return tuple(read(Citation, one, where, Notes()) for one in written)


def cited_at(
    cited: Iterable[Citation], snapshot: Snapshot, *, phrases: bool = True
) -> tuple[Said | str, ...]:
    """Sources as a reader would cite them: each document once, with its sections and phrases."""
    places: dict[str, dict[tuple[str, str], None]] = {}
    for one in cited:
        part = (one.section or "", (one.phrase or "") if phrases else "")
        places.setdefault(one.document or "", {})[part] = None
    return tuple(_document(id, tuple(parts), snapshot) for id, parts in places.items())


def _document(id: str, parts: tuple[tuple[str, str], ...], snapshot: Snapshot) -> Said | str:
    found: Document | None = snapshot.structure.find(("document",), id)
    title = found.title if found else id
    told = tuple(section_and_phrase(section, phrase) for section, phrase in parts if section or phrase)
    return commas(title, told) if told else title
