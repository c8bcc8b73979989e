"""Every area of a division has someone in the body.

An area is represented by a seat that is for, or appointed by, a body of that area.
In practice it is so when someone is known to hold such a seat.
"""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import askable
from vvgctl.rules.parameters import closed, one, record
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import BodyOnDay
from vvgctl.structure.records.division import Area

PARAMETERS = closed(
    {
        "areas_of": one(
            "Områden i | Areas of",
            "Indelningen vars områden ska vara företrädda. | The division whose areas shall be represented.",
            record("division"),
        )
    },
    "areas_of",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    seated = {group.for_party for group in body.seats if group.count.least}
    for area, bodies in _areas(body, demand["areas_of"]):
        if not seated & bodies:
            message = _("no seat in {body} is for {area}", body=body.label, area=area.name)
            yield Broken(body.where / "seats", message, _("give a body of that area a seat"))


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    if body.body.holders is None:
        yield CannotTell(body.where, _("who holds the seats in {body}?", body=body.label), askable(body))
        return
    holding = {holder.appointed_by for holder in body.holders}
    for area, bodies in _areas(body, demand["areas_of"]):
        if not holding & bodies:
            yield Broken(
                body.where / "holders",
                _("nobody from {area} sits in {body}", area=area.name, body=body.label),
            )


def _areas(body: BodyOnDay, division: str) -> Iterator[tuple[Area, set[str]]]:
    """Each area that exists, with the bodies that work in it."""
    snapshot = body.snapshot
    found = snapshot.structure.find(("division",), division)
    for area in found.areas if found else ():
        if area.span.may_hold(body.day):
            yield area, {other.id for other in snapshot.bodies if _works_in(other, division, area.id)}


def _works_in(body: BodyOnDay, division: str, area: str) -> bool:
    place = body.body.area.known(body.day)
    return place is not None and (place.division, place.area) == (division, area)


KEPT = """
bodies/board.yaml:
  seats: [{for_each: {kind: group}, appointed_by: self, count: 2}]
  holders: [{appointed_by: eastern}, {appointed_by: western}]
bodies/eastern.yaml:
  kind: group
  area: {division: map, area: e}
bodies/western.yaml:
  kind: group
  area: {division: map, area: w}
clause: {areas_of: map}
"""
BROKEN = """
bodies/board.yaml:
  seats: [{for_each: {kind: group}, appointed_by: self, count: 2}]  # <-
  holders: [{appointed_by: eastern}]  # <-
bodies/eastern.yaml:
  kind: group
  area: {division: map, area: e}
clause: {areas_of: map}
"""
NOT_APPLICABLE = """
bodies/board.yaml:
  seats: []
  life: [{state: active, from: 2021}]
clause: {areas_of: map}
"""
UNKNOWN = """
bodies/board.yaml:
  seats: [{for_each: {kind: group}, appointed_by: self, count: 2}]
  holders: {unknown: "Who sits there?", ask: [league]}  # <-
bodies/eastern.yaml:
  kind: group
  area: {division: map, area: e}
bodies/western.yaml:
  kind: group
  area: {division: map, area: w}
clause: {areas_of: map}
"""
