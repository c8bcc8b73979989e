"""The way of each kind of matter: who raises, sorts, prepares and handles it, and where it goes then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.drawing.marks import Drawing, stacked
from vvgctl.pictures.drawing.mermaid import Flowchart
from vvgctl.pictures.foot import GAP, as_many, foot, heading, known, paged
from vvgctl.pictures.view import View
from vvgctl.pictures.ways.notes import belonging, entries, notes
from vvgctl.pictures.ways.sheets import Sheet, sheets
from vvgctl.pictures.ways.stops import Stop
from vvgctl.pictures.ways.way import BEFORE, CHAIN, HANDLED, STATIONS, Chain, Way, ways
from vvgctl.reports.pages.lines import bracketed, joined
from vvgctl.structure import Snapshot

OPTIONS = frozenset({"focus"})
FOCUS = ("matter",)


def title(view: View) -> Said:
    """Which structure, which kind of matter if it is one, and the day."""
    found = _found(view)
    if view.focus and len(found) == 1:
        return heading(view, _("the way of “{matter}”", matter=found[0].matter.name))
    return heading(view, _("the way of matters"))


def description(view: View) -> Iterator[Said]:
    """Each station of each kind of matter; then in which sphere and on which side all these are."""
    found, snapshot = _found(view), view.snapshot
    yield from known(snapshot)
    for way in found:
        yield from _told(way, snapshot)
    for category, word, ids in belonging(found, view):
        which = snapshot.structure.find((category,), word)
        yield _("{word}: {parties}", word=which, parties=snapshot.labels(ids))
    yield from notes(found, view)


def pages(view: View) -> tuple[Drawing, ...]:
    """A lane for each kind of matter; then the legend and the caption."""
    found, nothing = _found(view), Drawing(view.room[0], 0, ())

    def room(last: int) -> float:
        return view.room[1] - _foot(Sheet(found, nothing), view, last, last).height - GAP

    made = as_many(lambda last: sheets(found, view, room(last))) if found else [Sheet((), nothing)]
    return tuple(
        stacked((sheet.drawing, _foot(sheet, view, n, len(made))), GAP) for n, sheet in enumerate(made, 1)
    )


def mermaid(view: View) -> str:
    """A frame for each kind of matter, in it one for each station, and lines from each to the next."""
    chart, found = Flowchart(view.words(title(view))), _found(view)
    for way in found:
        chart.group(way.matter.id, way.name(view.snapshot), view, "LR")
        for station, words in STATIONS.items():
            chart.group(f"{way.matter.id} {station}", words, view)
            for node, stop in _nodes(way, station):
                is_body = view.snapshot.body(stop.party or "") is not None
                chart.node(node, (stop.words, *_beside(stop)), view, round=not is_body)
            chart.end()
        chart.end()
        for tail, head, style in _edges(way):
            chart.edge(tail, head, None, view, style=style)
    for one, other in pairwise(found):
        chart.edge(one.matter.id, other.matter.id, None, view, style="unseen")  # keeps them in order
    return chart.text()


def _found(view: View) -> tuple[Way, ...]:
    return ways(view.snapshot, view.focus)


def _foot(sheet: Sheet, view: View, page: int, count: int) -> Drawing:
    told = paged(view, title(view), page, count)
    return foot(
        view, told, entries(sheet.ways, view), notes(sheet.ways, view, view.cited), sheet.drawing.width
    )


def _told(way: Way, snapshot: Snapshot) -> Iterator[Said]:
    """Each station in a sentence; where several handle the matter, what follows from each."""
    told = _("{matter}, {station}: {who}", matter=way.name(snapshot))
    for station in BEFORE:
        yield told.with_values(station=STATIONS[station], who=_who(getattr(way, station)))
    for chain in way.chains:
        for station in CHAIN:
            sentence = told.with_values(station=STATIONS[station], who=_who(getattr(chain, station)))
            apart = station != HANDLED and len(way.chains) > 1
            yield sentence.with_values(matter=_within(way, chain)) if apart else sentence
    for stop in way.kept_out:
        yield _("{matter}: {who} does not handle it", matter=way.name(snapshot), who=_who((stop,)))


def _within(way: Way, chain: Chain) -> Said:
    handlers = tuple(stop.words for stop in chain.handled)
    return _("{matter} handled by {handlers}", matter=way.matter.name, handlers=handlers)


def _who(stops: tuple[Stop, ...]) -> tuple[Said | str, ...]:
    """All of them, each with what more is told in brackets."""
    return tuple(
        bracketed(stop.words, joined(_beside(stop))) if _beside(stop) else stop.words for stop in stops
    )


def _beside(stop: Stop) -> tuple[Said | str, ...]:
    return (*stop.beside, _("{names}", names=stop.names)) if stop.names else stop.beside


def _nodes(way: Way, station: str) -> Iterator[tuple[str, Stop]]:
    """The stops at a station with the names of their nodes, those kept out last."""
    stops = list(way.stops(station))
    if station == HANDLED:
        not_it = _("does not handle it")
        stops += [replace(stop, beside=(not_it, *stop.beside)) for stop in way.kept_out]
    return ((f"{way.matter.id} {station} {n}", stop) for n, stop in enumerate(stops))


def _edges(way: Way) -> Iterator[tuple[str, str, str]]:
    """From which node or frame a line goes to which, and how it looks."""
    before = [f"{way.matter.id} {station}" for station in BEFORE]
    yield before[0], before[1], _style(*way.raised)
    at = {station: _nodes(way, station) for station in CHAIN}
    for chain in way.chains:
        nodes = [list(islice(at[station], len(getattr(chain, station)))) for station in CHAIN]
        yield from ((before[1], head, _style(stop)) for head, stop in nodes[0])
        for tails, heads in pairwise(nodes):
            for tail, stop in tails:
                yield from ((tail, head, _style(stop, other)) for head, other in heads)
    yield from ((before[1], node, "crossed") for node, _stop in at[HANDLED])


def _style(*stops: Stop) -> str:
    return "solid" if all(stop.known and stop.certain for stop in stops) else "dotted"
