"""While a proposal is open, each of its changes fits the structure.

A proposal is open as a draft, in discussion, proposed or endorsed. Each change states what it expects to
find; one that no longer fits has been overtaken, or expects what never was. One that has been adopted since
is not tested: the files hold what it made.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vvgctl.changes.book import created_by, ids_in, page_of, proposed_in
from vvgctl.changes.fit import Misfit, OpenQuestion
from vvgctl.changes.laying import held
from vvgctl.changes.proposed import Proposed
from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, CannotTell, Verdicts, not_known
from vvgctl.structure import NotKnownError, Snapshot, Structure, Unknown
from vvgctl.structure.existence import existence
from vvgctl.structure.records.proposal import Proposal

SUBJECT = "proposal"
LEVEL = "warning"


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

    Of what the proposal itself creates, and is not there yet, nothing is asked, nor of what the files hold.
    """
    made = [id for kind, id in created_by(proposal) if _later(kind, id, snapshot)]
    for change in proposed_in(proposal):
        if not held(change, snapshot.day):
            yield from _answers(change, snapshot, made)


def _answers(change: Proposed, snapshot: Snapshot, made: list[str]) -> Verdicts:
    try:
        for answer in page_of(change).fits(change, snapshot):
            match answer:
                case Misfit(where) | OpenQuestion(where) if where.value in made:
                    pass
                case Misfit(where, message, fix):
                    yield Broken(where, message, fix)
                case _:
                    yield CannotTell(answer.where, answer.question, answer.ask)
    except NotKnownError as missing:
        values = {"title": change.proposal.title, "day": snapshot.day}
        told = page_of(change).told(change, snapshot)
        question = _("does this of “{title}” still fit on {day}: {change}?", change=told, **values)
        yield not_known(missing.unknown.where, missing.unknown, question)


def _later(kind: str, id: str, snapshot: Snapshot) -> bool:
    record = snapshot.structure.find((kind,), id)
    return record is not None and existence(record).start.earliest > snapshot.day


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
