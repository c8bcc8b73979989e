"""What a party was charged with: who ordered it, who does it, what it is to give, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import on
from vvgctl.reports.pages.lines import Item, Line, colon, commas, joined, words
from vvgctl.reports.pages.support import placed, serving
from vvgctl.reports.pages.wording import When, lasting, on_the_day
from vvgctl.reports.vocabulary import STATES_OF_WORK
from vvgctl.structure import Snapshot, Unknown
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import LONG_AGO, VagueDate
from vvgctl.structure.records.assignment import (
    Assignment,
    Deliverable,
    OtherWork,
    PartyOrPost,
    Progress,
    Wait,
)


def assignments(id: str, snapshot: Snapshot) -> Iterator[Line]:
    """Each assignment with who ordered it, who was given it and how it stands."""
    for one in assignments_of(id, snapshot):
        yield Item(one.about, tuple(_about(one, snapshot)))


def assignments_of(id: str, snapshot: Snapshot) -> list[Assignment]:
    """Those in which a party takes part, or that concern it or a support function of it."""
    near = {id} | {one.id for one in (*serving(id, snapshot), *placed(id, snapshot))}
    every = (one for one in snapshot.structure.assignments if one.concerns in near or id in _parties(one))
    return [one for one in every if _has_come(one, snapshot)]


def _has_come(one: Assignment, snapshot: Snapshot) -> bool:
    """Whether it is known to have been ordered by the day, or not known when it was."""
    return not one.known_states or any(
        state.span.start.earliest <= snapshot.day for state in one.known_states
    )


def _parties(one: Assignment) -> set[str]:
    named = [p for p in (one.assigned_to, one.carried_out_by) if isinstance(p, tuple)]
    ordering = (one.ordered_by,) if isinstance(one.ordered_by, str) else ()
    return {
        *(party.answers for parties in named for party in parties),
        *ordering,
        *(d.to for d in one.deliverables if d.to),
    }


def _about(one: Assignment, snapshot: Snapshot) -> Iterator[Said | str]:
    yield joined(_roles(one, snapshot))
    if scope := one.scope.known(snapshot.day):
        yield _("scope: {scope}", scope=snapshot.labels(scope))
    yield from (deliverable(item, snapshot) for item in one.deliverables)
    yield from (
        _("tied to {work}", work=other_work(work, snapshot)) for work in on(one.tied_to, snapshot.day)
    )
    yield _("state: {state}", state=state_of(one, snapshot))
    yield from (waiting(wait, snapshot) for wait in on(one.waits, snapshot.day))


def _roles(one: Assignment, snapshot: Snapshot) -> Iterator[Message]:
    label = snapshot.label
    match one.ordered_by:
        case str() as party:
            yield _("ordered by {party}", party=label(party))
        case Unknown():
            yield _("who ordered it is unknown")
    match one.given_on(snapshot.day):
        case tuple() as parties if parties:
            yield _("given to {parties}", parties=_timed(parties, snapshot))
        case Unknown():
            yield _("who was given it is unknown")
        case Lacking():
            yield _("given to nobody")
    match one.done_by_on(snapshot.day):
        case tuple() as parties if parties:
            yield _("carried out by {parties}", parties=_timed(parties, snapshot))
        case Unknown():
            yield _("who carries it out is unknown")
        case Lacking():
            yield _("carried out by nobody")


def _timed(parties: Iterable[PartyOrPost], snapshot: Snapshot) -> tuple[Said | str, ...]:
    """Each of them, with its time where it only may be one of them on the day."""
    return tuple(on_the_day(party_or_post(one, snapshot), one.span, snapshot.day) for one in parties)


def party_or_post(one: PartyOrPost, snapshot: Snapshot) -> Said | str:
    """A party, or a post of one."""
    if one.post is None:
        return snapshot.label(one.party or "")
    posts = getattr(snapshot.party(one.of or ""), "posts", ())
    name = next((post.name for post in posts if post.id == one.post), one.post)
    return _("{post} of {party}", post=name, party=snapshot.label(one.of or ""))


def state_of(one: Assignment, snapshot: Snapshot) -> Said | str:
    """How it stands on the day, as far as is known."""
    if not isinstance(one.states, tuple):
        return _("unknown")
    return joined(map(progress, on(one.states, snapshot.day))) or _("not written for that day")


def progress(state: Progress) -> Said | str:
    """A state of an assignment, and when it came."""
    told = STATES_OF_WORK.get(state.state, state.state)
    return words(told, When(state.span.start)) if state.span.start != LONG_AGO else told


def other_work(one: OtherWork, snapshot: Snapshot) -> Said | str:
    """Work that an assignment is tied to."""
    return snapshot.label(one.assignment) if one.assignment else one.about or ""


def waiting(one: Wait, snapshot: Snapshot) -> Said:
    """That work is postponed, and for how long."""
    told: Said = _("postponed")
    return commas(told, when) if (when := lasting(one.span)) else told


def deliverable(one: Deliverable, snapshot: Snapshot) -> Said | str:
    """What is to be delivered, to whom and by when, and whether it was."""
    told = joined(_delivery(one, snapshot))
    return colon(one.what, told) if told else one.what


def _delivery(one: Deliverable, snapshot: Snapshot) -> Iterator[Message]:
    if one.to:
        yield _("to {party}", party=snapshot.label(one.to))
    if one.due:
        yield _("due {day}", day=When(one.due))
    match one.delivered:
        case VagueDate() as day if day.earliest <= snapshot.day:
            yield _("delivered {day}", day=When(day))
        case Unknown():
            yield _("whether it was delivered is unknown")
        case Lacking():
            yield _("not delivered")
