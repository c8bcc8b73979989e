"""Findings as a person reads them: the place, the line, the demand, its source, and the mend."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.check.finding import Finding, Level
from vvgctl.messages import Message, said
from vvgctl.messages import message as _
from vvgctl.reports.citing import cited
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.look import LEVEL_COLOURS, LEVEL_NAMES
from vvgctl.reports.pages.sources import cited_at
from vvgctl.reports.summary import summary
from vvgctl.structure import Snapshot

WIDEST = 160  # characters of a line that is shown


def render(checked: list[Checked], manner: Manner) -> str:
    """Every finding of every structure, and a summary of each."""
    return "".join(part for one in checked for part in _of_one(one, manner))


def _of_one(checked: Checked, manner: Manner) -> Iterator[str]:
    found = [*checked.validation.findings, *(checked.validation.past if manner.past else ())]
    faults_last = sorted(found, key=lambda one: one.level != Level.UNKNOWN)  # where a terminal's reader looks
    for group in _together(faults_last):
        yield "\n".join(_told(group, checked, manner)) + "\n\n"
    if not manner.quiet:
        yield summary(checked, manner)


def _together(findings: list[Finding]) -> Iterator[list[Finding]]:
    """Questions that are the same question at the same place are told once."""
    groups: dict[object, list[Finding]] = {}
    for found in findings:
        same = (found.location, found.message.text("en")) if found.level == Level.UNKNOWN else id(found)
        groups.setdefault(same, []).append(found)
    yield from groups.values()


def _told(group: list[Finding], checked: Checked, manner: Manner) -> Iterator[str]:
    first = group[0]
    location = first.location
    level = manner.paint(LEVEL_NAMES[first.level].text(manner.language), LEVEL_COLOURS[first.level])
    names = ", ".join(dict.fromkeys(found.about for found in group))
    message = first.message.text(manner.language)
    yield f"{checked.file(first)}:{location.line}:{location.column}: {level}: {message}  [{names}]"
    if first.level != Level.UNKNOWN:
        yield from _excerpt(first, manner)
    for word, text in _notes(first, checked):
        yield f"   = {word.text(manner.language)}: {said(text, manner.language)}"


def _excerpt(found: Finding, manner: Manner) -> Iterator[str]:
    """The line with what is meant underlined; nothing where the file could not be shown."""
    if not found.line_text.strip():
        return
    number = str(found.location.line)
    margin = " " * len(number)
    start = found.location.column - found.shown_from
    shift = max(0, start - WIDEST // 2)
    shown = found.line_text[shift : shift + WIDEST].replace("\t", " ")
    end = min(found.location.end_column - found.shown_from, shift + len(shown))
    yield f"{margin} │"
    yield f"{number} │ {shown}"
    underline = manner.paint("^" * max(1, end - start), LEVEL_COLOURS[found.level])
    yield f"{margin} │ {' ' * (start - shift)}{underline}"


def _notes(found: Finding, checked: Checked) -> Iterator[tuple[Message, object]]:
    if found.clause and found.level != Level.UNKNOWN:
        yield _("demand"), found.clause.says
    if found.clause and found.mandate and checked.structure and found.level != Level.UNKNOWN:
        yield _("source"), cited(found.clause, found.mandate, checked.structure)
    if found.sources and checked.structure and found.level != Level.UNKNOWN:
        snapshot = Snapshot(checked.structure, checked.day or checked.today)
        yield from ((_("source"), one) for one in cited_at(found.sources, snapshot))
    if found.fix:
        yield _("mend"), found.fix
    if found.ask:
        yield _("ask"), checked.labels(found.ask)
    if (found.since or found.until) and found.level != Level.UNKNOWN:
        yield _("holds"), _period(found)


def _period(found: Finding) -> Message:
    if found.since == found.until:
        return _("on {day}", day=found.since)
    match found.since, found.until:
        case since, None:
            return _("since {since}", since=since)
        case None, until:
            return _("until {until}", until=until)
        case since, until:
            return _("from {since} to {until}", since=since, until=until)
