"""What the rule book finds that it did not find before, and what it finds no more.

Faults are told one by one, with the clause or rule and what it cites; a summary tells the shortest, and the
questions that come to be open where they are few. Many are counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from vvgctl.check.finding import Finding, Level
from vvgctl.diff.consequence import Consequence
from vvgctl.diff.difference import Difference
from vvgctl.messages import Message, plural, said
from vvgctl.messages import message as _
from vvgctl.structure import Snapshot

RANK = 80
APART = True
"""A summary tells each on a line of its own."""
TITLE = _("Findings")


def follows(difference: Difference) -> Iterator[Consequence]:
    sides = ([one for one in side if not _is_moot(one, difference)] for side in difference.findings)
    before, after = ({one.id: one for one in side} for side in sides)
    new, gone = _apart(
        [one for id, one in after.items() if id not in before],
        [one for id, one in before.items() if id not in after],
        difference.new_ids,
    )
    yield from _few(new, gone)
    for level in Level:
        yield from _counted(level, *(sum(one.level == level for one in side) for side in (new, gone)))
    for one in (one for one in new if one.level != Level.UNKNOWN):
        told = _NEW[one.level].with_values(message=one.message, about=one.about)
        yield Consequence(told, one.subject, None, one.id, told="details", finding=one)
    for one in (one for one in gone if one.level != Level.UNKNOWN):
        told = _GONE[one.level].with_values(message=one.message, about=one.about)
        yield Consequence(told, one.subject, one.id, None, told="details", finding=one)


def _is_moot(one: Finding, difference: Difference) -> bool:
    """Whether it is about proposals that may be adopted on one side only: on the other they need not fit."""
    if one.rule == "proposals_conflict":
        return _may_be_open(difference.before) != _may_be_open(difference.after)
    if one.rule != "proposals_fit":
        return False
    found = (
        (side, side.structure.find(("proposal",), one.subject))
        for side in (difference.before, difference.after)
    )
    return not all(proposal and proposal.may_be_open_on(side.day) for side, proposal in found)


def _may_be_open(side: Snapshot) -> set[str]:
    return {one.id for one in side.structure.proposals if one.may_be_open_on(side.day)}


def _few(new: list[Finding], gone: list[Finding]) -> Iterator[Consequence]:
    """The faults that come and go, and the questions that come, in few words; many are counted by level.

    Of the questions few are named where they are asked in words of the files; many are all counted.
    """
    faults = [[one for one in side if one.level != Level.UNKNOWN] for side in (new, gone)]
    open_ = [one for one in new if one.level == Level.UNKNOWN]
    asked = [one for one in open_ if "question" in one.message.values]
    sides = (
        (_COMES, _MORE, faults[0], faults[0]),
        (_GOES, _FEWER, faults[1], faults[1]),
        (_OPEN, _MORE, asked, open_),
    )
    for message, which, found, counted in sides:
        if found and len(found) <= _FEW:
            told = message.with_values(findings=Named(tuple(found)))
            yield Consequence(told, ", ".join(one.id for one in found), told="summary")
        elif found:
            for level in Level:
                yield from _in_summary(level, counted, which=which)


def _in_summary(level: Level, found: list[Finding], which: Mapping[Level, Message]) -> Iterator[Consequence]:
    if count := sum(one.level == level for one in found):
        yield Consequence(which[level].with_values(count=count), level, told="summary")


def _apart(
    new: list[Finding], gone: list[Finding], ids: Mapping[str, str]
) -> tuple[list[Finding], list[Finding]]:
    """Those that have no fellow on the other side, which says the same of the same in other names or days."""
    sides = [[_same(one, ids) for one in side] for side in (new, gone)]
    fellows = Counter(sides[0]) & Counter(sides[1])
    return _without(new, sides[0], fellows), _without(gone, sides[1], fellows)


def _without(found: list[Finding], same: list[Hashable], fellows: Counter[Hashable]) -> list[Finding]:
    left, apart = fellows.copy(), []
    for one, fellow in zip(found, same, strict=True):
        if left[fellow] > 0:
            left[fellow] -= 1
        else:
            apart.append(one)
    return apart


def _same(one: Finding, ids: Mapping[str, str]) -> Hashable:
    keys = tuple(key for key in one.place.path if isinstance(key, str)) if one.place else (one.anchor,)
    return one.about, one.level, ids.get(one.subject, one.subject), one.message.identity[0], keys


def _counted(level: Level, new: int, gone: int) -> Iterator[Consequence]:
    """How many there are more, and how many fewer."""
    if new:
        yield Consequence(_MORE[level].with_values(count=new), level, None, str(new), told="details")
    if gone:
        yield Consequence(_FEWER[level].with_values(count=gone), level, str(gone), None, told="details")


@dataclass(frozen=True, slots=True)
class Named:
    """What is found, the shortest of it in words and the rest counted."""

    findings: tuple[Finding, ...]

    def text(self, language: str) -> str:
        """`this; that; and 2 more`."""
        found = sorted(
            {_short(one.message, language) for one in self.findings}, key=lambda one: (len(one), one)
        )
        lengths = accumulate(map(len, found))
        few = max(1, sum(length <= _LONG for length in lengths))
        told, left = "; ".join(found[:few]), len(found) - few
        if not left:
            return told
        return plural("{told}; and {count} more", "{told}; and {count} more", left, told=told).text(language)


def _short(message: Message, language: str) -> str:
    """A message without its reason, or what is remarked without of which body."""
    told, because, says = message.text(language), message.values.get("because"), message.values.get("remark")
    if says and told.endswith(f": {said(says, language)}"):
        return said(says, language)
    return told.removesuffix(f": {said(because, language)}" if because else "")


_FEW, _LONG = 6, 160
"""Findings that are named, and characters that their names may take."""
_COMES, _GOES = _("Found anew: {findings}"), _("Found no longer: {findings}")
_OPEN = _("Left open: {findings}")


_MORE = {
    Level.ERROR: plural("{count} new error", "{count} new errors", 0),
    Level.WARNING: plural("{count} new warning", "{count} new warnings", 0),
    Level.NOTE: plural("{count} new note", "{count} new notes", 0),
    Level.UNKNOWN: plural(
        "{count} new question without an answer", "{count} new questions without an answer", 0
    ),
}
_FEWER = {
    Level.ERROR: plural("{count} error gone", "{count} errors gone", 0),
    Level.WARNING: plural("{count} warning gone", "{count} warnings gone", 0),
    Level.NOTE: plural("{count} note gone", "{count} notes gone", 0),
    Level.UNKNOWN: plural("{count} question gone", "{count} questions gone", 0),
}
_NEW = {
    Level.ERROR: _("new error: {message} ({about})"),
    Level.WARNING: _("new warning: {message} ({about})"),
    Level.NOTE: _("new note: {message} ({about})"),
}
_GONE = {
    Level.ERROR: _("no longer an error: {message} ({about})"),
    Level.WARNING: _("no longer a warning: {message} ({about})"),
    Level.NOTE: _("no longer a note: {message} ({about})"),
}
