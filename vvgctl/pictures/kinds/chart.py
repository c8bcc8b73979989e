"""The bodies of a day in a band for each level, who appoints to them, and how they are tied to each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from vvgctl.layout import FONT
from vvgctl.messages import Message, Said, plural, said
from vvgctl.messages import message as _
from vvgctl.pictures.bands import LONGEST_ROW, Band, bands, main_body
from vvgctl.pictures.boxes import PERHAPS, body_box, body_name, party_box, party_name, sphere, state
from vvgctl.pictures.caption import caption as standing_under
from vvgctl.pictures.caption import known
from vvgctl.pictures.dot import Line, Lines, cluster, defaults, digraph, edge, node, row
from vvgctl.pictures.legend import legend
from vvgctl.pictures.theme import BAND, BAND_EDGE, INK, LINES, NAME, PAPER, QUIET, SMALL
from vvgctl.pictures.ties import Tie, appointers_known, ties
from vvgctl.structure import BodyOnDay, Snapshot

# How a line of each kind is read out.
_TOLD = {
    "appoints": _("{tail} appoints to {head}"),
    "prepares": _("{tail} prepares matters for {head}"),
    "belongs": _("{tail} belongs to {head}"),
    "refers": _("{tail} lifts positions on to {head}"),
}


def title(snapshot: Snapshot, language: str) -> str:
    """The structure's name and the day."""
    name = said(snapshot.structure.about.name, language)
    return said(_("{structure} as of {day}", structure=name, day=snapshot.day), language)


def description(snapshot: Snapshot, language: str) -> str:
    """Each level with its bodies, and each line as a sentence."""
    found = ties(snapshot)
    told: list[Said] = [*known(snapshot)]
    for band in bands(snapshot, found, None):
        ids = (id for line in band.rows for id in line)
        bodies = tuple(_told_body(body, language) for body in map(snapshot.body, ids) if body)
        told.append(_("{level}: {bodies}", level=band.name, bodies=bodies))
    told += [_told_tie(tie, snapshot) for tie in found]
    told += _not_known(snapshot)
    return "\n".join(said(sentence, language) for sentence in told)


def dot(snapshot: Snapshot, language: str, caption: Said | str = "") -> str:
    """The chart, from the parties that appoint down to the lowest level, and the legend."""
    found = ties(snapshot)
    main = main_body(snapshot, found)
    parties = _parties(found, snapshot)
    levels = tuple(bands(snapshot, found, main))
    notes = (*_not_known(snapshot), caption)
    return digraph(
        "chart",
        [
            defaults("graph", label=standing_under(snapshot, language, notes), **_GRAPH),
            defaults("node", fontname=FONT, fontsize=SMALL, fontcolor=INK),
            defaults("edge", fontname=FONT, fontsize=SMALL, fontcolor=INK, arrowsize=0.8),
            *_statements(snapshot, language, levels, parties, found, main),
        ],
    )


_GRAPH = {
    "fontname": FONT,
    "labelloc": "b",
    "labeljust": "l",
    "outputorder": "edgesfirst",
    "nodesep": 0.16,
    "ranksep": 0.42,
    "pad": 0.15,
    "bgcolor": PAPER,
}
_MARGIN = {"shape": "point", "style": "invis", "width": 0.01, "height": 0.01, "label": " "}


def _statements(
    snapshot: Snapshot,
    language: str,
    levels: tuple[Band, ...],
    parties: tuple[str, ...],
    found: tuple[Tie, ...],
    main: str | None,
) -> Iterator[str]:
    rows: list[tuple[str, ...]] = []
    if parties:
        folded = [parties[n : n + LONGEST_ROW] for n in range(0, len(parties), LONGEST_ROW)]
        boxes = [party_box(id, snapshot, language) for id in parties]
        named = [tuple(map(party_name, line)) for line in folded]
        yield from _framed(
            "parties", _("those who appoint"), language, boxes, named, len(rows), style="invis"
        )
        rows += named
    for number, band in enumerate(levels):
        bodies = [body for line in band.rows for body in map(snapshot.body, line) if body]
        boxes = [body_box(body, language, main=body.id == main) for body in bodies]
        named = [tuple(map(body_name, line)) for line in band.rows]
        yield from _framed(
            f"level {number}", band.name, language, boxes, named, len(rows), style="filled,rounded"
        )
        rows += named
    statements, names = legend(snapshot, parties, found, language)
    if names:
        yield from statements
        yield from row(_between_margins(tuple(names), len(rows)))
        yield from _margins(len(rows))
        rows.append(tuple(names))
    yield from _straight_margins(len(rows))
    at = {name: number for number, line in enumerate(rows) for name in line}
    ids = {body.id for body in snapshot.bodies}
    for tie in found:
        tail = body_name(tie.tail) if tie.tail in ids else party_name(tie.tail)
        yield _line(tie, tail, body_name(tie.head), at, language)


