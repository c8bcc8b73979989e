"""A proposal was put forward: by whom, what it replaces and rests on, and how far it has come.

`state` is the state that it is in on the day, or was in before it was adopted; `rests_on` documents that it
rests on. `drafted_by` is everyone who drafted it; a part of a party counts as that party.
"""

from __future__ import annotations

from datetime import date

from vvgctl.messages import message as _
from vvgctl.rules.demand import Demand
from vvgctl.rules.parties import among, missing
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.schema.parameters import PARTIES, choice, closed, one, record, some
from vvgctl.structure import BodyOnDay
from vvgctl.structure.records.proposal import OPEN, Proposal
from vvgctl.structure.states import in_order, state_on

PARAMETERS = closed(
    {
        "proposal": one("Förslag | Proposal", "Förslaget. | The proposal.", record("proposal")),
        "drafted_by": one(
            "Framtaget av | Drafted by", "Alla som tog fram det. | Everyone who drafted it.", PARTIES
        ),
        "replaces": one(
            "Ersätter | Replaces", "Det äldre förslaget. | The older proposal.", record("proposal")
        ),
        "rests_on": one(
            "Bygger på | Rests on", "Dokument under det. | Documents below it.", some(record("document"))
        ),
        "state": one(
            "Läge | State",
            "Hur långt det har kommit. | How far it has come.",
            choice(*OPEN, "adopted", "rejected", "withdrawn"),
        ),
    },
    "proposal",
)


def arranged(body: BodyOnDay, demand: Demand) -> Verdicts:
    proposal: Proposal | None = body.snapshot.structure.find(("proposal",), demand["proposal"])
    if proposal is None:
        yield CannotTell(
            demand.where, _("what became of the proposal {proposal}?", proposal=demand["proposal"])
        )
        return
    yield from _drafted(proposal, body, demand)
    older = demand.get("replaces")
    if older is not None and older not in proposal.replaces:
        message = _(
            "{proposal} does not replace {older}", proposal=proposal.title, older=body.snapshot.label(older)
        )
        yield Broken(proposal.where / "replaces", message)
    for document in demand.many("rests_on"):
        if document not in proposal.rests_on:
            below = body.snapshot.label(document)
            message = _("{proposal} does not rest on {document}", proposal=proposal.title, document=below)
            yield Broken(proposal.where / "rests_on", message)
    if "state" in demand:
        yield from _standing(proposal, body, demand["state"])


def _drafted(proposal: Proposal, body: BodyOnDay, demand: Demand) -> Verdicts:
    wanted, drafters, where = demand.many("drafted_by"), proposal.drafted_by, proposal.where / "drafted_by"
    if wanted and not isinstance(drafters, tuple):
        yield not_known(where, drafters, _("who drafted {proposal}?", proposal=proposal.title))
    elif wanted and isinstance(drafters, tuple):
        for party in missing(body.snapshot, wanted, drafters):
            values = {"party": body.snapshot.label(party), "proposal": proposal.title}
            yield Broken(where, _("{party} took no part in drafting {proposal}", **values))
        for party in drafters:
            if not among(body.snapshot, party, wanted):
                values = {"party": body.snapshot.label(party), "proposal": proposal.title}
                yield Broken(where, _("{party} did not draft {proposal}", **values))


def _standing(proposal: Proposal, body: BodyOnDay, wanted: str) -> Verdicts:
    state = state_on(proposal, body.day)
    if state != wanted and not (state == "adopted" and _was(proposal, wanted, body.day)):
        message = _("{proposal} has another state on {day}", proposal=proposal.title, day=body.day)
        yield Broken(proposal.where / "states", message)


def _was(proposal: Proposal, wanted: str, day: date) -> bool:
    """Whether it came to a state in which it was still open, by a day."""
    return wanted in OPEN and any(
        one.state == wanted and one.span.start.latest <= day for one in in_order(proposal.states)
    )


KEPT = (
    """
bodies/board.yaml: {}
proposals/old.yaml: {states: [{state: withdrawn, from: 2019}]}
proposals/new.yaml:
  drafted_by: [league, office]
  replaces: [old]
  rests_on: [doc]
  states: [{state: draft, from: 2019}, {state: proposed, from: 2020-06}]
clause: {proposal: new, drafted_by: [league, region], replaces: old, rests_on: [doc], state: proposed}
""",
    """
bodies/board.yaml: {}
proposals/new.yaml: {states: [{state: proposed, from: 2020-06-01}, {state: adopted, from: 2020-06-01}]}
clause: {proposal: new, state: proposed}
""",
)
BROKEN = """
bodies/board.yaml: {}
proposals/old.yaml: {states: [{state: withdrawn, from: 2019}]}
proposals/new.yaml:
  drafted_by: [league]  # <-
  replaces: []  # <-
  rests_on: []  # <-
  states: [{state: draft, from: 2019}]  # <-
clause: {proposal: new, drafted_by: [region], replaces: old, rests_on: [doc], state: proposed}
"""
NOT_APPLICABLE = """
bodies/board.yaml:
  life: [{state: active, until: 2018}]
proposals/new.yaml: {states: [{state: draft, from: 2019}]}
clause: {proposal: new, state: draft}
"""
UNKNOWN = """
bodies/board.yaml: {}
proposals/new.yaml:
  drafted_by: {unknown: "Who drafted it?", ask: [league]}  # <-
  states: [{state: draft, from: 2019}]
clause: {proposal: new, drafted_by: league}
"""
