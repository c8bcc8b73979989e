"""A demand's source, as it is cited."""

from __future__ import annotations

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.structure import Structure
from vvgctl.structure.records.mandate import Clause, Mandate
from vvgctl.structure.records.source import Document


def document_of(clause: Clause, mandate: Mandate, structure: Structure) -> Document | None:
    """The document that a clause cites."""
    found: Document | None = structure.find(("document",), clause.cites.document or mandate.document)
    return found


def cited(clause: Clause, mandate: Mandate, structure: Structure) -> Message:
    """Document, section and phrase of a clause, and since when it is in force."""
    document = document_of(clause, mandate, structure)
    return _(
        "{document}, {section} (“{phrase}”); in force from {start}",
        document=document.title if document else mandate.document,
        section=clause.cites.section or BEGINNING,
        phrase=clause.cites.phrase,
        start=(clause.in_force or mandate.in_force).span.start,
    )


BEGINNING = _("the beginning")
"""Where a citation names no section: before the first heading."""
