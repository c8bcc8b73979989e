"""The bodies of a day in a band for each level, who appoints to them, and how they are tied to each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vvgctl.messages import Message, Said, plural, said
from vvgctl.messages import message as _
from vvgctl.pictures import legend
from vvgctl.pictures.bands import LONGEST_ROW, bands, main_body
from vvgctl.pictures.boxes import body_box, body_name, marks, party_box, party_name, size, wrapped
from vvgctl.pictures.caption import caption as standing_under
from vvgctl.pictures.caption import heading, known
from vvgctl.pictures.dot import Line, Lines, digraph, node
from vvgctl.pictures.lines import Link
from vvgctl.pictures.sheet import Shelf, sheet, statements
from vvgctl.pictures.theme import NAME, QUIET, SMALL
from vvgctl.pictures.ties import Tie, appointers_known, ties
from vvgctl.structure import BodyOnDay, Snapshot

# How a line of each kind is read out.
_TOLD = {
    "appoints": _("{tail} appoints to {head}"),
    "prepares": _("{tail} prepares matters for {head}"),
    "belongs": _("{tail} belongs to {head}"),
    "refers": _("{tail} lifts positions on to {head}"),
}
_WORDS = 62.0  # the width of a level's name
_SPACE = 14.0


def title(snapshot: Snapshot, language: str) -> str:
    """The structure's name and the day."""
    return said(heading(snapshot), language)


def description(snapshot: Snapshot, language: str) -> str:
    """Each level with its bodies, and each line as a sentence."""
    found = ties(snapshot)
    told: list[Said] = [*known(snapshot)]
    for band in bands(snapshot, found, None):
        bodies = (snapshot.body(id) for row in band.rows for id in row)
        named = [_told_body(body, language) for body in bodies if body]
        told.append(_("{level}: {bodies}", level=band.name, bodies=named))
    told += [_told_tie(tie, snapshot) for tie in found]
    told += _not_known(snapshot)
    return "\n".join(said(sentence, language) for sentence in told)


def dot(snapshot: Snapshot, language: str, caption: Said | str = "") -> str:
    """The chart, from the parties that appoint down to the lowest level; then the legend and the caption."""
    found = ties(snapshot)
    main = main_body(snapshot, found)
    parties = _parties(found, snapshot)
    shelves = [*_party_shelf(parties, snapshot, language), *_level_shelves(snapshot, found, main, language)]
    made = sheet(shelves, [_link(tie, snapshot, language) for tie in found], main and body_name(main))
    told = list(legend.entries(snapshot, parties, found, language))
    under = standing_under(snapshot, language, (*_not_known(snapshot), caption), made.width)
    legend_top = made.height + _SPACE
    caption_top = legend_top + legend.legend_height(told, made.width) + _SPACE
    height = caption_top + sum(size((line,))[1] for line in under)
    return digraph(
        "chart",
        [
            *statements(made, height),
            *legend.statements(told, 0, legend_top, made.width, height),
            *_under(under, height - caption_top),
        ],
    )


def _party_shelf(parties: tuple[str, ...], snapshot: Snapshot, language: str) -> Iterator[Shelf]:
    boxes = [party_box(id, snapshot, language) for id in parties]
    rows = tuple(tuple(boxes[n : n + LONGEST_ROW]) for n in range(0, len(boxes), LONGEST_ROW))
    if rows:
        yield Shelf("parties", _name(_("the parties"), language), rows, framed=False)


def _level_shelves(
    snapshot: Snapshot, found: tuple[Tie, ...], main: str | None, language: str
) -> Iterator[Shelf]:
    by_id = {body.id: body_box(body, language, main=body.id == main) for body in snapshot.bodies}
    for number, band in enumerate(bands(snapshot, found, main)):
        rows = tuple(tuple(by_id[id] for id in row) for row in band.rows)
        yield Shelf(f"level-{band.level or number}", _name(band.name, language), rows)


def _name(words: Said, language: str) -> tuple[Line, ...]:
    return tuple(wrapped(said(words, language), NAME, _WORDS, bold=True, color=QUIET))


def _link(tie: Tie, snapshot: Snapshot, language: str) -> Link:
    bodies = {body.id for body in snapshot.bodies}
    tail = body_name(tie.tail) if tie.tail in bodies else party_name(tie.tail)
    lines = tuple(line for note in tie.told for line in wrapped(said(note, language), SMALL))
    return Link(tail, body_name(tie.head), tie.kind, f"{tie.kind}-{tie.tail}-{tie.head}", lines, *size(lines))


def _under(lines: list[Line], top: float) -> Iterator[str]:
    """Lines that begin at the left, one node each."""
    for number, line in enumerate(lines):
        width, height = size((line,))
        yield node(
            f"caption {number}",
            id=f"caption-{number}",
            label=Lines((line,)),
            pos=f"{width / 2:.1f},{top - height / 2:.1f}",
            shape="plain",
        )
        top -= height


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
            "For {count} of {all} bodies the files do not say who appoints to its seats.",
            "For {count} of {all} bodies the files do not say who appoints to their seats.",
            unknown,
            all=len(bodies),
        ),
    )


def _told_body(body: BodyOnDay, language: str) -> str:
    told = marks(body, language)
    return f"{body.label} ({', '.join(told)})" if told else body.label


def _told_tie(tie: Tie, snapshot: Snapshot) -> Message:
    tail, head = snapshot.label(tie.tail), snapshot.label(tie.head)
    sentence = _TOLD[tie.kind].with_values(tail=tail, head=head)
    return _("{sentence}: {notes}", sentence=sentence, notes=tie.told) if tie.told else sentence
