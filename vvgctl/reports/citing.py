"""A demand's source, as it is cited."""

from __future__ import annotations

from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.glue import colon, commas
from vvgctl.structure import Structure
from vvgctl.structure.records.mandate import Clause, Mandate
from vvgctl.structure.records.source import Citation, Document


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


def place(cites: Citation) -> Said:
    """The section and phrase of a citation, as far as they are given."""
    quoted = _("“{phrase}”", phrase=cites.phrase or "")
    return colon(cites.section, quoted) if cites.section else quoted
