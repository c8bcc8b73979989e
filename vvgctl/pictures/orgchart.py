"""Bodies in their bands, with those who appoint to them above, laid out to fit a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, inf

from vvgctl.layout import text_width
from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.bands import Band, bands, merged, sphere_of
from vvgctl.pictures.boxes import NARROW, ROOMY, body_box, body_name, party_box, party_name
from vvgctl.pictures.drawing.marks import Box, Line, Value, size
from vvgctl.pictures.order import by_name
from vvgctl.pictures.pack_boxes import pack_box
from vvgctl.pictures.packs import packs
from vvgctl.pictures.rows.lines import Link
from vvgctl.pictures.rows.sheet import Sheet, Shelf, sheet
from vvgctl.pictures.shown import Shown
from vvgctl.pictures.theme import LINE, NAME, PLAIN, QUIET, SMALL
from vvgctl.pictures.ties import Tie
from vvgctl.pictures.view import View

_WORDS, _MOST_WORDS = 62.0, 120.0
"""The width of the names of levels and spheres, or that of their longest word."""
_BESIDE_ROWS = 40.0
_LONGEST = 6
SMALLEST = (NARROW + 10) * 36
"""No box of a body covers less, in square points."""
_NARROWEST = 480.0

Row = tuple[Box, ...]
Elsewhere = Mapping[str, int]
"""Bodies on other pages, and on which."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a chart is to show, in whatever manner; those that are alike are packed under the id of the first.

    `main` is the body that the eye is to find first; `words` is how wide names of levels and spheres are.
    """

    found: Shown
    view: View
    elsewhere: Elsewhere
    main: str | None
    kept: Shown
    packed: Mapping[str, Box]
    words: float

    @property
    def width(self) -> float:
        """How wide a row may be."""
        return self.view.room[0] - _BESIDE_ROWS - self.words

    @property
    def parties(self) -> int:
        """How many parties stand each for itself."""
        return len(self.kept.parties - self.packed.keys())


def content(found: Shown, view: View, elsewhere: Elsewhere, main: str | None) -> Content:
    """Bodies, parties and lines, sorted into those that stand each for itself and those that are packed."""
    words = _width_of_names(found, view)
    alike = {pack.ids[0]: pack for pack in packs(_signatures(found, main, view))}
    hidden = {id for pack in alike.values() for id in pack.ids[1:]}
    kept = Shown(
        tuple(body for body in found.bodies if body.id not in hidden),
        tuple(tie for tie in found.ties if tie.tail not in hidden),
    )
    made = Content(found, view, elsewhere, main, kept, {}, words)
    return replace(made, packed={id: pack_box(pack, found, view, made.width) for id, pack in alike.items()})


@dataclass(frozen=True, slots=True)
class Manner:
    """How many boxes stand in a row, how wide their text is, and whether spheres have bands of their own.

    With `reaching`, so many parties stand in a row, narrow, over the whole width of the page.
    """

    longest: int
    width: float = ROOMY
    apart: bool = True
    reaching: int = 0


def layouts(about: Content, *, apart: bool = True, highest: float = inf) -> Iterator[tuple[Manner, Sheet]]:
    """The chart with rows of fewer and fewer boxes, from the longest that may fit the paper.

    First roomy, then narrow. With `apart` each sphere has a band of its own; else those of a level
    stand beside each other. Those whose boxes alone are higher than `highest` are left out.
    """
    if about.view.paper is None:
        if made := layout(about, Manner(_LONGEST)):
            yield Manner(_LONGEST), made
        return
    room = about.view.room[0]
    for width in (ROOMY, NARROW):
        longest = max(1, int((room - _BESIDE_ROWS - _WORDS) // (width + 22)))
        for most in range(longest, 0, -1):
            for reaching in (0, *_reaching(about.parties, most)):
                how = Manner(most, width, apart, reaching)
                made = layout(about, how, highest)
                if made and (made.width <= room or most == 1):
                    yield how, made


def _reaching(parties: int, most: int) -> Iterator[int]:
    """So many parties may stand in a row over the whole page: all, a half or a third, if that is more."""
    per_row = (ceil(parties / rows) for rows in (1, 2, 3))
    return (count for count in dict.fromkeys(per_row) if count > most)


def layout(about: Content, how: Manner, highest: float = inf) -> Sheet | None:
    """The chart in one of the manners; None where its boxes alone are higher than that."""
    shelves = [*_elsewhere_shelf(about, how), *_party_shelf(about, how), *_level_shelves(about, how)]
    if sum(max(box.height for box in row) for shelf in shelves for row in shelf.rows) > highest:
        return None
    bodies, main = about.found.bodies, about.main
    links = [_link(tie, about, how) for tie in about.kept.ties]
    narrowest = min(_NARROWEST, about.width) if about.elsewhere or len(bodies) > 1 else 0
    kinds = {} if how.apart else {body_name(body.id): sphere_of(body) for body in bodies}
    return sheet(shelves, links, main and body_name(main), narrowest, kinds)


def _width_of_names(found: Shown, view: View) -> float:
    """Wide enough for the longest word, so that none is cut."""

    def longest(ids: Iterable[str | None], points: float, *, bold: bool) -> float:
        labels = {view.words(view.snapshot.label(id)) for id in ids if id}
        words = [word for label in labels for word in label.split()]
        return max((text_width(word, points, bold=bold) for word in words), default=0.0)

    levels = longest((body.body.level.known(body.day) for body in found.bodies), NAME, bold=True)
    spheres = longest(map(sphere_of, found.bodies), SMALL, bold=False)
    return min(max(_WORDS, levels, spheres), _MOST_WORDS)


def _signatures(found: Shown, main: str | None, view: View) -> dict[str, tuple[object, ...] | None]:
    """What makes bodies or parties alike: level and sphere, or side, and the same lines to others."""
    lines: dict[str, list[tuple[object, ...]]] = {}
    for tie in found.ties:
        marking = view.words(tie.marking.told) if tie.marking else ""
        told = (tie.head, tie.kind, tie.certain, marking, *map(view.words, tie.notes))
        lines.setdefault(tie.tail, []).append(told)
    heads = {tie.head for tie in found.ties}
    signatures: dict[str, tuple[object, ...] | None] = {}
    for body in found.bodies:
        alone = body.id in heads or body.id == main
        level, sphere = body.body.level.known(body.day), body.body.sphere.known(body.day)
        same = () if view.before is None else tuple(one.id for one in view.before.markings(body))
        signatures[body.id] = (
            None if alone else ("body", level, sphere, same, *sorted(lines.get(body.id, ())))
        )
    for party in sorted(found.parties):
        signatures[party] = ("party", view.snapshot.side_of(party), *sorted(lines[party]))
    return signatures


def _elsewhere_shelf(about: Content, how: Manner) -> Iterator[Shelf]:
    """The bodies on other pages to which lines lead."""
    found, view = about.found, about.view
    heads = sorted({tie.head for tie in found.ties} & about.elsewhere.keys() - found.ids)
    boxes = [_stub(id, about.elsewhere[id], view) for id in heads]
    if boxes:
        yield Shelf("elsewhere", _name(view, _("on other pages")), tuple(_folded(boxes, how.longest)))


def _stub(id: str, page: int, view: View) -> Box:
    lines = [
        *view.lines(view.snapshot.label(id), ROOMY, NAME, bold=True),
        *view.lines(_("page {page}", page=page), ROOMY, SMALL, color=QUIET),
    ]
    across, down = size(lines)
    look: dict[str, Value] = {
        "style": "filled",
        "color": PLAIN.dark,
        "fillcolor": PLAIN.light,
        "penwidth": 0.6,
    }
    return Box(body_name(id), f"elsewhere-{id}", tuple(lines), look, max(108, across + 10), down + 10)


def _party_shelf(about: Content, how: Manner) -> Iterator[Shelf]:
    """Those who are no bodies, side by side as the sides are declared."""
    view, packed = about.view, about.packed
    sides = view.snapshot.structure.ids("sides")

    def in_order(id: str) -> tuple[int, list[tuple[int, str]], str]:
        side = view.snapshot.side_of(id)
        place = sides.index(side) if side in sides else len(sides)
        return (place, by_name(view.words(view.snapshot.label(id))), id)

    parties = sorted(about.kept.parties, key=in_order)
    width = NARROW if how.reaching else how.width
    alone = [party_box(id, view, width) for id in parties if id not in packed]
    rows = [*_folded(alone, how.reaching or how.longest), *((packed[id],) for id in parties if id in packed)]
    if rows:
        yield Shelf("parties", _name(view, _("the parties")), tuple(rows), reaching=bool(how.reaching))


def _level_shelves(about: Content, how: Manner) -> Iterator[Shelf]:
    found, view = about.kept, about.view
    ties = [tie for tie in found.ties if tie.head in found.ids]
    made = list(bands(found.bodies, view.snapshot, ties, about.main, how.longest))
    made = made if how.apart else list(merged(made, how.longest))
    for number, band in enumerate(made):
        frame = f"level-{band.level or 'unknown'}"
        first = number == 0 or made[number - 1].level != band.level
        several = sum(other.level == band.level for other in made) > 1
        told = tuple(_band_name(band, about, first=first, sphere=bool(band.sphere) or several))
        rows = tuple(_rows(band, about, how))
        yield Shelf(f"{frame}-{band.sphere or number}", told, rows, frame)


def _rows(band: Band, about: Content, how: Manner) -> Iterator[Row]:
    for row in band.rows:
        bodies = (about.kept.body(id) for id in row if id not in about.packed)
        alone = tuple(
            body_box(body, about.view, main=body.id == about.main, width=how.width) for body in bodies if body
        )
        if alone:
            yield alone
        yield from ((about.packed[id],) for id in row if id in about.packed)


def _band_name(band: Band, about: Content, *, first: bool, sphere: bool) -> Iterator[Line]:
    """The level where it begins, and the sphere."""
    view, width = about.view, about.words
    if first:
        yield from view.lines(band.name(view.snapshot), width, NAME, bold=True, color=QUIET)
    if sphere:
        yield from view.lines(band.sphere_name(view.snapshot), width, SMALL, color=QUIET)


def _name(view: View, words: Said) -> tuple[Line, ...]:
    return tuple(view.lines(words, _WORDS, NAME, bold=True, color=QUIET))


def _link(tie: Tie, about: Content, how: Manner) -> Link:
    from_body = tie.tail in about.found.ids
    tail, told = body_name(tie.tail) if from_body else party_name(tie.tail), tie.told
    if tie.tail in about.packed:
        tail = about.packed[tie.tail].name
        told = tuple(_("{seats} each", seats=note) for note in told)
    view, width = about.view, NARROW if how.reaching and not from_body else how.width
    lines = [line for note in told for line in view.lines(note, width, SMALL)]
    color = LINE
    if tie.marking:
        color = tie.marking.paint.dark
        told_here = None if tie.marking.silent else tie.marking.told
        lines += view.lines(told_here, width, SMALL, bold=True, color=color)
    id = f"{tie.kind}-{tie.tail}-{tie.head}"
    return Link(tail, body_name(tie.head), tie.kind, id, tuple(lines), *size(lines), color=color)


def _folded(boxes: Sequence[Box], longest: int) -> Iterator[Row]:
    return (tuple(boxes[n : n + longest]) for n in range(0, len(boxes), longest))
