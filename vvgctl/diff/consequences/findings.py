"""What the rule book finds that it did not find before, and what it finds no more.

Faults are told one by one, with the clause or rule and what it cites; questions that nobody can answer are
counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator

from vvgctl.check.finding import Finding, Level
from vvgctl.diff.consequence import Consequence
from vvgctl.diff.difference import Difference
from vvgctl.messages import message as _
from vvgctl.messages import plural

RANK = 80
TITLE = _("Findings")


def follows(difference: Difference) -> Iterator[Consequence]:
    before, after = ({one.id: one for one in side} for side in difference.findings)
    new, gone = _apart(
        [one for id, one in after.items() if id not in before],
        [one for id, one in before.items() if id not in after],
    )
    for level in Level:
        yield from _counted(level, *(sum(one.level == level for one in side) for side in (new, gone)))
    for one in (one for one in new if one.level != Level.UNKNOWN):
        told = _NEW[one.level].with_values(message=one.message, about=one.about)
        yield Consequence(told, one.subject, None, one.id, told="details", finding=one)
    for one in (one for one in gone if one.level != Level.UNKNOWN):
        told = _GONE[one.level].with_values(message=one.message, about=one.about)
        yield Consequence(told, one.subject, one.id, None, told="details", finding=one)


def _apart(new: list[Finding], gone: list[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Those that have no fellow on the other side, which says the same of the same in other names or days."""
    fellows = Counter(map(_same, new)) & Counter(map(_same, gone))
    return _without(new, fellows), _without(gone, fellows)


def _without(found: list[Finding], fellows: Counter[Hashable]) -> list[Finding]:
    left, apart = fellows.copy(), []
    for one in found:
        if left[_same(one)] > 0:
            left[_same(one)] -= 1
        else:
            apart.append(one)
    return apart


def _same(one: Finding) -> Hashable:
    keys = tuple(key for key in one.place.path if isinstance(key, str)) if one.place else (one.anchor,)
    return one.about, one.level, one.subject, one.message.identity[0], keys


def _counted(level: Level, new: int, gone: int) -> Iterator[Consequence]:
    """How many there are more, and how many fewer."""
    if new:
        yield Consequence(_MORE[level].with_values(count=new), level, None, str(new))
    if gone:
        yield Consequence(_FEWER[level].with_values(count=gone), level, str(gone), None)


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
