"""The body is active from the date that the mandate gives.

Where the mandate names only a month or a year, any first day within it will do.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.parameters import DATE, closed, one
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.structure import BodyOnDay
from vvgctl.structure.dates import vague_date

PARAMETERS = closed(
    {"from": one("Från | From", "När organet ska finnas från. | When the body shall exist from.", DATE)},
    "from",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    wanted = vague_date(str(demand["from"]))
    active = [life for life in body.body.life if life.state == "active"]
    if not active:
        yield Broken(body.where / "life", _("{body} has never been active", body=body.label))
        return
    first = min(active, key=lambda life: life.span.start)
    start, place = first.span.start, first.where / "from"
    if start.latest < wanted.earliest or start.earliest > wanted.latest:
        yield Broken(
            place,
            _(
                "{body} exists from {start}, the mandate says {wanted}",
                body=body.label,
                start=start,
                wanted=wanted,
            ),
            _("write from: {wanted}, or change the clause by a decision", wanted=str(wanted)),
        )
    elif start.earliest < wanted.earliest or start.latest > wanted.latest:
        yield CannotTell(place, _("from which day does {body} exist?", body=body.label))


KEPT = """
bodies/board.yaml:
  life: [{state: active, from: 2017-01-01}]
clause: {from: 2017-01}
"""
BROKEN = (
    """
bodies/board.yaml:
  life: [{state: active, from: 2017-02-01}]  # <-
clause: {from: 2017-01}
""",
    """
bodies/board.yaml:
  life:  # <-
    - {state: paused, from: 2017-01-01}
clause: {from: 2017-01}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  life: [{state: active, from: 2021-01-01}]
clause: {from: 2017-01}
"""
UNKNOWN = """
bodies/board.yaml:
  life: [{state: active, from: 2017}]  # <-
clause: {from: 2017-01}
"""
