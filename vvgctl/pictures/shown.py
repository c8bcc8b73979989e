"""Which bodies a chart shows, and the lines between them and other parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from vvgctl.pictures.markings import Before, key, marked
from vvgctl.pictures.ties import Tie, ties
from vvgctl.pictures.view import View
from vvgctl.structure import BodyOnDay


@dataclass(frozen=True)
class Shown:
    """Bodies in the order of their ids, and lines in a fixed order."""

    bodies: tuple[BodyOnDay, ...]
    ties: tuple[Tie, ...]

    @cached_property
    def ids(self) -> frozenset[str]:
        return frozenset(body.id for body in self.bodies)

    @property
    def parties(self) -> frozenset[str]:
        """Those at the ends of lines that are no bodies."""
        return frozenset(tie.tail for tie in self.ties) - self.ids

    @property
    def without_parties(self) -> Shown:
        """Only bodies, and the lines between them."""
        return Shown(self.bodies, tuple(tie for tie in self.ties if tie.tail in self.ids))

    def body(self, id: str) -> BodyOnDay | None:
        """The body of that id, if it is shown."""
        return self._by_id.get(id)

    @cached_property
    def _by_id(self) -> Mapping[str, BodyOnDay]:
        return {body.id: body for body in self.bodies}

    def only(self, ids: Iterable[str]) -> Shown:
        """The same with only some of the bodies, and the lines that lead to them."""
        kept = frozenset(ids)
        gone = self.ids - kept
        found = tuple(tie for tie in self.ties if tie.head in kept and tie.tail not in gone)
        return Shown(tuple(body for body in self.bodies if body.id in kept), found)


def shown(view: View) -> Shown:
    """What a view is of: all of it, or of a level, a sphere, or what lies around some bodies."""
    found = _both_sides(view, view.before) if view.before else _one_side(view)
    if view.level or view.sphere:
        found = found.only(body.id for body in fitting(found.bodies, view))
    return found.only(_around(found, view)) if view.focus else found


def _one_side(view: View) -> Shown:
    return Shown((*view.snapshot.bodies, *_gone(view)), _asked_for(ties(view.snapshot), view))


def _both_sides(view: View, before: Before) -> Shown:
    """The bodies and lines of both sides, so that each has its one place."""
    was = replace(view, snapshot=before.difference.before, before=None)
    now, old = _one_side(view), _one_side(was)
    lines = sorted(map(before.quiet, marked(now.ties, old.ties, before.difference.new_ids)), key=key)
    bodies = (*now.bodies, *before.gone)
    return Shown(tuple(sorted(bodies, key=lambda body: body.id)), tuple(lines))


def fitting(bodies: Iterable[BodyOnDay], view: View) -> tuple[BodyOnDay, ...]:
    """Those of the level and the sphere that are asked for."""
    return tuple(body for body in bodies if _fits(body, view))


def _gone(view: View) -> Iterator[BodyOnDay]:
    """The bodies that are no more, where they are asked for, and those of them in focus."""
    for id in sorted(body.id for body in view.snapshot.structure.bodies):
        body = view.snapshot.body(id)
        if body and _is_over(body) and ("dissolved" in view.beside or id in view.focus):
            yield body


def _is_over(body: BodyOnDay) -> bool:
    return not body.may_exist and any(life.span.end.latest < body.day for life in body.body.life)


def _fits(body: BodyOnDay, view: View) -> bool:
    level, sphere = body.body.level.known(body.day), body.body.sphere.known(body.day)
    return view.level in (None, level) and view.sphere in (None, sphere)


def _asked_for(found: tuple[Tie, ...], view: View) -> tuple[Tie, ...]:
    """Who appoints only where seats are asked for: all of them, or none."""
    return tuple(tie for tie in found if tie.kind != "appoints" or "seats" in view.beside)


def _around(found: Shown, view: View) -> frozenset[str]:
    """Those in focus, and the bodies at most `depth` lines away from one of them."""
    reached = frozenset(view.focus) & found.ids
    for _step in range(1 if view.depth is None else view.depth):
        near = {id for tie in found.ties if reached & {tie.head, tie.tail} for id in (tie.head, tie.tail)}
        wider = reached | (near & found.ids)
        if wider == reached:
            break
        reached = wider
    return reached
