"""Demands that no clause covers, and explanations that explain nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vvgctl.check.finding import Finding, Level, finding
from vvgctl.check.sources.normative import Sentence, demanding
from vvgctl.check.sources.phrases import Searched, Stretch, faults
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.source import shortened
from vvgctl.structure import Structure
from vvgctl.structure.records.source import Citation


def unexplained(structure: Structure, read: Mapping[str, Searched]) -> Iterator[Finding]:
    """Every sentence that sounds like a demand, has no clause and is not explained; and the reverse."""
    of_mandates = {mandate.document for mandate in structure.mandates}
    for id, searched in read.items():
        language = structure.about.language
        demands = list(demanding(searched.text, searched.sections, language)) if id in of_mandates else []
        covered = list(_covered(structure, searched))
        open_ = [one for one in demands if not _any(covered, one)]
        explained: list[Stretch] = []
        for not_demand in searched.document.not_demands:
            wrong = list(faults(searched, not_demand.phrase, not_demand.section, not_demand.where))
            yield from wrong
            stretches = searched.stretches(not_demand.phrase, not_demand.section)
            explained += stretches
            if stretches and not any(_any(stretches, one) for one in open_):
                message = _why_unneeded(any(_any(stretches, one) for one in demands), id in of_mandates)
                where = not_demand.where / "phrase"
                yield finding("explanation-unneeded", Level.ERROR, message, where, fix=_("take it away"))
        yield from (_uncovered(one, searched) for one in open_ if not _any(explained, one))


def _covered(structure: Structure, searched: Searched) -> Iterator[Stretch]:
    """Where the phrases stand that clauses, and proposals with their changes, cite of a document."""
    for cites, document in (*_of_clauses(structure), *_of_proposals(structure)):
        if document == searched.document.id and cites.phrase:
            yield from searched.stretches(cites.phrase, cites.section)


def _of_clauses(structure: Structure) -> Iterator[tuple[Citation, str | None]]:
    for mandate in structure.mandates:
        yield from ((one.cites, one.cites.document or mandate.document) for one in mandate.clauses)


def _of_proposals(structure: Structure) -> Iterator[tuple[Citation, str | None]]:
    for proposal in structure.proposals:
        changes = proposal.changes if isinstance(proposal.changes, tuple) else ()
        for cites in (*proposal.source, *(cites for change in changes for cites in change.source)):
            yield cites, cites.document


def _any(stretches: list[Stretch], sentence: Sentence) -> bool:
    return any(start < sentence.end and sentence.start < end for start, end in stretches)


def _why_unneeded(demanding: bool, of_a_mandate: bool) -> Message:
    if demanding:
        return _("this explains nothing: a clause or a proposal covers the sentence")
    if of_a_mandate:
        return _("this explains nothing: the sentence does not sound like a demand")
    return _("this explains nothing: no mandate is of this document")


def _uncovered(sentence: Sentence, searched: Searched) -> Finding:
    message = _(
        "no clause covers line {line} of {file}: “{sentence}”",
        line=searched.text.lines[sentence.first],
        file=searched.text.file,
        sentence=shortened(searched.text.wording(sentence.first, sentence.last)),
    )
    fix = _("write a clause that cites it, or explain it under not_demands")
    return finding("demand-uncovered", Level.ERROR, message, searched.document.where, fix=fix)
