"""A demand's source, as it is cited."""

from __future__ import annotations

from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.lines import colon, commas
from vvgctl.structure import Structure
from vvgctl.structure.records.document import Document
from vvgctl.structure.records.mandate import Clause, Mandate
from vvgctl.structure.records.source import Citation


def document_of(clause: Clause, mandate: Mandate, structure: Structure) -> Document | None:
    """The document that a clause cites."""
    found: Document | None = structure.find(("document",), clause.cites.document or mandate.document)
    return found


def cited(clause: Clause, mandate: Mandate, structure: Structure) -> Message:
    """Document, section and phrase of a clause, and since when it is in force."""
    document = document_of(clause, mandate, structure)
    title: object = document.title if document else mandate.document
    if clause.cites.section:
        title = commas(title, clause.cites.section)
    return _(
        "{place} (“{phrase}”); in force from {start}",
        place=title,
        phrase=clause.cites.phrase or "",
        start=(clause.in_force or mandate.in_force).span.start,
    )


def place(cites: Citation) -> Said | str:
    """The section and phrase of a citation, as far as they are given."""
    return section_and_phrase(cites.section or "", cites.phrase or "")


def section_and_phrase(section: str, phrase: str) -> Said | str:
    """`Section: “phrase”`, or the one that is given."""
    quoted = _("“{phrase}”", phrase=phrase)
    return colon(section, quoted) if section and phrase else quoted if phrase else section
