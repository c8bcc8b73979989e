"""Meetings of a kind are called by whoever the mandate lets call them.

With a clause that limits, such a meeting called by anybody else breaks it. In practice each meeting of that
kind, known in the year, says who called it.
"""

from __future__ import annotations

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.evidence import askable, meetings_of_the, unless_all_meetings_known
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts
from vvgctl.schema.parameters import PARTY, closed, one, some, word
from vvgctl.structure import BodyOnDay

PARAMETERS = closed(
    {
        "kind": one("Slag | Kind", "Slaget av sammanträde. | The kind of meeting.", word("meeting_kinds")),
        "by": one(
            "Av | By",
            "chair, vice_chair eller parter. | chair, vice_chair or parties.",
            some({"anyOf": [{"enum": ["chair", "vice_chair"]}, PARTY]}),
        ),
    },
    "kind",
    "by",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    for extra in body.extra_meetings:
        for caller in extra.called_by if extra.kind == demand["kind"] else ():
            if caller not in demand.many("by"):
                message = _(
                    "{caller} may not call such meetings of {body}",
                    caller=_caller(body, caller),
                    body=body.label,
                )
                yield Broken(extra.where / "called_by", message)


def practised(body: BodyOnDay, demand: Demand) -> Verdicts:
    for meeting in meetings_of_the(body):
        if meeting.kind is None:
            kind = body.snapshot.label(demand["kind"])
            yield CannotTell(
                meeting.where,
                _("was the meeting of {date} of this kind: {kind}?", date=meeting.date, kind=kind),
                askable(body),
            )
        if meeting.kind != demand["kind"]:
            continue
        if meeting.called_by is None:
            yield CannotTell(
                meeting.where, _("who called the meeting of {date}?", date=meeting.date), askable(body)
            )
        elif meeting.called_by not in demand.many("by"):
            message = _(
                "the meeting of {date} was called by {caller}",
                date=meeting.date,
                caller=_caller(body, meeting.called_by),
            )
            yield Broken(meeting.where / "called_by", message)
    yield from unless_all_meetings_known(body)


def _caller(body: BodyOnDay, caller: str) -> object:
    return _CALLERS.get(caller) or body.snapshot.label(caller)


_CALLERS = {"chair": _("the chair"), "vice_chair": _("the vice chair")}

KEPT = """
bodies/board.yaml:
  extra_meetings: {kind: extra, called_by: chair}
meetings/board-2020.yaml:
  complete: true
  meetings: [{date: 2020-02-01, kind: extra, called_by: chair}, {date: 2020-03-01, kind: ordinary}]
clause: {kind: extra, by: chair}
"""
BROKEN = """
bodies/board.yaml:
  extra_meetings:
    kind: extra
    called_by: [chair, league]  # <-
meetings/board-2020.yaml:
  complete: true
  meetings:
    - date: 2020-02-01
      kind: extra
      called_by: league  # <-
clause: {kind: extra, by: chair}
"""
NOT_APPLICABLE = """
bodies/board.yaml:
  extra_meetings: {kind: extra, called_by: league}
  life: [{state: active, until: 2018}]
clause: {kind: extra, by: chair}
"""
UNKNOWN = """
bodies/board.yaml:
  extra_meetings: unknown  # <-
meetings/board-2020.yaml:
  complete: true
  meetings:
    - {date: 2020-02-01, kind: extra}  # <-
clause: {kind: extra, by: chair}
"""
