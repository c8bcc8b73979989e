"""Where a phrase stands in a document, and what is wrong where it does not stand once in its section."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nlargest

from vvgctl.check.finding import Finding, Level, finding
from vvgctl.check.sources.sections import Section
from vvgctl.check.sources.text import MOST_FOUND, Text
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.source import Place, folded, visible
from vvgctl.structure.records.document import Document

_WINDOWS = 20_000  # stretches of text that are looked at for a close wording
_CLOSE = 0.6

Stretch = tuple[int, int]
"""Where something begins and ends in the folded words of a text."""


@dataclass(slots=True)
class Searched:
    """A document that can be searched: its text and its sections."""

    document: Document
    text: Text
    sections: list[Section]

    def within(self, name: str | None) -> list[Section]:
        """The sections of that name; None is what stands before the first."""
        return [section for section in self.sections if section.name == name]

    def section(self, at: int) -> Section:
        """The section that a place of the folded words lies in."""
        return self.sections[bisect_right(self.sections, at, key=lambda section: section.start) - 1]

    def stretches(self, phrase: str, name: str | None) -> list[Stretch]:
        """Where a phrase begins and ends in a section, each time that it stands there."""
        length = len(folded(phrase))
        return [
            (at, at + length)
            for section in self.within(name)
            for at in self.text.find(phrase, section.start, section.end)
        ]


def faults(searched: Searched, phrase: str, name: str | None, where: Place) -> Iterator[Finding]:
    """What keeps a phrase from standing once in its section; of a section that is not found, nothing."""
    if not searched.within(name):
        return
    found = searched.stretches(phrase, name)
    if len(found) > 1:
        yield _not_unique(searched, found, name, where)
    elif not found:
        everywhere = searched.text.find(phrase, 0, len(searched.text.words))
        others = [at for at in everywhere if searched.section(at).name != name]
        yield (
            _elsewhere(searched, others[0], name, where)
            if others
            else _nowhere(searched, phrase, name, where)
        )


def section_name(name: str | None, document: Document) -> Message:
    """A section as sentences call it."""
    if name is not None:
        return _("“{section}”", section=name)
    return _("the part before the first heading") if document.sections else _("the text")


def _not_unique(searched: Searched, found: list[Stretch], name: str | None, where: Place) -> Finding:
    lines = tuple(sorted({searched.text.line(start) for start, _end in found}))
    message = _(
        "the phrase stands {count} times in {section} of {file}, on line {lines}",
        count=len(found) if len(found) < MOST_FOUND else _("many"),
        section=section_name(name, searched.document),
        file=searched.text.file,
        lines=lines,
    )
    fix = _("take more words, so that it stands there once")
    return finding("phrase-not-unique", Level.ERROR, message, where / "phrase", fix=fix)


def _elsewhere(searched: Searched, at: int, name: str | None, where: Place) -> Finding:
    right = searched.section(at).name
    message = _(
        "the phrase does not stand in {section} but in {other} (line {line} of {file})",
        section=section_name(name, searched.document),
        other=section_name(right, searched.document),
        line=searched.text.line(at),
        file=searched.text.file,
    )
    fix = _("write section: {section}", section=right) if right else _("leave out the section")
    return finding("phrase-wrong-section", Level.ERROR, message, where / "phrase", fix=fix)


def _nowhere(searched: Searched, phrase: str, name: str | None, where: Place) -> Finding:
    message = _("the phrase does not stand in {file}", file=searched.text.file)
    fix = _("write words that stand there; those it held may have changed")
    close = next(
        (near for one in searched.within(name) if (near := _closest(searched.text, phrase, one))), None
    )
    if close:
        words, line = close
        fix = _("did you mean “{words}” (line {line})?", words=words, line=line)
    return finding("phrase-not-found", Level.ERROR, message, where / "phrase", fix=fix)


def _closest(text: Text, phrase: str, section: Section) -> tuple[str, int] | None:
    """The words of a section that come closest to a phrase, if any do, and their line."""
    from difflib import SequenceMatcher  # only those who slip pay for it

    sought = folded(phrase)
    words, known = sought.split(" "), set(sought.split(" "))
    held = text.words[section.start : section.end].split(" ")
    windows = range(min(len(held) - len(words) + 1, _WINDOWS))
    shared = [word in known for word in held]
    counts = ((sum(shared[at : at + len(words)]), -at) for at in windows)
    best = [-at for count, at in nlargest(20, counts) if count or len(windows) <= 20]
    rated = [
        (SequenceMatcher(None, sought, " ".join(held[at : at + len(words)])).ratio(), -at) for at in best
    ]
    ratio, at = max(rated, default=(0.0, 0))
    if ratio < _CLOSE:
        return None
    first = text.word(section.start) - at
    return visible(text.wording(first, first + len(words) - 1)), text.lines[first]
