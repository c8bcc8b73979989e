"""Every citation held against the documents in a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from vvgctl.check.finding import Finding, Level, finding, told
from vvgctl.check.setting_aside import set_aside
from vvgctl.check.sources.demands import unexplained
from vvgctl.check.sources.folder import Folder
from vvgctl.check.sources.phrases import Searched, faults
from vvgctl.check.sources.refusals import NoTextError
from vvgctl.check.sources.sections import sections
from vvgctl.check.sources.text import text_of
from vvgctl.messages import closest
from vvgctl.messages import message as _
from vvgctl.rules.book import always_rule
from vvgctl.rules.verdict import Broken
from vvgctl.structure import Structure
from vvgctl.structure.records.document import Document
from vvgctl.structure.records.source import Citation

RULES = ("citations", "phrases_agree")
"""The rules of the book that are about citations, and are told as well."""

CODES = (
    "citations",
    "demand-uncovered",
    "document-changed",
    "document-missing",
    "document-unknown",
    "explanation-unneeded",
    "link-outside",
    "no-text",
    "not-a-file",
    "not-utf-8",
    "phrase-not-found",
    "phrase-not-unique",
    "phrase-wrong-section",
    "phrases_agree",
    "section-not-found",
    "too-large",
    "unreadable",
)
"""What a finding may be filed under."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found, how many documents and phrases were looked at, and how many citations could not be."""

    findings: tuple[Finding, ...]
    documents: int = 0
    phrases: int = 0
    elsewhere: int = 0


def verify(structure: Structure, folder: Folder, levels: Mapping[str, str], today: date) -> Verified:
    """Hold every citation of a structure against the documents in a folder."""
    found = list(_by_the_book(structure, levels, today))
    filed = {one.id: one for one in structure.of("document") if one.copy or one.transcript}
    opened = {id: _searched(document, folder, found) for id, document in filed.items()}
    read = {id: searched for id, searched in opened.items() if searched}
    phrases = elsewhere = 0
    for citation in structure.citations:
        searched = read.get(citation.document or "")
        if searched and citation.phrase:
            phrases += 1
            found += faults(searched, citation.phrase, citation.section, citation.where)
        elif structure.find(("document",), citation.document or "") is None:
            found.append(_unknown(citation, structure))
        elif citation.document not in filed:
            elsewhere += 1
    found += unexplained(structure, read)
    found.sort(key=lambda one: (one.location, one.about))
    return Verified(tuple(found), len(read), phrases, elsewhere)


def _unknown(citation: Citation, structure: Structure) -> Finding:
    """A document that is cited and not listed."""
    guess = closest(str(citation.document), [one.id for one in structure.of("document")])
    message = _("documents.yaml has no document “{id}”", id=citation.document)
    fix = _("did you mean {guess}?", guess=guess) if guess else _("list it there")
    return finding("document-unknown", Level.ERROR, message, citation.where / "document", fix=fix)


def _by_the_book(structure: Structure, levels: Mapping[str, str], today: date) -> Iterator[Finding]:
    """What the rules about citations say, but for what an exception sets aside."""
    for name in RULES:
        level = levels.get(name, "error")
        if level != "off":
            verdicts = always_rule(name).check(structure)
            broken = [told(one, name, Level(level)) for one in verdicts if isinstance(one, Broken)]
            kept, _aside = set_aside(broken, structure.exceptions, today)
            yield from (one for one in kept if one.rule == name)


def _searched(document: Document, folder: Folder, found: list[Finding]) -> Searched | None:
    """A document that could be read; what is wrong with its files and headings is added to what is found."""
    searched = None
    for copy in filter(None, (document.copy, document.transcript)):
        try:
            checksum = folder.checksum(copy.file)
            if checksum != copy.sha256:
                message = _("{file} is not the file it was: its checksum has changed", file=copy.file)
                fix = _("see what has changed, then write sha256: {checksum}", checksum=checksum)
                found.append(
                    finding("document-changed", Level.ERROR, message, copy.where / "sha256", fix=fix)
                )
            if copy is (document.transcript or document.copy):
                text = text_of(copy.file, folder.text(copy.file))
                placed, wrong = sections(document, text)
                found += wrong
                searched = Searched(document, text, placed)
        except NoTextError as refusal:
            found.append(
                finding(refusal.code, Level.ERROR, refusal.message, copy.where / "file", fix=refusal.fix)
            )
    return searched
