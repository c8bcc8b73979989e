"""No two open proposals would change the same fact.

Which facts a proposal touches is told by what its changes would write in the files. One that replaces
another, itself or through others, does not conflict with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from vvgctl.changes.subject import KINDS, properties
from vvgctl.changes.touching import Fact, replaced_by, touched
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.schema import InBoth
from vvgctl.source import Place
from vvgctl.structure import NotKnownError, Snapshot, Structure
from vvgctl.structure.files import Files
from vvgctl.structure.records.proposal import Proposal

SUBJECT = "proposal"
LEVEL = "warning"


def subjects(structure: Structure) -> Iterable[Proposal]:
    """The proposals that say what they would change, where there are several."""
    found = [one for one in structure.proposals if isinstance(one.changes, tuple)]
    return found if len(found) > 1 else ()


def breaks(structure: Structure, proposal: Proposal) -> Iterator[date]:
    """The days on which another comes to stand otherwise."""
    return (day for one in structure.proposals for day in structure.breaks.get(("proposal", one.id), ()))


def check(proposal: Proposal, snapshot: Snapshot) -> Verdicts:
    for other, fact, where in conflicts(proposal, snapshot):
        fix = _("take it out of one of them, or write under replaces: which of them takes over")
        yield Broken(where, told(other, fact, snapshot), fix)


def told(other: Proposal, fact: Fact, snapshot: Snapshot) -> Message:
    """That another proposal would change a fact too."""
    values = {"title": other.title, "record": snapshot.label(fact.id), "fact": title(fact)}
    if fact.keys:
        return _("“{title}” would change the same: {record}, {fact}", **values)
    return _("“{title}” would change the same: {record}", **values)


def conflicts(proposal: Proposal, snapshot: Snapshot) -> Iterator[tuple[Proposal, Fact, Place]]:
    """Every other open proposal that touches the same facts on a day, which, and where this one does."""
    facts = snapshot.once(_facts)
    replaced = snapshot.once(_replaced)
    for other in snapshot.structure.proposals if proposal.id in facts else ():
        related = other.id in replaced[proposal.id] or proposal.id in replaced[other.id]
        if other.id != proposal.id and other.id in facts and not related:
            for fact, where in facts[proposal.id].items():
                if any(fact.same(one) for one in facts[other.id]):
                    yield other, fact, where


def _facts(snapshot: Snapshot) -> Mapping[str, Mapping[Fact, Place]]:
    """What each open proposal touches."""
    open_ = [one for one in subjects(snapshot.structure) if _is_open(one, snapshot.day)]
    files = Files.of(snapshot.structure.parts if len(open_) > 1 else ())
    return {one.id: touched(one, files, snapshot.day) for one in open_}


def _replaced(snapshot: Snapshot) -> Mapping[str, frozenset[str]]:
    return replaced_by(snapshot.structure.proposals)


def _is_open(proposal: Proposal, day: date) -> bool:
    """Whether it is known to be open; where that is not known, another rule asks."""
    try:
        return proposal.open_on(day)
    except NotKnownError:
        return False


def title(fact: Fact) -> object:
    """What people call a fact."""
    kind = fact.kind if fact.kind in KINDS else fact.kind.removesuffix("s")
    key = fact.keys[0] if fact.keys else ""
    known = properties(kind) if kind in KINDS else {}
    return InBoth(known[key]["title"]) if key in known else key


KEPT = (
    """
bodies/board.yaml: {}
proposals/p.yaml:
  changes: [{change: rename, with: {body: board, from: Board, to: The council}}]
proposals/q.yaml:
  changes: [{change: set, with: {body: board, fact: authority, to: decides}}]
""",
    """
bodies/board.yaml: {}
proposals/p.yaml:
  changes: [{change: rename, with: {body: board, from: Board, to: The council}}]
proposals/q.yaml:
  replaces: [p]
  changes: [{change: rename, with: {body: board, from: Board, to: The group}}]
""",
    """
bodies/board.yaml: {}
proposals/p.yaml:
  changes: [{change: rename, with: {body: board, from: Board, to: The council}}]
proposals/q.yaml:
  states: [{state: proposed, from: 2019, until: 2019}, {state: rejected, from: 2020}]
  changes: [{change: rename, with: {body: board, from: Board, to: The group}}]
""",
)
BROKEN = (
    """
bodies/board.yaml: {}
proposals/p.yaml:
  changes:
    - change: rename
      with:
        body: board
        from: Board
        to: The council  # <-
proposals/q.yaml:
  changes:
    - change: rename
      with:
        body: board
        from: Board
        to: The group  # <-
""",
    """
bodies/board.yaml: {}
proposals/p.yaml:
  changes:
    - change: create
      with:
        body: council
        as:  # <-
          name: The council
          level: county
proposals/q.yaml:
  changes:
    - change: create
      with:
        body: council
        as:  # <-
          name: A council
          level: local
""",
)
