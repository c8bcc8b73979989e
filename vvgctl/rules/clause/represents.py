"""Every area of a division has someone in the body.

An area is represented by a seat that is for, or appointed by, a body of that area.
In practice it is so when someone is known to hold such a seat.
"""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import askable
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.schema.parameters import closed, one, record
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
    for area in _without(body, demand["areas_of"], seated):
        message = _("no seat in {body} is for {area}", body=body.label, area=area.name)
        yield Broken(body.where / "seats", message, _("give a body of that area a seat"))


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    if body.body.holders is None:
        yield CannotTell(body.where, _("who holds the seats in {body}?", body=body.label), askable(body))
        return
    holding = {holder.appointed_by for holder in body.holders if holder.count.least}
    for area in _without(body, demand["areas_of"], holding):
        message = _("nobody from {area} sits in {body}", area=area.name, body=body.label)
        yield Broken(body.where / "holders", message)


def _without(body: BodyOnDay, division: str, parties: set[str]) -> Iterator[Area]:
    """The areas that exist on the day and in which none of the parties works."""
    found = body.snapshot.structure.find(("division",), division)
    worked_in = {area for party in parties for area in _area_of(body.snapshot.body(party), division)}
    for area in found.areas if found else ():
        if area.span.may_hold(body.day) and area.id not in worked_in:
            yield area


def _area_of(body: BodyOnDay | None, division: str) -> Iterator[str]:
    place = body.body.area.known(body.day) if body and body.may_exist else None
    if place and place.division == division:
        yield place.area


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
