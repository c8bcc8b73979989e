"""A timeline in Mermaid's own Gantt chart, every name written so that none ends a statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from vvgctl.messages import Said, one_line
from vvgctl.messages import message as _
from vvgctl.pictures.timeline.axis import Axis
from vvgctl.pictures.timeline.bars import STATES, Bar
from vvgctl.pictures.timeline.decided import Decided, told
from vvgctl.pictures.view import View
from vvgctl.reports.pages.lines import bracketed, colon, commas
from vvgctl.structure.dates import BEGINNING, END, VagueDate

# In a Gantt chart nothing is quoted: whatever might be a mark goes by its number.
_MARKUP = re.compile(r"[^\w ,.()“”–—-]|_")

_WORD = re.compile(
    r"acc|axisformat|call|click|dateformat|excludes|gantt|href|includes|inclusive|section|tickinterval|title"
    r"|todaymarker|topaxis|week|\d{4}-",
    re.IGNORECASE,
)


def gantt(bars: Sequence[Bar], found: Sequence[Decided], axis: Axis, view: View, title: Said) -> str:
    """A section for each level with a task for each stretch, and one of milestones."""
    lines = [
        "gantt",
        f"  accTitle: {_safe(view.words(title))}",
        f"  title {_safe(view.words(title))}",
        "  dateFormat YYYY-MM-DD",
        "  axisFormat %Y",
        "  todayMarker off",
    ]
    for level, group in groupby(bars, key=lambda bar: bar.level):
        name = view.snapshot.label(level) if level else _("level not known")
        lines.append(f"  section {_safe(view.words(name))}")
        lines += (line for bar in group for line in _tasks(bar, axis, view))
    lines += _milestones(found, axis, view)
    return "\n".join([*lines, ""])


def _tasks(bar: Bar, axis: Axis, view: View) -> Iterator[str]:
    """Only what is certain is drawn as done; what is not says so in its name too."""
    for one in bar.stretches:
        said = [STATES[state] for state in one.states if state != "active" or len(one.states) > 1]
        said += [_("not certain")] if not one.certain else []
        said += [_("as last known")] if one.lately and one.certain else []
        name = bracketed(bar.label, commas(*said)) if said else bar.label
        first, last = _within(one.first, axis), _within(one.last, axis)
        kind = "done, " if one.certain and not one.lately else ""
        yield f"  {_task(view.words(name))} :{kind}{first.isoformat()}, {(last + _day(last)).isoformat()}"
    for words in bar.words:
        if words.renamed:
            name = colon(bar.label, words.text)
            yield f"  {_task(view.words(name))} :milestone, {_when(words.span.start, axis)}, 0d"


def _milestones(found: Iterable[Decided], axis: Axis, view: View) -> Iterator[str]:
    dated = [one for one in found if one.dated]
    if dated:
        yield f"  section {_safe(view.words(_('Decisions and positions')))}"
    for one in dated:
        name = view.words(told(one, view.snapshot))
        yield f"  {_task(name)} :milestone, {_when(one.decision.date, axis)}, 0d"


def _when(day: VagueDate, axis: Axis) -> str:
    """The first day that it may be, or the last where no other is known."""
    return _within(day.latest if day.earliest == BEGINNING else day.earliest, axis).isoformat()


def _within(day: date, axis: Axis) -> date:
    return min(max(day, date(axis.first, 1, 1)), date(axis.last, 12, 31))


def _day(last: date) -> timedelta:
    return timedelta(days=0 if last == END else 1)


def _task(name: str) -> str:
    """A name that begins with no word of Mermaid's, such as `section`, and with no date."""
    safe = _safe(name)
    return f"#{ord(safe[0])};{safe[1:]}" if _WORD.match(safe) else safe


def _safe(text: str) -> str:
    return _MARKUP.sub(lambda letter: f"#{ord(letter[0])};", one_line(text)) or "#160;"
