"""The bodies of a day in a band for each level, who appoints to them, and how they are tied to each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.pictures.bands import SPHERE_UNKNOWN, bands, sphere_of
from vvgctl.pictures.boxes import LOOKS, PERHAPS, STATES, differences, marks, unusual_state
from vvgctl.pictures.chart_areas import Names
from vvgctl.pictures.chart_pages import Part, parts
from vvgctl.pictures.details import details
from vvgctl.pictures.drawing.marks import Drawing, stacked
from vvgctl.pictures.drawing.mermaid import Flowchart
from vvgctl.pictures.foot import GAP, as_many, foot, heading, known, paged, sources
from vvgctl.pictures.legend import Entry, sample, swatch
from vvgctl.pictures.markings import MARKINGS
from vvgctl.pictures.shown import Shown, shown
from vvgctl.pictures.theme import LINES, PLAIN, SIDES, SPHERES, mark, paint
from vvgctl.pictures.ties import Tie, appointers_known, appointers_unknown
from vvgctl.pictures.view import View
from vvgctl.structure import BodyOnDay

OPTIONS = frozenset({"focus", "depth", "level", "sphere", "with", "fold"})
FOCUS: tuple[str, ...] = ("body",)

KINDS = {
    "appoints": _("appoints to seats"),
    "prepares": _("prepares matters"),
    "belongs": _("belongs to"),
    "refers": _("lifts positions"),
}
_IN_MERMAID = {"appoints": "solid", "prepares": "dashed", "belongs": "round", "refers": "thick"}
_TOLD = {
    "appoints": _("{tail} appoints to {head}"),
    "prepares": _("{tail} prepares matters for {head}"),
    "belongs": _("{tail} belongs to {head}"),
    "refers": _("{tail} lifts positions on to {head}"),
}
"""How a line of each kind is read out."""

_DRAWN = frozenset(
    {"source", "name", "short", "level", "sphere", "life", "seats", "prepared_by", "belongs_to", "refers"}
)
"""The facts of a body that the chart shows."""

_AREAS = 3
"""So many long names of areas have room in a title."""
_LEFT_OUT = (
    _("Parties that are no bodies are left out here; the picture “seats” shows those that appoint."),
)


def title(view: View) -> Said:
    """The structure's name and the day, or the two sides that are compared."""
    if view.before:
        return view.before.title
    bodies = view.snapshot.labels(view.focus)
    return heading(view, chosen=(_("around {bodies}", bodies=bodies),) if bodies else ())


def description(view: View) -> Iterator[Said]:
    """Each level and sphere with its bodies, and each line as a sentence."""
    found = shown(view)
    yield from known(view.snapshot)
    for band in bands(found.bodies, view.snapshot, found.ties, None, longest=len(found.bodies) or 1):
        bodies = (found.body(id) for row in band.rows for id in row)
        named = [_told_body(body, view) for body in bodies if body]
        names = band.name(view.snapshot), band.sphere_name(view.snapshot)
        yield _("{level}, {sphere}: {bodies}", level=names[0], sphere=names[1], bodies=named)
    yield from (_told_tie(tie, view) for tie in found.ties)
    yield from _not_known(found, view)
    yield from sources(view.snapshot, (one.body for one in found.bodies), _DRAWN)


def pages(view: View) -> tuple[Drawing, ...]:
    """The chart, from the parties that appoint down to the lowest level; then the legend and the caption."""
    found = shown(view)
    longest = tuple(sorted(_areas(view), key=len)[-_AREAS:])
    letters = sum(map(len, longest))

    def of_several(last: int) -> Callable[[float], float]:
        return _below(found, view, paged(view, _named(longest, view), last, last), _LEFT_OUT)

    whole = _below(found, view, title(view), ())
    made = as_many(lambda last: parts(found, view, whole, of_several(last), letters))
    left_out = _LEFT_OUT if found.parties and not any(part.shown.parties for part in made) else ()
    return tuple(_page(part, view, (n, len(made)), left_out) for n, part in enumerate(made, 1))


def mermaid(view: View) -> str:
    """The chart as a flowchart, with a group for each level and sphere."""
    found = shown(view)
    chart = Flowchart(view.words(title(view)))
    for id in sorted(found.parties):
        chart.node(f"party-{id}", [view.snapshot.label(id)], view, round=True)
    for n, band in enumerate(bands(found.bodies, view.snapshot, found.ties, None, longest=6)):
        names = band.name(view.snapshot), band.sphere_name(view.snapshot)
        chart.group(f"band-{n}", _("{level}, {sphere}", level=names[0], sphere=names[1]), view)
        for body in (found.body(id) for row in band.rows for id in row):
            if body:
                chart.node(f"body-{body.id}", [body.label, *_beside(body, view)], view)
        chart.end()
    for tie in found.ties:
        tail = f"body-{tie.tail}" if tie.tail in found.ids else f"party-{tie.tail}"
        notes = (*tie.told, *((tie.marking.told,) if tie.marking else ()))
        words = _("{kind}: {notes}", kind=KINDS[tie.kind], notes=notes) if notes else KINDS[tie.kind]
        chart.edge(tail, f"body-{tie.head}", words, view, style=_IN_MERMAID[tie.kind])
    return chart.text()


