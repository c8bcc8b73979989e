"""The body is there from the date that the mandate gives, in the place of another, as was decided.

Where the mandate names only a month or a year, any first day within it will do. `replaces` names the body
whose place it takes. `decided_by` names those whose decisions formed it, in order: the decision of the last
of them, which the body's first state gives in `by:`, rests on a decision of the one before, which is lifted
to nobody else, and so on.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.schema.parameters import DATE, PARTIES, closed, one, record
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.dates import vague_date
from vvgctl.structure.records.body import Life
from vvgctl.structure.records.work import Decision

PARAMETERS = closed(
    {
        "from": one("Från | From", "När organet ska finnas från. | When the body shall exist from.", DATE),
        "replaces": one(
            "Ersätter | Replaces",
            "Organet vars plats det tar. | The body whose place it takes.",
            record("body"),
        ),
        "decided_by": one(
            "Beslutas av | Decided by",
            "De vars beslut inrättar det, i ordning. | Those whose decisions form it, in order.",
            PARTIES,
        ),
    }
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    active = [life for life in body.body.life if life.state == "active"]
    if not active:
        yield Broken(body.where / "life", _("{body} has never been active", body=body.label))
        return
    first = min(active, key=lambda life: life.span.start)
    if "from" in demand:
        yield from _begins(body, first, str(demand["from"]))
    if "replaces" in demand and demand["replaces"] not in body.body.replaces:
        values = {"body": body.label, "other": body.snapshot.label(demand["replaces"])}
        yield Broken(body.where / "replaces", _("{body} does not replace {other}", **values))
    yield from _decided(body, first, demand.many("decided_by"))


def _begins(body: BodyOnDay, first: Life, written: str) -> Verdicts:
    wanted, start, place = vague_date(written), first.span.start, first.where / "from"
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


def _decided(body: BodyOnDay, first: Life, deciders: tuple[str, ...]) -> Verdicts:
    """Whether the decision that formed the body goes back through those of all the deciders."""
    if not deciders:
        return
    label, last = body.snapshot.label, deciders[-1]
    formed: Decision | None = body.snapshot.structure.find(("decision",), str(first.by))
    if formed is None:
        yield not_known(first.where, first.by, _("which decision formed {body}?", body=body.label))
    elif isinstance(formed.by, Unknown):
        yield _taken_by(formed)
    elif formed.by != last:
        message = _(
            "{body} is formed by a decision that is not of {party}", body=body.label, party=label(last)
        )
        yield Broken(first.where / "by", message)
    else:
        yield from _rests_on(body, formed, deciders[:-1])


def _rests_on(body: BodyOnDay, decision: Decision, deciders: tuple[str, ...]) -> Verdicts:
    named = (body.snapshot.structure.find(("decision",), id) for id in decision.rests_on)
    found: list[Decision] = [one for one in named if one is not None]
    before = next((one for one in found if deciders and one.by == deciders[-1]), None)
    unclear = next((one for one in found if isinstance(one.by, Unknown)), None)
    if before is not None:
        yield from _lifted(body, before, decision)
        yield from _rests_on(body, before, deciders[:-1])
    elif deciders and unclear is not None:
        yield _taken_by(unclear)
    elif deciders:
        party = body.snapshot.label(deciders[-1])
        message = _("the decision {id} does not rest on one of {party}", id=decision.id, party=party)
        yield Broken(decision.where / "rests_on", message)


def _taken_by(decision: Decision) -> CannotTell:
    return not_known(decision.where / "by", decision.by, _("who took the decision {id}?", id=decision.id))


def _lifted(body: BodyOnDay, before: Decision, decision: Decision) -> Verdicts:
    """Whether a decision was lifted to the one who took the next, if to anybody."""
    match before.lifted_to:
        case Unknown() as unknown:
            yield not_known(
                before.where / "lifted_to", unknown, _("where was the decision {id} lifted?", id=before.id)
            )
        case str() as other if other != decision.by:
            values = {"id": before.id, "party": body.snapshot.label(str(decision.by))}
            yield Broken(
                before.where / "lifted_to", _("the decision {id} is not lifted to {party}", **values)
            )


KEPT = """
bodies/board.yaml:
  life: [{state: active, from: 2017-01-01, by: d2}]
  replaces: old
bodies/old.yaml:
  life: [{state: active, until: 2016-12-31}]
decisions.yaml:
  - {id: d1, by: old, date: 2016-09-19, says: Backs a board}
  - {id: d2, by: league, date: 2016-11-25, says: Forms a board, rests_on: d1}
clause: {from: 2017-01, replaces: old, decided_by: [old, league]}
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
    """
bodies/board.yaml:
  replaces: []  # <-
clause: {replaces: old}
bodies/old.yaml:
  life: [{state: active, until: 2016-12-31}]
""",
    """
bodies/board.yaml:
  life: [{state: active, by: d2}]
decisions.yaml:
  - id: d2
    by: league
    date: 2016-11-25
    says: Forms a board
    rests_on: []  # <-
clause: {decided_by: [region, league]}
""",
    """
bodies/board.yaml:
  life:
    - state: active
      by: d1  # <-
decisions.yaml: [{id: d1, by: league, date: 2016-11-25, says: Forms a board}]
clause: {decided_by: region}
""",
    """
bodies/board.yaml:
  life: [{state: active, from: 2017-01-01, by: d2}]
bodies/old.yaml: {}
bodies/council.yaml: {}
decisions.yaml:
  - id: d1
    by: old
    date: 2016-09-19
    says: Backs a board
    lifted_to: board  # <-
  - {id: d2, by: council, date: 2016-11-25, says: Forms a board, rests_on: d1}
clause: {decided_by: [old, council]}
""",
)
NOT_APPLICABLE = """
bodies/board.yaml:
  life: [{state: active, from: 2021-01-01}]
clause: {from: 2017-01}
"""
UNKNOWN = (
    """
bodies/board.yaml:
  life: [{state: active, from: 2017}]  # <-
clause: {from: 2017-01}
""",
    """
bodies/board.yaml:
  life: [{state: active, by: unknown}]  # <-
clause: {decided_by: league}
""",
    """
bodies/board.yaml:
  life: [{state: active, by: d1}]
decisions.yaml:
  - id: d1
    by: unknown  # <-
    date: 2016-11-25
    says: Forms a board
clause: {decided_by: league}
""",
    """
bodies/board.yaml:
  life: [{state: active, by: d2}]
decisions.yaml:
  - id: d1
    by: unknown  # <-
    date: 2016-09-19
    says: Backs a board
  - {id: d2, by: league, date: 2016-11-25, says: Forms a board, rests_on: d1}
clause: {decided_by: [region, league]}
""",
    """
bodies/board.yaml:
  life: [{state: active, by: d2}]
bodies/old.yaml: {}
decisions.yaml:
  - id: d1
    by: old
    date: 2016-09-19
    says: Backs a board
    lifted_to: unknown  # <-
  - {id: d2, by: league, date: 2016-11-25, says: Forms a board, rests_on: d1}
clause: {decided_by: [old, league]}
""",
)
