"""Every body at the highest level can be reached from each body at the level below.

The levels are those that `structure.yaml` declares, the lowest first. A body is reached by those who sit in
it, by those that lift matters to it, and through the body that it belongs to; and by all who reach these.
Bodies at rest are left aside. Where it is not known who sits in one on the way, this cannot be checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from vvgctl.messages import message as _
from vvgctl.rules.evidence import unless_it_exists
from vvgctl.rules.leading import (
    Links,
    ever_leading,
    lifting_nobody_knows_where,
    open_questions,
    reached,
    rests,
)
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import BodyOnDay, Snapshot, Structure, Unknown
from vvgctl.structure.dated import Lacking
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.seat import BodyFilter

SUBJECT = "body"
LEVEL = "warning"


def subjects(structure: Structure) -> Iterable[Body]:
    """The bodies that are ever at the highest level, where there is one below."""
    levels = structure.ids("levels")
    return structure.may_be(_at(levels[-1], structure)) if len(levels) > 1 else ()


def breaks(structure: Structure, body: Body) -> Iterator[date]:
    """The days on which a body at the level below, or one on the way, changes."""
    below = (other.id for other in structure.may_be(_at(structure.ids("levels")[-2], structure)))
    lifting = (other.id for other in structure.bodies if isinstance(other.refers, Unknown))
    for id in {*below, *lifting, *ever_leading(structure, body.id)}:
        yield from structure.breaks[("body", id)]


def check(body: BodyOnDay) -> Verdicts:
    highest = body.snapshot.structure.ids("levels")[-1]
    below = body.snapshot.once(_active_below)
    if not below or not body.body.level.equals(highest, body.day) or rests(body):
        return
    if body.exists is None:
        yield from unless_it_exists(body)
        return
    surely = reached(body, perhaps=False)
    if not below.keys() <= surely.keys():
        yield _not_reached(body, below, surely)


def _active_below(snapshot: Snapshot) -> Mapping[str, str]:
    """What the bodies that are at the level below, and at work, are called."""
    level = snapshot.structure.ids("levels")[-2]
    found = snapshot.may_choose(_at(level, snapshot.structure))
    there = (one for one in found if one.exists and not rests(one))
    return {one.id: one.label for one in there if one.body.level.equals(level, one.day)}


def _not_reached(
    body: BodyOnDay, below: Mapping[str, str], surely: Mapping[str, None]
) -> Broken | CannotTell:
    """That nothing leads to a body from others, unless something may that nobody knows."""
    perhaps = reached(body, perhaps=True)
    away = tuple([label for id, label in below.items() if id not in perhaps])
    if asked := _open(body.snapshot, perhaps if away else surely):
        return asked
    if not away:
        return _first_doubt(body.snapshot.once(Links), perhaps, surely)
    return _away(body, away)


def _open(snapshot: Snapshot, near: Mapping[str, None]) -> CannotTell | None:
    """What nobody knows, of the bodies on the way or of what is lifted, that may lead on."""
    open_ = snapshot.once(open_questions)
    asked = next((question for id, question in open_.items() if id in near), None)
    return asked or snapshot.once(lifting_nobody_knows_where)


def _first_doubt(links: Links, perhaps: Iterable[str], surely: Mapping[str, None]) -> CannotTell:
    """The question whether something leads on, to the first body from which it is not certain."""
    doubts = (doubt for id in perhaps for other, doubt in links[id] if other not in surely)
    return next(doubt for doubt in doubts if doubt is not None)


def _away(body: BodyOnDay, labels: tuple[str, ...]) -> Broken:
    seats = body.given("seats")
    mend = _("give them a seat, or say by which body they are heard")
    if isinstance(seats, Lacking):
        message = _(
            "it is not clear that anything leads from {bodies} to {body}", bodies=labels, body=body.label
        )
        return Broken(seats.where, message, mend)
    message = _("nothing leads from {bodies} to {body}", bodies=labels, body=body.label)
    return Broken(body.where / "seats", message, mend)


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
BROKEN = (
    """
bodies/board.yaml:
  seats: [{appointed_by: league, count: 2}]  # <-
bodies/eastern.yaml:
  level: local
""",
    """
structure.yaml:
  name: Example
  language: en
  declares:
    levels: {team: {sv: team, en: team}, local: {sv: local, en: local}, county: {sv: county, en: county}}
bodies/board.yaml:
  seats: [{appointed_by: team, count: 2}]  # <-
bodies/team.yaml:
  level: team
  seats: [{appointed_by: eastern, count: 1, from: 2020}]
bodies/eastern.yaml:
  level: local
  life: [{state: active, from: 2018-01-01}]
""",
)
UNKNOWN = (
    """
bodies/board.yaml:
  seats: {unknown: "Who sits there?", ask: [league]}  # <-
bodies/eastern.yaml:
  level: local
""",
    """
bodies/board.yaml:
  seats: [{appointed_by: group, count: 2}]
bodies/group.yaml:
  life:  # <-
    - {state: active, from: 2018..2022}
  seats: [{appointed_by: eastern, count: 1}]
bodies/eastern.yaml:
  level: local
""",
    """
bodies/board.yaml:
  seats: [{appointed_by: league, count: 2}]
  belongs_to: {unknown: "To what?", ask: [league]}  # <-
bodies/eastern.yaml:
  level: local
""",
    """
bodies/board.yaml:
  seats: [{appointed_by: league, count: 2}]
bodies/eastern.yaml:
  level: local
  refers:
    - {decisions_of_effect: [guiding], to: board, from: 2018..2022}  # <-
""",
    """
bodies/board.yaml:
  seats:
    - {appointed_by: eastern, count: 2, from: 2018..2022}  # <-
bodies/eastern.yaml:
  level: local
""",
)
