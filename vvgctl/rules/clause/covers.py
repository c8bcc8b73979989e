"""Those who appoint to the body speak, together, for so many principals of each kind.

An organisation speaks for those it acts for, a body for the members of its area; a principal that has ended
no longer counts.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.schema.parameters import PRINCIPALS_OF_EACH_KIND, closed
from vvgctl.structure import BodyOnDay, NotKnownError
from vvgctl.structure.snapshot import Snapshot

PARAMETERS = closed(
    {"principals": PRINCIPALS_OF_EACH_KIND},
    "principals",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    snapshot = body.snapshot
    appointers = {group.appointed_by for group in body.seats if group.count.most}
    speaking = frozenset().union(*(_represented(snapshot, id) for id in appointers))
    there = (p for p in snapshot.structure.principals if p.span.may_hold(snapshot.day))
    kinds = [principal.kind for principal in there if principal.id in speaking]
    for kind, wanted in demand["principals"].items():
        if (count := kinds.count(kind)) != wanted:
            text = _(
                "those who appoint to {body} speak for {count} of {kind}, not {wanted}",
                body=body.label,
                count=count,
                kind=snapshot.label(kind),
                wanted=wanted,
            )
            yield Broken(
                body.where / "seats",
                text,
                _("look at acts_for of the organisations and at the kinds of the principals"),
            )


def _represented(snapshot: Snapshot, id: str) -> frozenset[str]:
    """Those a party speaks for; an area not known adds nobody, for others may speak for them."""
    try:
        return snapshot.represented_by(id)
    except NotKnownError:
        return frozenset()


KEPT = """
bodies/board.yaml:
  seats: [{appointed_by: league, count: 2}, {appointed_by: office, count: 2}]
clause: {principals: {town: 2, region: 1}}
"""
BROKEN = (
    """
bodies/board.yaml:
  seats: [{appointed_by: east, count: 2}, {appointed_by: office, count: 2}]  # <-
clause: {principals: {town: 2, region: 1}}
""",
    """
bodies/board.yaml:
  seats: [{appointed_by: east, count: 2}, {appointed_by: west, count: 2}]  # <-
principals.yaml:
  principals:
    - {id: east, name: East, kind: town, side: north}
    - {id: west, name: West, kind: town, side: north, until: 2019-12-31}
clause: {principals: {town: 2}}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  seats: [{appointed_by: east, count: 2}]
  life: [{state: active, until: 2019}]
clause: {principals: {town: 2}}
"""
UNKNOWN = """
bodies/board.yaml:
  seats: unknown  # <-
clause: {principals: {town: 2}}
"""
