"""While a proposal is open, each of its changes fits the structure.

A proposal is open as a draft, in discussion, proposed or endorsed. Each change states what it expects to
find; one that no longer fits has been overtaken, or expects what never was. One that has been adopted since
is not tested: the files hold what it made.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vvgctl.changes.book import ids_in, page_of, proposed_in
from vvgctl.changes.fit import Misfit
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.turns import turns
from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.structure import NotKnownError, Snapshot, Structure, Unknown
from vvgctl.structure.records.proposal import Proposal

SUBJECT = "proposal"
LEVEL = "warning"
_MOST = 200
_EARLIER = _("give the change that creates it an earlier `effective`, or this one a later")


def check(proposal: Proposal, snapshot: Snapshot) -> Verdicts:
    changes = () if proposal.adopted else tuple(proposed_in(proposal))
    try:
        open_ = bool(changes) and proposal.open_on(snapshot.day)
    except NotKnownError as missing:
        yield _what_became_of(proposal, missing.unknown)
        return
    if open_:
        yield from answers(proposal, snapshot)


def breaks(structure: Structure, proposal: Proposal) -> Iterator[date]:
    """The days on which what its changes name may change."""
    for change in proposed_in(proposal):
        for kinds, id, _where in ids_in(change):
            yield from (day for kind in kinds for day in structure.breaks.get((kind, id), ()))


def _what_became_of(proposal: Proposal, unknown: Unknown) -> CannotTell:
    """The question how it stands, to those who were to decide."""
    question = _("what became of the proposal “{title}”?", title=proposal.title)
    deciding = (change["by"] for change in proposed_in(proposal) if change.change.change == "plan")
    ask = unknown.ask or tuple(by for by in deciding if isinstance(by, str))
    return not_known(unknown.where, Unknown(unknown.question, ask, where=unknown.where), question)


def answers(proposal: Proposal, snapshot: Snapshot) -> Verdicts:
    """What does not fit of each change, and what would have to be known to tell.

    Each has to fit what those before it leave, where it names the same; after `_MOST` of these, what is
    there, so that no proposal keeps anybody waiting. Of what the files hold already nothing is asked.
    """
    asked = 0
    for turn in turns(proposal, snapshot):
        for where in turn.early:
            yield Broken(where, _("“{id}” is created only by a later change", id=where.value), _EARLIER)
        left = turn.altered and asked < _MOST
        found = list(_answers(turn.change, turn.left() if left else snapshot))
        again = not left and turn.grown and asked < _MOST and any(isinstance(one, Broken) for one in found)
        asked += left or again
        yield from _answers(turn.change, turn.left()) if again else found


def _answers(change: Proposed, snapshot: Snapshot) -> Verdicts:
    try:
        for answer in page_of(change).fits(change, snapshot):
            match answer:
                case Misfit(where, message, fix):
                    yield Broken(where, message, fix)
                case _:
                    yield CannotTell(answer.where, answer.question, answer.ask)
    except NotKnownError as missing:
        values = {"title": change.proposal.title, "day": snapshot.day}
        told = page_of(change).told(change, snapshot)
        question = _("does this of “{title}” still fit on {day}: {change}?", change=told, **values)
        yield not_known(missing.unknown.where, missing.unknown, question)


KEPT = (
    """
bodies/council.yaml: {life: [{state: active, from: 2021-06-01}]}
proposals/p.yaml:
  states: [{state: proposed, from: 2020-01-01}, {state: adopted, from: 2021-06-01}]
  changes:
    - {change: create, with: {body: council, as: {name: The council, level: county}}}
    - {change: set, with: {body: council, fact: prepared_by, to: [council]}}
""",
    """
bodies/board.yaml:
  name: [{value: The board, until: 2020-06-30}, {value: The council, from: 2020-07-01}]
proposals/p.yaml:
  states:
    - {state: proposed, from: 2020-01-01, until: 2020-06-30}
    - {state: adopted, from: 2020-07-01}
  changes: [{change: rename, with: {body: board, from: The board, to: The council}}]
""",
    """
proposals/p.yaml:
  states: unknown
  changes: unknown
""",
)
BROKEN = """
bodies/board.yaml:
  name: [{value: The board, until: 2020-06-30}, {value: The council, from: 2020-07-01}]
proposals/p.yaml:
  states: [{state: proposed, from: 2020-01-01}]
  changes:
    - change: rename
      with:
        body: board
        from: The board
        to: The council  # <-
"""
UNKNOWN = (
    """
bodies/board.yaml: {name: The council}
proposals/p.yaml:
  states:
    - {state: proposed, from: 2020-01-01, until: 2020..2021}  # <-
  changes: [{change: rename, with: {body: board, from: The board, to: The council}}]
""",
    """
bodies/board.yaml: {name: The council}
proposals/p.yaml:
  states: {unknown: What came of it?, ask: [league]}  # <-
  changes: [{change: rename, with: {body: board, from: The board, to: The council}}]
""",
)
