"""What a record is called in a sentence about another one."""

from __future__ import annotations

from typing import Any

from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.lines import bracketed, colon, words
from vvgctl.reports.pages.wording import InWords
from vvgctl.structure import Snapshot, Unknown
from vvgctl.structure.records.body import Body
from vvgctl.structure.records.mandate import Clause, Mandate
from vvgctl.structure.records.meeting import Meetings
from vvgctl.structure.records.proposal import Proposal
from vvgctl.structure.records.source import Contradiction
from vvgctl.structure.records.work import Decision


def called(id: str, snapshot: Snapshot) -> Said | str:
    """What a reader calls the record with that id, of whatever kind it is."""
    structure = snapshot.structure
    record = snapshot.party(id) or structure.named(id) or structure.find(("clause",), id)
    return name_of(record, snapshot) if record is not None else id


def name_of(record: Any, snapshot: Snapshot) -> Said | str:
    """What a reader calls a record."""
    match record:
        case Decision():
            return colon(decided(record, snapshot), record.says)
        case Meetings():
            return _(
                "{body}, meetings {period}", body=snapshot.label(record.body), period=InWords(record.period)
            )
        case Mandate():
            return snapshot.label(record.document)
        case Clause():
            return record.says
        case Proposal():
            return record.title
        case Contradiction():
            return bracketed(record.about, record.id)
        case _ if hasattr(record, "id"):
            return snapshot.label(record.id)
    return str(record)


def decided(decision: Decision, snapshot: Snapshot) -> Said:
    """A decision by who took it and when: `SRO 25 november 2016`."""
    by = _("by whom is unknown") if isinstance(decision.by, Unknown) else snapshot.label(decision.by)
    return words(by, InWords(decision.date))


def taken(decision: Decision, snapshot: Snapshot) -> Message:
    """The same with its kind: bodies that only recommend take positions, others decide."""
    party = None if isinstance(decision.by, Unknown) else snapshot.party(decision.by)
    told = decided(decision, snapshot)
    if isinstance(party, Body) and party.authority.known(snapshot.day) != "decides":
        return _("the position of {decided}", decided=told)
    return _("the decision of {decided}", decided=told)
