"""Where the sections of a document begin and end."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice

from vvgctl.check.finding import Finding, Level, finding
from vvgctl.check.sources.text import Text
from vvgctl.messages import message as _
from vvgctl.source import folded
from vvgctl.structure.records.document import Document


@dataclass(frozen=True, slots=True)
class Section:
    """A section by its heading, None for what stands before the first, between two places of the words."""

    name: str | None
    start: int
    end: int
    first_line: int = 1


def sections(document: Document, text: Text) -> tuple[list[Section], list[Finding]]:
    """The sections that are found, in order, and what is wrong with the headings that are not."""
    headings = Headings.of(text)
    begun: list[tuple[str | None, int, int]] = [(None, 0, 1)]
    wrong: list[Finding] = []
    after = 0
    for number, name in enumerate(document.sections):
        equal, places = headings.called(_heading(folded(name)))
        later = [place for place in places if place[0] > after]
        if later and (equal or len(later) == 1):
            after, word = later[0]
            begun.append((name, text.starts[word], after))
        else:
            wrong.append(_not_begun(document, number, text, [line for line, _word in later or places], after))
    ends = [*(start for _name, start, _line in begun[1:]), len(text.words)]
    found = [Section(name, start, end, line) for (name, start, line), end in zip(begun, ends, strict=True)]
    return found, wrong


@dataclass(frozen=True, slots=True)
class Headings:
    """The lines of a text that may be headings: each with its number and its first word."""

    equal: dict[str, list[tuple[int, int]]]
    sorted: list[str]

    @classmethod
    def of(cls, text: Text) -> Headings:
        equal: dict[str, list[tuple[int, int]]] = {}
        for line, first, last in text.by_line():
            words = text.words[text.starts[first] : text.end(last - 1)]
            equal.setdefault(_heading(words), []).append((line, first))
        return cls(equal, sorted(equal))

    def called(self, name: str) -> tuple[bool, list[tuple[int, int]]]:
        """Whether any line equals a name, and those that do; else those that begin with it."""
        if name in self.equal:
            return True, self.equal[name]
        begin: list[tuple[int, int]] = []
        for written in islice(self.sorted, bisect_left(self.sorted, name), None):
            if not written.startswith(name):
                break
            if not written[len(name) : len(name) + 1].isalnum():
                begin += self.equal[written]
        return False, sorted(begin)


def _heading(words: str) -> str:
    return words.lstrip("# ").rstrip(": ")


def _not_begun(document: Document, number: int, text: Text, lines: list[int], after: int) -> Finding:
    name, where = document.sections[number], document.where / "sections" / number
    if not lines:
        message = _("{file} has no heading “{section}”", file=text.file, section=name)
        fix = _("write it as it stands in the text, on a line of its own")
    elif lines[-1] <= after:
        message = _(
            "in {file} the heading “{section}” stands before the one that is listed before it",
            file=text.file,
            section=name,
        )
        fix = _("list the headings in the order in which they stand")
    else:
        message = _(
            "in {file} several lines begin with “{section}”: {lines}",
            file=text.file,
            section=name,
            lines=tuple(lines),
        )
        fix = _("write the whole heading")
    return finding("section-not-found", Level.ERROR, message, where, fix=fix)
