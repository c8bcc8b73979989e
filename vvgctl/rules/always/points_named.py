"""Each change of a proposal can be found in its document: it names its point, or a source.

Several changes may share a point.
"""

from __future__ import annotations

from vvgctl.changes.book import proposed_in
from vvgctl.messages import message as _
from vvgctl.rules.verdict import Broken, Verdicts
from vvgctl.structure import Structure

SUBJECT = "structure"


def check(structure: Structure) -> Verdicts:
    for proposal in structure.proposals:
        for one in proposed_in(proposal) if proposal.document else ():
            if one.change.point is None and not one.change.source:
                message = _("the change names neither its point in the document nor a source")
                fix = _("write point: and its number, or source: with a phrase")
                yield Broken(one.change.where, message, fix)


KEPT = """
bodies/board.yaml: {}
proposals/p.yaml:
  document: doc
  changes:
    - {change: rename, point: 1, with: {body: board, from: Board, to: The council}}
    - {change: set, point: 1, with: {body: board, fact: seats, to: unknown}}
    - change: grant
      with: {to: board, task: Wording}
      source: {document: doc, phrase: may change the wording}
"""
BROKEN = """
bodies/board.yaml: {}
proposals/p.yaml:
  document: doc
  changes:
    - change: rename  # <-
      with: {body: board, from: Board, to: The council}
"""