def _page(part: Part, view: View, page: tuple[int, int], left_out: tuple[Said, ...]) -> Drawing:
    told = paged(view, _named(part.names, view), *page)
    return stacked((part.drawing, _foot(part.shown, view, told, left_out)(part.drawing.width)), GAP)


def _below(
    found: Shown, view: View, told: Said | str, left_out: tuple[Said, ...]
) -> Callable[[float], float]:
    """How much height what stands under a drawing takes, by the width of the drawing."""
    under = _foot(found, view, told, left_out)
    return cache(lambda width: under(width).height + GAP)


def _named(areas: Names, view: View) -> Said:
    """The title, with the areas that the page is of."""
    return _("{title}: {part}", title=title(view), part=areas) if areas else title(view)


def _areas(view: View) -> Iterator[str]:
    """The names that a page may have."""
    return (area.name for division in view.snapshot.structure.divisions for area in division.areas)


def _foot(
    found: Shown, view: View, told: Said | str, left_out: tuple[Said, ...]
) -> Callable[[float], Drawing]:
    """The legend and the caption, as wide as they are asked to be."""
    cited = sources(view.snapshot, (one.body for one in found.bodies), _DRAWN, view.cited)
    notes = (*left_out, *_not_known(found, view), *cited)
    return partial(foot, view, told, tuple(_entries(found, view)), notes)


def _not_known(found: Shown, view: View) -> tuple[Said, ...]:
    """That there is no body, or of how many nobody knows who appoints, where that is drawn."""
    if not found.bodies:
        return (_("No such body is there on that day."),)
    return tuple(appointers_unknown(map(appointers_known, found.bodies))) if "seats" in view.beside else ()


def _entries(found: Shown, view: View) -> Iterator[Entry]:
    """Spheres, sides, unusual states and kinds of line, as far as they are drawn."""
    structure = view.snapshot.structure
    plain = [body for body in found.bodies if not differences(body, view)]  # others have the colour of theirs
    spheres = {sphere_of(body) for body in plain}
    sides = {view.snapshot.side_of(party) for party in found.parties}
    for category, palette, shape, drawn in (
        ("spheres", SPHERES, {"style": "filled"}, spheres),
        ("sides", SIDES, {"style": "filled,rounded"}, sides),
    ):
        declared = structure.ids(category)
        for word in declared:
            if word in drawn:
                told = view.words(structure.find((category,), word))
                told = mark(word, declared) + told if category == "sides" else told
                yield swatch(f"{category}-{word}", told, shape, paint(palette, word, declared))
    if None in spheres and len(spheres) > 1:
        yield swatch("spheres-unknown", view.words(SPHERE_UNKNOWN), {"style": "filled"}, PLAIN)
    yield from _states(found, view)
    yield from _differences(found, view)
    kinds = {tie.kind for tie in found.ties}
    yield from (
        sample(kind, view.words(words), LINES[kind]) for kind, words in KINDS.items() if kind in kinds
    )


def _states(found: Shown, view: View) -> Iterator[Entry]:
    states = {unusual_state(body) for body in found.bodies}
    for state, words in {**STATES, "perhaps": PERHAPS}.items():
        if state in states:
            yield swatch(state, view.words(words), LOOKS[state], PLAIN)


def _differences(found: Shown, view: View) -> Iterator[Entry]:
    if view.before is None:
        return
    of_bodies = {one.id for body in found.bodies for one in view.before.markings(body)}
    drawn = of_bodies | {tie.marking.id for tie in found.ties if tie.marking and not tie.marking.silent}
    for marking in MARKINGS:
        if marking.id in drawn:
            yield swatch(marking.id, view.words(marking.told), {"style": marking.style}, marking.paint)


def _beside(body: BodyOnDay, view: View) -> Iterable[Said | str]:
    full = body.body.name.known(body.day)
    named = (full,) if full and full != body.label else ()
    return (*named, *differences(body, view), *marks(body, view), *details(body, view))


def _told_body(body: BodyOnDay, view: View) -> str:
    told = [*differences(body, view), *marks(body, view), *map(view.words, details(body, view))]
    return f"{body.label} ({', '.join(told)})" if told else body.label


def _told_tie(tie: Tie, view: View) -> Message:
    tail, head = view.snapshot.label(tie.tail), view.snapshot.label(tie.head)
    sentence = _TOLD[tie.kind].with_values(tail=tail, head=head)
    marking = (tie.marking.told,) if tie.marking else ()
    notes = (*tie.told, *marking)
    return _("{sentence}: {notes}", sentence=sentence, notes=notes) if notes else sentence
