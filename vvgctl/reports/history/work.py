"""What happened to work and proposals, and to tasks while a body rests, as sentences."""

from __future__ import annotations

from vvgctl.messages import Message, Said, plural
from vvgctl.messages import message as _
from vvgctl.reports.history.groups import Group
from vvgctl.reports.pages.assignments import party_or_post
from vvgctl.reports.pages.lines import bracketed, colon, joined
from vvgctl.reports.vocabulary import STATES, STATES_OF_PROPOSALS, STATES_OF_WORK
from vvgctl.structure import Snapshot
from vvgctl.structure.history import Event, Happening
from vvgctl.structure.records.assignment import Assignment, Parties
from vvgctl.structure.records.proposal import Proposal

Text = Said | str


def names_of(group: Group, snapshot: Snapshot) -> tuple[Text, ...]:
    """What the records of some events are called that day."""
    return tuple({event.of: snapshot.label(event.of[1]) for event in group}.values())


def state(group: Group, snapshot: Snapshot) -> Text:
    """A state that work or a proposal comes into."""
    event, record = group[0], snapshot.structure.index.get(group[0].of)
    if isinstance(record, Proposal):
        return colon(_PROPOSALS[event.after], record.title)
    if not isinstance(record, Assignment):
        return colon(snapshot.label(event.of[1]), STATES.get(event.after, event.after))
    if event.after == "ordered":
        return _ordered(record, snapshot)
    told = _STATES.get(event.after) or colon(
        _("The assignment"), STATES_OF_WORK.get(event.after, event.after)
    )
    return colon(told, record.about)


def _ordered(record: Assignment, snapshot: Snapshot) -> Text:
    """Who gave work to whom, and who does it."""
    about, given = record.about, _told(record.given_on(snapshot.day), snapshot)
    if isinstance(record.ordered_by, str):
        party = snapshot.label(record.ordered_by)
        told = (
            _("{party} gives {parties} an assignment: {about}")
            if given
            else _("{party} orders work: {about}")
        )
        told = told.with_values(party=party, parties=given, about=about)
    else:
        told = (
            _("An assignment is given to {parties}: {about}")
            if given
            else _("An assignment is given: {about}")
        )
        told = told.with_values(parties=given, about=about)
    doing = _told(record.done_by_on(snapshot.day), snapshot)
    return bracketed(told, _("carried out by {parties}", parties=doing)) if doing else told


def _told(parties: Parties, snapshot: Snapshot) -> tuple[Text, ...]:
    known = parties if isinstance(parties, tuple) else ()
    return tuple(party_or_post(one, snapshot) for one in known)


def due(group: Group, snapshot: Snapshot) -> Text:
    """What is due: an evaluation, the review of a pause, or something to be delivered."""
    event = group[0]
    if event.fact == "deliverables":
        one = event.after
        told = _("{what} is due to {party}") if one.to else _("{what} is due")
        due_: Text = told.with_values(what=one.what, party=snapshot.label(one.to or ""))
    else:
        told = _PAUSE_DUE if event.fact == "reviews" else _("{body} is to have been evaluated")
        due_ = _of(told.with_values(body=snapshot.label(event.of[1])), event)
    return joined((due_, _("whether that happened is unknown"))) if event.before == "unknown" else due_


def evaluated(group: Group, snapshot: Snapshot) -> Text:
    """An evaluation, or the review of a pause."""
    told = _("The pause of {body} is reviewed") if group[0].fact == "reviews" else _("{body} is evaluated")
    return _of(told.with_values(body=snapshot.label(group[0].of[1])), group[0])


def still(group: Group, snapshot: Snapshot) -> Text:
    """What is known to be so still, where nothing is known of later."""
    event, names = group[0], names_of(group, snapshot)
    if event.fact == "life":
        told = _STILL_PAUSED if event.after == "paused" else _STILL_THERE
        return told.with_values(count=len(names), names=names)
    record = snapshot.structure.index.get(event.of)
    if isinstance(record, Assignment):
        return _STILL_WORK[event.after].with_values(about=record.about)
    return colon(snapshot.label(event.of[1]), STATES_OF_PROPOSALS.get(event.after, event.after))


def passed_on(group: Group, snapshot: Snapshot) -> Text:
    """A task that another party takes over for a time, gives back, or keeps."""
    event = group[0]
    body = snapshot.structure.index[event.of]
    task = next((one.text for one in body.tasks if one.id == event.part), event.part)
    values = {"party": snapshot.label(event.after.to), "body": snapshot.label(body.id), "task": task}
    return _PASSED_ON[event.what].with_values(**values)


def delivered(group: Group, snapshot: Snapshot) -> Text:
    """Something that work was to give."""
    one = group[0].after
    told = _("Delivered to {party}: {what}") if one.to else _("Delivered: {what}")
    return told.with_values(party=snapshot.label(one.to or ""), what=one.what)


def _of(told: Message, event: Event) -> Text:
    return colon(told, event.after.of) if event.after.of else told


_STILL_WORK = {
    "ordered": _("Has not begun: {about}"),
    "begun": _("Is under way: {about}"),
    "done": _("Is done: {about}"),
    "ended": _("Ended undone: {about}"),
}
_PROPOSALS = {
    "draft": _("A proposal is drafted"),
    "discussion": _("A proposal is discussed"),
    "proposed": _("A proposal is put forward"),
    "endorsed": _("A proposal is endorsed"),
    "adopted": _("A proposal is adopted"),
    "rejected": _("A proposal is rejected"),
    "withdrawn": _("A proposal is withdrawn"),
}
_PAUSE_DUE = _("The pause of {body} is to have been reviewed")
_STILL_PAUSED = plural("{names} is still paused", "{names} are still paused", 0)
_STILL_THERE = plural("{names} still exists", "{names} still exist", 0)
_PASSED_ON = {
    Happening.LENT: _("{party} takes over from {body} while it is paused: {task}"),
    Happening.RETURNED: _("{party} no longer holds what {body} had lent it: {task}"),
    Happening.HANDED_OVER: _("{party} takes over from {body} for good: {task}"),
}
_STATES = {
    "begun": _("The work begins"),
    "done": _("The assignment is done"),
    "ended": _("The assignment ends"),
}
