"""How a picture of two sides tells what differs: by a sign, a word, the style of the edge, and a colour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from vvgctl.diff.change import Aspect, Weight
from vvgctl.diff.difference import Difference
from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.theme import ADDED, ALTERED, REMOVED, Paint
from vvgctl.pictures.ties import Tie
from vvgctl.structure import BodyOnDay, NotKnownError


@dataclass(frozen=True, slots=True)
class Marking:
    """A kind of difference: its sign, its word, and how the edge of a box looks.

    A `silent` one is of a line that is new or no more because a box at its end is, which says so.
    """

    id: str
    sign: str
    word: Said
    paint: Paint
    style: str = "filled"
    silent: bool = False

    @property
    def told(self) -> Said:
        return _("{sign} {word}", sign=self.sign, word=self.word)


ADDS = Marking("added", "+", _("is new"), ADDED, "filled,bold")
REMOVES = Marking("removed", "−", _("is no more"), REMOVED, "filled,dashed")
PAUSES = Marking("pauses", "‖", _("is paused"), ALTERED, "filled,dashed")
RESUMES = Marking("resumes", "►", _("is resumed"), ALTERED)
RENAMES = Marking("renamed", "→", _("has another name"), ALTERED)
ALTERS = Marking("altered", "≈", _("is changed"), ALTERED)
MARKINGS = (ADDS, REMOVES, PAUSES, RESUMES, RENAMES, ALTERS)


@dataclass(frozen=True)
class Before:
    """The side that a view is compared with, and what a reader calls the comparison."""

    difference: Difference
    title: Said

    @cached_property
    def _changed(self) -> frozenset[str]:
        """The bodies of which something else holds now that matters to how they work."""
        weighty = (one for one in self.difference.changes if one.weight != Weight.EDITORIAL)
        return frozenset(one.of[1] for one in weighty if one.of[0] == "body" and one.aspect == Aspect.NOW)

    def was(self, id: str) -> BodyOnDay | None:
        """The body as it was, if it may have existed."""
        body = self.difference.before.body(self.difference.old_ids.get(id, id))
        return body if body is not None and body.may_exist else None

    @property
    def gone(self) -> Iterator[BodyOnDay]:
        """The bodies that were there and are no more."""
        now = {body.id for body in self.difference.after.bodies}
        return (
            one
            for one in self.difference.before.bodies
            if self.difference.new_ids.get(one.id, one.id) not in now
        )

    def quiet(self, tie: Tie) -> Tie:
        """The line, silent where a body at its end says that it is new or no more."""
        ends = {tie.tail, tie.head}
        if tie.marking in (ADDS, REMOVES) and ends & self._new_or_gone:
            return replace(tie, marking=replace(tie.marking, silent=True))
        return tie

    @cached_property
    def _new_or_gone(self) -> frozenset[str]:
        new = {body.id for body in self.difference.after.bodies if self.was(body.id) is None}
        return frozenset(new | self._gone)

    @cached_property
    def _gone(self) -> frozenset[str]:
        return frozenset(body.id for body in self.gone)

    def markings(self, body: BodyOnDay) -> Iterator[Marking]:
        """What differs in a body; that it is another name or paused says that it is changed."""
        was = self.was(body.id)
        if body.id in self._gone:
            yield REMOVES
        elif was is None:
            yield ADDS
        else:
            told = [*_of_name(was, body), *_of_state(was, body)]
            yield from told or ([ALTERS] if body.id in self._changed else [])


def _of_name(was: BodyOnDay, now: BodyOnDay) -> Iterator[Marking]:
    if was.label != now.label:
        yield replace(RENAMES, word=_("was called {name}", name=was.label))


def _of_state(was: BodyOnDay, now: BodyOnDay) -> Iterator[Marking]:
    before, after = _state(was), _state(now)
    if before != after and None not in (before, after):
        yield PAUSES if after == "paused" else RESUMES


def _state(body: BodyOnDay) -> str | None:
    try:
        return body.state
    except NotKnownError:
        return None


def marked(now: tuple[Tie, ...], before: tuple[Tie, ...], new_ids: Mapping[str, str]) -> Iterator[Tie]:
    """The lines of both sides; each says whether it is new, no more, or otherwise than it was."""
    known = {key(tie): tie for tie in now}
    old = (
        replace(one, tail=new_ids.get(one.tail, one.tail), head=new_ids.get(one.head, one.head))
        for one in before
    )
    was = {key(tie): tie for tie in old}
    for one, tie in known.items():
        yield _compared(tie, was.get(one))
    for one, tie in was.items():
        if one not in known:
            yield replace(tie, marking=REMOVES)


def key(tie: Tie) -> tuple[str, str, str]:
    """What makes a line the same on both sides."""
    return tie.head, tie.kind, tie.tail


def _compared(now: Tie, was: Tie | None) -> Tie:
    if was is None:
        return replace(now, marking=ADDS)
    if now.told == was.told:
        return now
    before = was.told or (_("without a note"),)
    return replace(now, marking=replace(ALTERS, word=_("before: {notes}", notes=before)))
