"""A division covers each principal that it divides exactly once.

A principal listed as `unplaced` cannot be checked: no source says which of the areas it is in.
"""

from __future__ import annotations

from datetime import date

from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure.records.division import Division, Member, Unplaced
from vvgctl.structure.records.party import Principal, PrincipalFilter
from vvgctl.structure.snapshot import Snapshot, fits

SUBJECT = "division"


def check(division: Division, snapshot: Snapshot) -> Verdicts:
    placed: dict[str, list[Member]] = {}
    for area in division.areas if division.span.may_hold(snapshot.day) else ():
        for member in area.members if area.span.may_hold(snapshot.day) else ():
            if member.span.may_hold(snapshot.day):
                placed.setdefault(member.principal, []).append(member)
    unplaced = {one.principal: one for one in division.unplaced if one.span.may_hold(snapshot.day)}
    divided = snapshot.principals(division.divides)
    yield from _strangers(placed, divided, division.divides, snapshot)
    for principal in sorted(divided) if division.span.holds(snapshot.day) else ():
        yield from _once(
            division,
            snapshot.label(principal),
            placed.get(principal, []),
            unplaced.get(principal),
            snapshot.day,
        )


def _once(
    division: Division, name: object, members: list[Member], unplaced: Unplaced | None, day: date
) -> Verdicts:
    certain = [one for one in members if one.span.holds(day)]
    if len(certain) > 1:
        there = certain[0].where.location.line
        yield Broken(
            certain[1].where, _("{name} is in two areas, here and in line {line}", name=name, line=there)
        )
    if unplaced and members:
        yield Broken(unplaced.where, _("{name} is both in an area and unplaced", name=name))
    elif unplaced:
        question = (
            _("{question}", question=unplaced.question)
            if unplaced.question
            else _("which area is {name} in?", name=name)
        )
        yield CannotTell(unplaced.where, question, unplaced.ask)
    elif not members and division.complete:
        message = _("{name} is in no area of {division}", name=name, division=division.name)
        yield Broken(division.where / "areas", message, _("put it in an area, or under unplaced"))


def _strangers(
    placed: dict[str, list[Member]], divided: frozenset[str], chosen: PrincipalFilter, snapshot: Snapshot
) -> Verdicts:
    for principal in sorted(placed.keys() - divided):
        known: Principal | None = snapshot.structure.find(("principal",), principal)
        if known and not (known.span.holds(snapshot.day) is None and fits(known, chosen)):
            for member in placed[principal]:
                yield Broken(
                    member.where,
                    _("{name} is not among those that are divided", name=snapshot.label(principal)),
                )


KEPT = """
divisions/map.yaml:
  name: Map
  divides: {kind: town}
  areas: [{id: e, name: East, members: [east]}, {id: w, name: West, members: [west]}]
"""
BROKEN = (
    """
divisions/map.yaml:
  name: Map
  divides: {kind: town}
  areas:  # <-
    - {id: e, name: East, members: [east]}
    - {id: w, name: West, members: []}
""",
    """
divisions/map.yaml:
  name: Map
  divides: {kind: town}
  areas:
    - {id: e, name: East, members: [east, west]}
    - id: w
      name: West
      members:
        - west  # <-
        - region  # <-
""",
)
UNKNOWN = """
divisions/map.yaml:
  name: Map
  divides: {kind: town}
  areas: [{id: e, name: East, members: [east]}, {id: w, name: West, members: []}]
  unplaced:
    - {principal: west, between: [e, w]}  # <-
"""
