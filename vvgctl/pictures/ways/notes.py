"""What is told under the ways of matters: the legend, who stands where, and where the sources disagree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.bands import SPHERE_UNKNOWN, sphere_of
from vvgctl.pictures.boxes import LOOKS, STATES, unusual_state
from vvgctl.pictures.drawing.marks import Value
from vvgctl.pictures.foot import sources
from vvgctl.pictures.legend import Entry, sample, swatch
from vvgctl.pictures.theme import PLAIN, SIDES, SPHERES, Paint, mark, paint
from vvgctl.pictures.view import View
from vvgctl.pictures.ways.lines import BARRED, VAGUE
from vvgctl.pictures.ways.stops import NOT_THERE
from vvgctl.pictures.ways.way import STATIONS, Way

_OF_MATTERS = ("raised_by", "sorted_by", "handled_by", "not_handled_by", "handled_alone", "goes_to")
_OF_BODIES = ("prepared_by", "refers", "authority")
_SHOWN = frozenset({"source", *_OF_MATTERS, *_OF_BODIES})
"""The facts of a kind of matter, and of the bodies on its way, that are shown."""


def notes(found: Sequence[Way], view: View, most: int | None = None) -> Iterator[Said]:
    """That there is nothing to show; on what the sources disagree; and which they are."""
    structure = view.snapshot.structure
    if not found:
        yield _("No kind of matter is known on that day.")
    if disputed := structure.disagreements(way.matter.id for way in found):
        told = tuple(_("{about} ({id})", about=one.about, id=one.id) for one in disputed)
        yield _("The sources say different things about: {contradictions}.", contradictions=told)
    bodies = (body.body for body in map(view.snapshot.body, parties(found)) if body)
    yield from sources(view.snapshot, (*(way.matter for way in found), *bodies), _SHOWN, most)


def parties(found: Iterable[Way]) -> list[str]:
    """The ids of all who have to do with the matters, in order."""
    return sorted(frozenset[str]().union(*(way.parties for way in found)))


def belonging(found: Iterable[Way], view: View) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each sphere, with the bodies in it, and each side, with the other parties on it."""
    words: dict[tuple[str, str], list[str]] = {}
    for id in parties(found):
        body = view.snapshot.body(id)
        word = body.body.sphere.known(body.day) if body else view.snapshot.side_of(id)
        words.setdefault(("spheres" if body else "sides", word or ""), []).append(id)
    for category in ("spheres", "sides"):
        for word in view.snapshot.structure.ids(category):
            if ids := words.get((category, word)):
                yield category, word, tuple(ids)


def entries(found: Sequence[Way], view: View) -> Iterator[Entry]:
    """Spheres, sides, what is not known and what is kept out, as far as they are drawn."""
    structure = view.snapshot.structure
    for category, word, _ids in belonging(found, view):
        palette, shape = _LOOKS[category]
        declared = structure.ids(category)
        told = view.words(structure.find((category,), word))
        told = mark(word, declared) + told if category == "sides" else told
        yield swatch(f"{category}-{word}", told, shape, paint(palette, word, declared))
    stops = [stop for way in found for station in STATIONS for stop in way.stops(station)]
    bodies = [body for stop in stops if stop.party and (body := view.snapshot.body(stop.party))]
    if any(sphere_of(body) is None for body in bodies):
        yield swatch("spheres-unknown", view.words(SPHERE_UNKNOWN), {"style": "filled"}, PLAIN)
    states = {unusual_state(body) for body in bodies}
    for state, words in STATES.items():
        if state in states:
            yield swatch(state, view.words(NOT_THERE if state == "dissolved" else words), LOOKS[state], PLAIN)
    if not all(stop.known and stop.certain for stop in stops):
        yield sample("vague", view.words(_("not known for certain")), VAGUE)
    if any(way.kept_out for way in found):
        yield sample("kept-out", view.words(_("does not handle it")), BARRED)


_LOOKS: Mapping[str, tuple[tuple[Paint, ...], Mapping[str, Value]]] = {
    "spheres": (SPHERES, {"style": "filled"}),
    "sides": (SIDES, {"style": "filled,rounded"}),
}
