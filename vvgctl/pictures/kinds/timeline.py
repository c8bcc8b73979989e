"""Bodies as bars over the years: their states and names, and the decisions that made them what they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.pictures.bands import main_body
from vvgctl.pictures.drawing.marks import Drawing, stacked
from vvgctl.pictures.foot import GAP, as_many, foot, heading, known, known_through, paged, sources
from vvgctl.pictures.ties import ties
from vvgctl.pictures.timeline.axis import Axis, axis
from vvgctl.pictures.timeline.bars import Bar, bars
from vvgctl.pictures.timeline.days import days as lines
from vvgctl.pictures.timeline.days import outside
from vvgctl.pictures.timeline.decided import Decided, days, decided, told
from vvgctl.pictures.timeline.gantt import gantt
from vvgctl.pictures.timeline.rows import NAMES, row
from vvgctl.pictures.timeline.sheets import Sheet, drawing, sheets
from vvgctl.pictures.timeline.signs import signs
from vvgctl.pictures.view import View
from vvgctl.reports.pages.lines import colon, joined
from vvgctl.structure.dates import BEGINNING

OPTIONS = frozenset({"focus", "level", "sphere"})
FOCUS = ("body",)

_DRAWN = frozenset({"source", "name", "short", "level", "sphere", "life"})
"""The facts of a body that the timeline shows."""


def title(view: View) -> Said:
    """The structure's name and the day."""
    return heading(view, _("the bodies over time"), chosen=tuple(view.snapshot.labels(view.focus)))


def description(view: View) -> Iterator[Said]:
    """The years, each body with its states and names, each decision as a sentence."""
    found = bars(view)
    taken = decided(found, view.snapshot)
    yield from known(view.snapshot)
    yield _("Marked days: {days}.", days=[one.words for one in lines(view.snapshot)])
    yield from (_told_bar(bar, view) for bar in found)
    yield from (_told_decision(one, view) for one in taken)
    yield from sources(view.snapshot, _records(found, taken), _DRAWN)


def pages(view: View) -> tuple[Drawing, ...]:
    """The bars under the years, then the decisions, the legend and the caption."""
    scene = _scene(view)
    main = main_body(ties(view.snapshot))
    rows = [row(bar, scene.decided, scene.axis, view, main=bar.id == main) for bar in scene.bars]
    made = as_many(
        lambda last: sheets(rows, view.room[1], lambda sheet: _page(sheet, scene, view, last, last).height)
    ) or [Sheet((), ())]
    return tuple(_page(sheet, scene, view, n, len(made)) for n, sheet in enumerate(made, 1))


def mermaid(view: View) -> str:
    """The timeline as a Gantt chart."""
    scene = _scene(view)
    return gantt(scene.bars, scene.decided, scene.axis, view, title(view))


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is drawn, and over which years."""

    bars: tuple[Bar, ...]
    decided: tuple[Decided, ...]
    axis: Axis


def _scene(view: View) -> _Scene:
    found = bars(view)
    taken = decided(found, view.snapshot)
    known_days = [*(day for bar in found for day in bar.days), *days(taken)]
    known_days += [through] if (through := known_through(view.snapshot)) else []
    wished = [line.day for line in lines(view.snapshot)]
    opened = any(one.first == BEGINNING for bar in found for one in bar.stretches)
    return _Scene(
        found,
        taken,
        axis(known_days, wished or [view.snapshot.day], opened=opened, left=NAMES, right=view.room[0]),
    )


def _page(sheet: Sheet, scene: _Scene, view: View, page: int, count: int) -> Drawing:
    found = lines(view.snapshot)
    shown = [row.bar for row in sheet.rows]
    records = _records(shown, sheet.decided)
    notes = (*outside(found, scene.axis), *sources(view.snapshot, records, _DRAWN, view.cited))
    below = foot(
        view, paged(view, title(view), page, count), signs(shown, sheet.decided, view), notes, view.room[0]
    )
    return stacked((part for part in (drawing(sheet, scene.axis, found, view), below) if part.marks), GAP)


def _records(shown: Iterable[Bar], taken: Iterable[Decided]) -> Iterator[Any]:
    """The bodies and the decisions."""
    yield from (bar.body.body for bar in shown)
    yield from (one.decision for one in taken)


def _told_bar(bar: Bar, view: View) -> Said:
    more = [
        bar.full_name,
        bar.level and view.snapshot.label(bar.level),
        bar.sphere and view.snapshot.label(bar.sphere),
    ]
    told = [one for one in more if one]
    return colon(f"{bar.label}", joined((*told, *(words.text for words in bar.words))))


def _told_decision(one: Decided, view: View) -> Message:
    about = view.snapshot.labels(sorted(one.bodies))
    return _(
        "Decision {number}, about {bodies}: {told}",
        number=one.number,
        bodies=about,
        told=told(one, view.snapshot),
    )
