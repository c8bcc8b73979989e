"""Every body at the highest level can be reached from each body at the level below.

The levels are those that `structure.yaml` declares, the lowest first. A body is reached by those who sit in
it, by those that lift matters to it, and through the body that it belongs to; and by all who reach these.
Bodies at rest are left aside. Where it is not known who sits in one on the way, this cannot be checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from vvgctl.messages import message as _
from vvgctl.rules.evidence import unless_it_exists
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.structure import BodyOnDay, Snapshot, Structure, Unknown
from vvgctl.structure.dated import Lacking
from vvgctl.structure.existence import existence
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.seat import BodyFilter

SUBJECT = "body"
LEVEL = "warning"


def subjects(structure: Structure) -> Iterable[Body]:
    """The bodies that are ever at the highest level, where there is one below."""
    levels = structure.ids("levels")
    return structure.may_be(_at(levels[-1], structure)) if len(levels) > 1 else ()


def breaks(structure: Structure, body: Body) -> Iterator[date]:
    """The days on which a body at either level changes."""
    for level in structure.ids("levels")[-2:]:
        for other in structure.may_be(_at(level, structure)):
            yield from structure.breaks[("body", other.id)]


def check(body: BodyOnDay) -> Verdicts:
    highest, below = reversed(body.snapshot.structure.ids("levels")[-2:])
    if not body.body.level.equals(highest, body.day) or _rests(body):
        return
    if body.exists is None:
        yield from unless_it_exists(body)
        return
    reached, open_ = _reached(body)
    if away := [one for one in _active_at(below, body.snapshot) if one.id not in reached]:
        yield _not_reached(body, away, open_)


def _active_at(level: str, snapshot: Snapshot) -> list[BodyOnDay]:
    """The bodies that are at a level and at work."""
    found = snapshot.may_choose(_at(level, snapshot.structure))
    there = (one for one in found if one.exists and not _rests(one))
    return [one for one in there if one.body.level.equals(level, one.day)]


def _not_reached(body: BodyOnDay, away: list[BodyOnDay], open_: list[BodyOnDay]) -> Broken | CannotTell:
    """That nothing leads to a body from others, unless something may that nobody knows."""
    if open_:
        seats = open_[0].body.seats
        return not_known(open_[0].where / "seats", seats, _("who sits in {body}?", body=open_[0].label))
    for other in body.snapshot.structure.bodies:
        if isinstance(other.refers, Unknown) and existence(other).may_hold(body.day):
            label = body.snapshot.label(other.id)
            question = _("to which body does {body} lift its positions?", body=label)
            return not_known(other.where / "refers", other.refers, question)
    labels, seats = tuple(one.label for one in away), body.body.seats
    mend = _("give them a seat, or say by which body they are heard")
    if isinstance(seats, Lacking):
        message = _(
            "it is not clear that anything leads from {bodies} to {body}", bodies=labels, body=body.label
        )
        return Broken(seats.where, message, mend)
    message = _("nothing leads from {bodies} to {body}", bodies=labels, body=body.label)
    return Broken(body.where / "seats", message, mend)


def _reached(body: BodyOnDay) -> tuple[set[str], list[BodyOnDay]]:
    """The bodies from which something leads to one, and those of which it is not known who sits in them."""
    reached, open_, waiting = {body.id}, list[BodyOnDay](), [body]
    while waiting:
        one = waiting.pop()
        if one.body.seats is None or isinstance(one.body.seats, Unknown):
            open_.append(one)
        for other in map(body.snapshot.body, _next_to(one)):
            if other is not None and other.id not in reached and other.exists and not _rests(other):
                reached.add(other.id)
                waiting.append(other)
    return reached, open_


def _next_to(body: BodyOnDay) -> Iterator[str]:
    if isinstance(body.body.seats, tuple):
        for group in body.seats:
            yield from (group.for_party, group.appointed_by)
    if to := body.body.belongs_to.known(body.day):
        yield to
    for other, lifts in body.snapshot.structure.lifting_to.get(body.id, ()):
        if lifts.span.may_hold(body.day):
            yield other.id


def _rests(body: BodyOnDay) -> bool:
    return any(life.state == "paused" and life.span.holds(body.day) for life in body.lives)


def _at(level: str, structure: Structure) -> BodyFilter:
    return BodyFilter(level=level, where=structure.about.where)


KEPT = """
bodies/board.yaml:
  seats: [{for_each: {level: local}, appointed_by: self, count: 1}]
  refers: [{decisions_of_effect: [guiding], to: council}]
bodies/council.yaml:
  seats: [{appointed_by: league, count: 4}]
bodies/committee.yaml:
  belongs_to: board
  seats: [{appointed_by: region, count: 1}]
bodies/eastern.yaml:
  level: local
"""
BROKEN = """
bodies/board.yaml:
  seats: [{appointed_by: league, count: 2}]  # <-
bodies/eastern.yaml:
  level: local
"""
UNKNOWN = """
bodies/board.yaml:
  seats: {unknown: "Who sits there?", ask: [league]}  # <-
bodies/eastern.yaml:
  level: local
"""
