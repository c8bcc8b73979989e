"""A body or another record is to be no more, which is there until then."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.changes.fit import Answers
from vvgctl.changes.life import ended
from vvgctl.changes.proposed import Proposed
from vvgctl.changes.subject import subject, subjects
from vvgctl.changes.there import record_there
from vvgctl.changes.writing import Writing
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.schema.parameters import closed
from vvgctl.structure import Snapshot
from vvgctl.structure.files import Effect

PARAMETERS = closed(subjects("body", "function", "matter", "agreement", "service")) | {"maxProperties": 1}


def fits(change: Proposed, snapshot: Snapshot) -> Answers:
    kind, id = subject(change)
    yield from record_there(kind, id, change.with_ / kind, snapshot)


def told(change: Proposed, snapshot: Snapshot) -> Message:
    return _("{body} is to be dissolved", body=snapshot.label(subject(change)[1]))


def edits(change: Proposed, writing: Writing) -> Iterator[Effect]:
    kind, id = subject(change)
    if (entry := writing.entry(kind, id)) is not None:
        yield from ended(writing, kind, entry, writing.at(kind))


FITS = (
    """
bodies/board.yaml: {}
change: {body: board}
""",
    """
agreements.yaml: [{id: care, name: Care, parties: [region], source: {document: doc}}]
change: {agreement: care}
""",
)
MISFITS = (
    """
bodies/board.yaml: {life: [{state: active, until: 2019}]}
change:
  body: board  # <-
""",
    """
agreements.yaml: [{id: care, name: Care, parties: [region], until: 2019, source: {document: doc}}]
change:
  agreement: care  # <-
""",
)
UNKNOWN = """
bodies/board.yaml: {life: [{state: active, until: 2020..2021}]}
change:
  body: board  # <-
"""
GIVES = (
    (
        """
bodies/board.yaml: {life: [{state: active, from: 2018}]}
proposals/p.yaml: {effective: 2021-07-01}
change: {body: board}
""",
        """
bodies/board.yaml: {life: [{state: active, from: 2018, until: 2021-06-30}]}
""",
    ),
    (
        """
agreements.yaml: [{id: care, name: Care, parties: [region], source: {document: doc}}]
change: {agreement: care}
""",
        """
agreements.yaml: [{id: care, name: Care, until: 2020-12-30, parties: [region], source: {document: doc}}]
""",
    ),
)