def _framed(
    name: str,
    words: Said,
    language: str,
    boxes: Iterable[str],
    rows: list[tuple[str, ...]],
    first: int,
    *,
    style: str,
) -> list[str]:
    """Rows of boxes in a frame as wide as all others, with its name in the upper left corner."""
    look = defaults(
        "graph",
        label=Lines((Line(said(words, language), NAME, bold=True, color=QUIET),), "left"),
        id=name.replace(" ", "-"),
        labelloc="t",
        labeljust="l",
        style="filled,rounded",
        color=BAND_EDGE if style != "invis" else PAPER,
        fillcolor=BAND if style != "invis" else PAPER,
        margin=10,
    )
    lines = [statement for n, line in enumerate(rows) for statement in row(_between_margins(line, first + n))]
    margins = [statement for n in range(len(rows)) for statement in _margins(first + n)]
    return cluster(name, [look, *boxes, *margins, *lines])


def _between_margins(names: tuple[str, ...], number: int) -> tuple[str, ...]:
    return (f"left {number}", *names, f"right {number}")


def _margins(number: int) -> list[str]:
    return [node(f"{side} {number}", **_MARGIN) for side in ("left", "right")]


def _straight_margins(count: int) -> Iterator[str]:
    for side in ("left", "right"):
        for upper, lower in pairwise(f"{side} {number}" for number in range(count)):
            yield edge(upper, lower, style="invis", weight=1000)


def _line(tie: Tie, tail: str, head: str, at: dict[str, int], language: str) -> str:
    look = LINES[tie.kind]
    notes = [said(note, language) for note in (*(() if tie.certain else (PERHAPS,)), *tie.notes)]
    up = at[tail] > at[head]
    ends: dict[str, str] = (
        {"arrowtail": look.arrowhead, "dir": "back"} if up else {"arrowhead": look.arrowhead}
    )
    upper, lower = (head, tail) if up else (tail, head)
    text = {"label": Lines(tuple(Line(f" {note} ", SMALL) for note in notes))} if notes else {}
    return edge(
        upper,
        lower,
        id=f"{tie.kind}-{tie.tail}-{tie.head}",
        style=look.style,
        penwidth=look.penwidth,
        color=look.color,
        **ends,
        **text,
    )


def _parties(found: Iterable[Tie], snapshot: Snapshot) -> tuple[str, ...]:
    """Those who are no bodies, side by side as the sides are declared."""
    bodies, sides = {body.id for body in snapshot.bodies}, snapshot.structure.ids("sides")

    def in_order(id: str) -> tuple[int, str, str]:
        side = snapshot.side_of(id)
        return (sides.index(side) if side in sides else len(sides), str(snapshot.label(id)).casefold(), id)

    return tuple(sorted({tie.tail for tie in found} - bodies, key=in_order))


def _not_known(snapshot: Snapshot) -> tuple[Said, ...]:
    """How many of the bodies may have seats and appointers that no file tells of."""
    bodies = snapshot.bodies
    unknown = sum(not appointers_known(body) for body in bodies)
    if not unknown:
        return ()
    return (
        plural(
            "Of {all} bodies, {count} has seats that the files do not tell of.",
            "Of {all} bodies, {count} have seats that the files do not tell of.",
            unknown,
            all=len(bodies),
        ),
    )


def _told_body(body: BodyOnDay, language: str) -> str:
    marks = (sphere(body), state(body), PERHAPS if body.exists is None else None)
    told = [said(mark, language) for mark in marks if mark]
    return f"{body.label} ({', '.join(told)})" if told else body.label


def _told_tie(tie: Tie, snapshot: Snapshot) -> Message:
    tail, head = snapshot.label(tie.tail), snapshot.label(tie.head)
    sentence = _TOLD[tie.kind].with_values(tail=tail, head=head)
    return _("{sentence}: {notes}", sentence=sentence, notes=tie.notes) if tie.notes else sentence
