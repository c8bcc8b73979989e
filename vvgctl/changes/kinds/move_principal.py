"""A principal is to belong to another area of a division than the one it is expected in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.changes.fit import Answers, Misfit, OpenQuestion
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import PART_ID, closed, one, record
from vvgctl.source.edits import Append
from vvgctl.structure import Snapshot
from vvgctl.structure.files import Effect, Entry, Written
from vvgctl.structure.records.division import Division, Member

PARAMETERS = closed(
    {
        "principal": one(
            "Huvudman | Principal", "Huvudmannen som flyttas. | The principal moved.", record("principal")
        ),
        "division": one(
            "Indelning | Division", "I vilken indelning. | In which division.", record("division")
        ),
        "from": one("Från | From", "Området den väntas höra till. | The area expected.", PART_ID),
        "to": one("Till | To", "Det nya området. | The new area.", PART_ID),
    },
    "principal",
    "division",
    "to",
)
NAMED = ("principal",)


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    division: Division | None = snapshot.structure.find(("division",), change["division"])
    if division is None:
        return
    known = tuple(area.id for area in division.areas)
    for parameter in ("from", "to"):
        if parameter in change and change[parameter] not in known:
            message = _("the division has no area “{area}”", area=change[parameter])
            fix = _("its areas are {known}", known=known)
            yield Misfit(change.with_ / parameter, message, fix)
    for area in division.areas:
        for member in area.members:
            if member.principal == change["principal"]:
                yield from _placed(change, area.id, member, snapshot)


def _placed(change: Proposed, area: str, member: Member, snapshot: Snapshot) -> Answers:
    """Whether it belongs to an area, and is expected to."""
    holds = member.span.holds(snapshot.day)
    named = snapshot.area(change["division"], area)
    label = named.name if named else area
    values = {"party": snapshot.label(member.principal), "area": label, "day": snapshot.day}
    if holds is None:
        yield OpenQuestion(member.where, _("does {party} belong to {area} on {day}?", **values))
    elif holds and area == change["to"]:
        message = _("{party} already belongs to {area}", **values)
        yield Misfit(change.with_ / "to", message, _("write which state the proposal came to"))
    elif holds and area != change.parameters.get("from", area):
        yield Misfit(change.with_ / "from", _("{party} belongs to {area}", **values))


def told(change: Proposed, snapshot: Snapshot) -> Message:
    area = snapshot.area(change["division"], change["to"])
    to, division = area.name if area else change["to"], snapshot.label(change["division"])
    party = snapshot.label(change["principal"])
    return _("{party} is to belong to {area} in {division}", party=party, area=to, division=division)


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    division = writing.entry("division", change["division"])
    areas = [area["id"] for area in division.data["areas"]] if division else []
    if division is None or change["to"] not in areas:
        return
    for path, item in _places_of(division, change["principal"]):
        if writing.goes_on(item):
            yield from writing.ends(division.file, path, item, writing.at("to"), "principal")
    member = {"principal": change["principal"], **writing.begins}
    path = ("areas", areas.index(change["to"]), "members")
    yield Written(division.file, Append(path, member), writing.at("to"))


def _places_of(division: Entry, id: str) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every membership of a principal, and that its area is not known."""
    for n, area in enumerate(division.data["areas"]):
        for m, member in enumerate(area["members"]):
            if id in (member, member.get("principal") if isinstance(member, dict) else None):
                yield ("areas", n, "members", m), member
    for n, unplaced in enumerate(division.data.get("unplaced", ())):
        if unplaced["principal"] == id:
            yield ("unplaced", n), unplaced


FITS = """
change: {principal: east, division: map, from: e, to: w}
"""
MISFITS = (
    """
change:
  principal: east
  division: map
  from: w
  to: e  # <-
""",
    """
change:
  principal: east
  division: map
  to: n  # <-
""",
)
UNKNOWN = """
divisions/map.yaml:
  name: Map
  divides: {kind: town}
  areas:
    - id: e
      name: East
      members:
        - {principal: east, until: 2020..2021}  # <-
    - {id: w, name: West, members: [west]}
change: {principal: east, division: map, from: e, to: w}
"""
GIVES = (
    (
        """
proposals/p.yaml: {effective: 2021-01-01}
change: {principal: east, division: map, from: e, to: w}
""",
        """
divisions/map.yaml:
  areas:
    - {id: e, name: East, members: [{principal: east, until: 2020-12-31}]}
    - {id: w, name: West, members: [west, {principal: east, from: 2021-01-01}]}
""",
    ),
)
