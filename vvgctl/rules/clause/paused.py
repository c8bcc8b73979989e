"""The body rests, from the time that the mandate gives, by a decision of the one it names.

`reviewed` is when it is to be reviewed whether it goes on resting. In the files a vaguer day will do.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, CannotTell, NotApplicable, Verdicts, not_known
from vvgctl.schema.parameters import DATE, PARTY, closed, one
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.dates import VagueDate, vague_date
from vvgctl.structure.records.body import Life
from vvgctl.structure.records.work import Decision

PARAMETERS = closed(
    {
        "from": one("Från | From", "När vilan ska ha börjat. | When the rest shall have begun.", DATE),
        "by": one("Beslutat av | By", "Vem som beslutade det. | Who decided it.", PARTY),
        "reviewed": one("Följs upp | Reviewed", "När det ska följas upp. | When it is to be reviewed.", DATE),
    },
    "from",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    resting = [life for life in body.lives if life.state == "paused"]
    wanted = vague_date(str(demand["from"]))
    if not resting and body.day < wanted.latest:
        yield NotApplicable(_("{body} was not to be paused before {day}", body=body.label, day=wanted))
    elif not resting:
        yield Broken(body.where / "life", _("{body} is not paused", body=body.label))
    for life in resting:
        if life.span.holds(body.day) is None:
            yield CannotTell(life.where, _("is {body} paused on that day?", body=body.label))
        if not _may_be(life.span.start, wanted):
            message = _(
                "{body} is paused from {start}, not from {wanted}",
                body=body.label,
                start=life.span.start,
                wanted=wanted,
            )
            yield Broken(life.where / "from", message)
        yield from _decided(life, body, demand)
        yield from _reviewed(life, body, demand)


def _decided(life: Life, body: BodyOnDay, demand: Demand) -> Verdicts:
    if "by" not in demand:
        return
    decision: Decision | None = body.snapshot.structure.find(("decision",), str(life.by))
    if decision is None or isinstance(decision.by, Unknown):
        yield not_known(life.where / "by", life.by, _("who decided that {body} is paused?", body=body.label))
    elif not body.snapshot.counts_as(decision.by, demand["by"]):
        values = {"body": body.label, "party": body.snapshot.label(demand["by"])}
        yield Broken(life.where / "by", _("it was not {party} that decided that {body} is paused", **values))


def _reviewed(life: Life, body: BodyOnDay, demand: Demand) -> Verdicts:
    if "reviewed" not in demand:
        return
    wanted = vague_date(str(demand["reviewed"]))
    if not any(_may_be(review.due, wanted) for review in life.reviews):
        values = {"body": body.label, "wanted": wanted}
        where = life.reviews[0].where / "due" if life.reviews else life.where
        yield Broken(where, _("no review of the pause of {body} is due {wanted}", **values))


def _may_be(written: VagueDate, wanted: VagueDate) -> bool:
    return written.earliest <= wanted.latest and wanted.earliest <= written.latest


KEPT = """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - {state: paused, from: 2020-03, by: d1, reviews: [{due: 2020-12..2021-01}]}
decisions.yaml: [{id: d1, by: league, date: 2020-03, says: It rests}]
clause: {from: 2020-03-01, by: league, reviewed: 2020-12}
"""
BROKEN = (
    """
bodies/board.yaml:
  life: [{state: active}]  # <-
clause: {from: 2020-03}
""",
    """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - state: paused
      from: 2020-05  # <-
      by: d1  # <-
      reviews:
        - {due: 2022}  # <-
decisions.yaml: [{id: d1, by: region, date: 2020-05, says: It rests}]
clause: {from: 2020-03, by: league, reviewed: 2020-12}
""",
)
NOT_APPLICABLE = (
    """
bodies/board.yaml:
  life: [{state: active, until: 2018}]
clause: {from: 2020-03}
""",
    """
bodies/board.yaml:
  life: [{state: active}]
clause: {from: 2021-03}
""",
)
UNKNOWN = """
bodies/board.yaml:
  life:
    - {state: active, until: 2019}
    - state: paused
      from: 2020-03
      by: {unknown: "Who decided?", ask: [league]}  # <-
clause: {from: 2020-03, by: league}
"""
