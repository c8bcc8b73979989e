"""From pages whose shape has been checked to a structure."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from vvgctl.schema import PATTERNS
from vvgctl.source import Page, Place
from vvgctl.structure.dates import ALWAYS, Span
from vvgctl.structure.in_force import breaks_of, settled
from vvgctl.structure.part import Part
from vvgctl.structure.reading import Notes, note_source, read
from vvgctl.structure.records.agreement import Agreement
from vvgctl.structure.records.assignment import Assignment
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.division import Division
from vvgctl.structure.records.document import Document
from vvgctl.structure.records.mandate import Mandate, SetAside
from vvgctl.structure.records.meeting import Meetings
from vvgctl.structure.records.party import Organisation, Principal
from vvgctl.structure.records.proposal import Proposal
from vvgctl.structure.records.service import Service
from vvgctl.structure.records.source import Citation, Contradiction
from vvgctl.structure.records.words import About, Declared, Words
from vvgctl.structure.records.work import Decision, Function, Matter
from vvgctl.structure.references import DECLARED, RecordKey, Reference
from vvgctl.structure.structure import Population, Structure

_ONE_A_FILE: dict[str, type[Any]] = {
    "body": Body,
    "division": Division,
    "mandate": Mandate,
    "meetings": Meetings,
    "proposal": Proposal,
}
_MANY_A_FILE: dict[str, tuple[str, type[Any]]] = {
    "principals": ("principal", Principal),
    "organisations": ("organisation", Organisation),
    "functions": ("function", Function),
    "matters": ("matter", Matter),
    "agreements": ("agreement", Agreement),
    "services": ("service", Service),
    "assignments": ("assignment", Assignment),
    "decisions": ("decision", Decision),
    "documents": ("document", Document),
    "contradictions": ("contradiction", Contradiction),
    "exceptions": ("exception", SetAside),
}


Records = tuple[tuple[str, Any, Notes], ...]
"""The records of a file, each with its kind and what was noted on the way to it."""


def build(
    parts: Iterable[Part],
    pages: tuple[Page, ...] = (),
    later: frozenset[str] = frozenset(),
    *,
    known: dict[Page, Records] | None = None,
) -> Structure:
    """The structure that these files describe; their order does not matter.

    `later` holds the ids of what came after the day that the files are read as of. The records of a page that
    is `known` are taken as they are; those of the others come to be known.
    """
    found: dict[str, list[Any]] = {}
    references: list[Reference] = []
    citations: list[Citation] = []
    breaks: dict[RecordKey, frozenset[date]] = {}
    backwards: list[tuple[Span, Place]] = []
    abouts: list[About] = []
    parts = tuple(sorted(parts, key=lambda part: part[1]))
    for kind, name, where, data in parts:
        if kind == "structure":
            abouts.append(_about(data, where))
        for record_kind, record, notes in _known((kind, name, where, data), known):
            found.setdefault(record_kind, []).append(record)
            references += notes.references
            citations += (_whole(citation, record) for citation in notes.citations)
            breaks[notes.owner] = frozenset().union(*(span.breaks() for span in notes.spans))
            backwards += notes.backwards
    given = {kind: tuple(found[kind]) for kind in sorted(found) if kind != "file"}
    if "mandate" in given:
        proposals = {one.id: one for one in given.get("proposal", ())}
        given["mandate"] = tuple(settled(one, proposals) for one in given["mandate"])
        breaks |= {
            ("mandate", one.id): breaks["mandate", one.id] | breaks_of(one) for one in given["mandate"]
        }
    return Structure(
        abouts[0] if abouts else About(Words(where=_nowhere(pages)), where=_nowhere(pages)),
        given.pop("declared", ()),
        populations=given.pop("population", ()),
        exceptions=given.pop("exception", ()),
        records=given,
        references=tuple(references),
        citations=tuple(citations),
        breaks=breaks,
        backwards=tuple(backwards),
        pages=pages,
        parts=parts,
        later=later,
    )


def _known(part: Part, known: dict[Page, Records] | None) -> Records:
    """The records of a part; those of a whole page are made once, where anybody keeps them."""
    place = part[2]
    if known is None or place.path:
        return tuple(_records(*part))
    if place.page not in known:
        known[place.page] = tuple(_records(*part))
    return known[place.page]


def record_type(kind: str) -> type[Any]:
    """The type of the records of a kind that proposals may change."""
    if kind in _ONE_A_FILE:
        return _ONE_A_FILE[kind]
    return next(record for name, record in _MANY_A_FILE.values() if name == kind)


def file_of(kind: str, id: str) -> tuple[str, bool]:
    """The file in which a record of a kind is written, and whether that holds many."""
    if kind in _ONE_A_FILE:
        return PATTERNS[kind].replace("*", id), False
    return next(PATTERNS[file] for file, (name, _record) in _MANY_A_FILE.items() if name == kind), True


def _records(kind: str, name: str, where: Place, data: Any) -> Iterator[tuple[str, Any, Notes]]:
    if kind in _ONE_A_FILE:
        named = {"id": PurePosixPath(name).stem} | ({"written_id": data["id"]} if "id" in data else {})
        yield _record(kind, _ONE_A_FILE[kind], {**data, **named}, where)
    elif kind in _MANY_A_FILE:
        record_kind, record = _MANY_A_FILE[kind]
        items, place = data, where
        if isinstance(data, dict):
            items, place = data[kind], where / kind
            yield "file", None, _of_file(kind, name, where, data)
        yield from (_record(record_kind, record, item, place / n) for n, item in enumerate(items))
    elif kind == "populations":
        yield from (("population", population, Notes()) for population in _populations(data, where))
    elif kind == "structure":
        yield from (("declared", word, Notes()) for word in _declared(data, where))


def _record(kind: str, record: type[Any], data: Any, where: Place) -> tuple[str, Any, Notes]:
    notes = Notes((kind, str(data.get("id", data.get("sets_aside")))))
    return kind, read(record, data, where, notes), notes


def _of_file(kind: str, name: str, where: Place, data: Any) -> Notes:
    """What a file cites for all that it holds."""
    notes = Notes((kind, name))
    note_source(data, where, ALWAYS, notes)
    return notes


def _whole(citation: Citation, record: Any) -> Citation:
    """A citation with its document, which a clause leaves to its mandate."""
    if citation.document is not None:
        return citation
    return replace(citation, document=getattr(record, "document", None))


def _about(data: Any, where: Place) -> About:
    kept = {key: value for key, value in data.items() if key != "declares"}
    return read(About, kept, where, Notes())


def _declared(data: Any, where: Place) -> Iterator[Declared]:
    for category in DECLARED:
        place = where / "declares" / category
        for id, words in data.get("declares", {}).get(category, {}).items():
            yield Declared(
                id, category, Words(words.get("sv"), words.get("en"), where=place / id), where=place / id
            )


def _populations(rows: Any, where: Place) -> Iterator[Population]:
    for n, row in enumerate(rows):
        counts = {
            date.fromisoformat(day): int(count) for day, count in row.items() if day[0].isdigit() and count
        }
        yield Population(row["code"], row["name"], counts, where / n)


def _nowhere(pages: tuple[Page, ...]) -> Place:
    return Place(pages[0] if pages else Page("structure.yaml", "", None, array("I", (1, 1, 2))), ())
