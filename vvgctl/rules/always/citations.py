"""A source that is cited by section is cited by a section that it has."""

from __future__ import annotations

from vvgctl.messages import closest
from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.source import Place
from vvgctl.structure import Structure
from vvgctl.structure.records.document import Document

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for reference in structure.references:
        if reference.to.kinds == ("document",) and isinstance(cited := reference.where.parent.value, dict):
            yield from _known(structure, reference.id, cited.get("section"), reference.where.parent)
    for mandate in structure.mandates:
        for clause in mandate.clauses:
            document = clause.cites.document or mandate.document
            yield from _known(structure, document, clause.cites.section, clause.cites.where)


def _known(structure: Structure, id: str, section: object, where: Place) -> Verdicts:
    document: Document | None = structure.find(("document",), id)
    if document is None or section is None or not document.sections or section in document.sections:
        return
    guess = closest(str(section), document.sections)
    if guess:
        message = _(
            "the document has no section “{section}”, did you mean “{guess}”?", section=section, guess=guess
        )
    else:
        message = _("the document has no section “{section}”", section=section)
    yield Broken(where / "section", message, _("its sections are {sections}", sections=document.sections))


KEPT = """
documents.yaml: [{id: doc, title: A document, sections: [Tasks, Meetings]}]
bodies/board.yaml:
  source: {document: doc, section: Tasks}
"""
BROKEN = """
documents.yaml: [{id: doc, title: A document, sections: [Tasks, Meetings]}]
bodies/board.yaml:
  source:
    document: doc
    section: Task  # <-
"""
