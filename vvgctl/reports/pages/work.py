"""What a party has agreed and decided, and how its own work was evaluated."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message, Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import on
from vvgctl.reports.pages.lines import Item, Line, colon, joined
from vvgctl.reports.pages.naming import decided, name_of
from vvgctl.reports.pages.wording import When, on_the_day, principals_meant
from vvgctl.structure import BodyOnDay, Snapshot, Unknown
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.records.agreement import Agreement, AgreementParty
from vvgctl.structure.records.body import Evaluation
from vvgctl.structure.records.work import Decision


def agreements(id: str, snapshot: Snapshot) -> Iterator[Line]:
    """Each agreement, and the party's part in it."""
    for one in on(snapshot.structure.agreements, snapshot.day):
        if part := joined(_parts(one, id, snapshot)):
            told = colon(one.name, part)
            yield Item(on_the_day(told, one.span, snapshot.day))


def _parts(one: Agreement, id: str, snapshot: Snapshot) -> list[Said | str]:
    parts: list[Said | str] = []
    if any(_is_party(party, id, snapshot) for party in one.known_parties):
        between = tuple(agreement_party(party, snapshot) for party in one.known_parties)
        parts.append(_("is a party; it is between {parties}", parties=between))
    if isinstance(one.drafted_by, tuple) and id in one.drafted_by:
        others = snapshot.labels(other for other in one.drafted_by if other != id)
        parts.append(_("drafts it, with {others}", others=others) if others else _("drafts it"))
    return parts


def _is_party(party: AgreementParty, id: str, snapshot: Snapshot) -> bool:
    return party.party == id or (party.principals is not None and id in snapshot.principals(party.principals))


def agreement_party(party: AgreementParty, snapshot: Snapshot) -> Said | str:
    """One that an agreement is between."""
    if party.principals:
        return principals_meant(party.principals, snapshot)
    return snapshot.label(party.party or "")


def decisions(id: str, snapshot: Snapshot) -> Iterator[Line]:
    """Those taken until the day, in order."""
    for one in decisions_of(id, snapshot):
        more = joined(_more(one, snapshot))
        yield Item(name_of(one, snapshot), (more,) if more else ())


def decisions_of(id: str, snapshot: Snapshot) -> list[Decision]:
    """The decisions by a party or about it, until the day."""
    found = (
        one
        for one in snapshot.structure.decisions
        if (one.by == id or id in one.about or one.lifted_to == id) and one.date.earliest <= snapshot.day
    )
    return sorted(found, key=lambda one: one.date)


def _more(one: Decision, snapshot: Snapshot) -> Iterator[Message]:
    find = snapshot.structure.find
    if one.effect:
        yield _("effect: {effect}", effect=snapshot.label(one.effect))
    if isinstance(one.reached_by, str):
        yield _("reached by {mode}", mode=snapshot.label(one.reached_by))
    if isinstance(one.lifted_to, str):
        yield _("lifted to {body}", body=snapshot.label(one.lifted_to))
    if isinstance(one.lifted_to, Unknown):
        yield _("where it was lifted is unknown")
    if earlier := [found for id in one.rests_on if (found := find(("decision",), id))]:
        yield _("rests on {decisions}", decisions=tuple(decided(found, snapshot) for found in earlier))
    if one.about:
        yield _("about {bodies}", bodies=snapshot.labels(one.about))


def evaluations(body: BodyOnDay) -> Iterator[Line]:
    """Each evaluation and review: of what, when it was or is due, and when it was done."""
    for one in body.body.evaluations:
        yield _evaluation(one, one.of or _("evaluation"), body)
    for one in (review for life in body.body.life for review in life.reviews):
        if _is_decided(one, body):
            yield _evaluation(one, one.of or _("review of the pause"), body)


def _is_decided(one: Evaluation, body: BodyOnDay) -> bool:
    """Whether its decision may have been taken; where it names none, it is not known when."""
    decision: Decision | None = body.snapshot.structure.find(("decision",), one.by or "")
    return decision is None or decision.date.earliest <= body.day


def _evaluation(one: Evaluation, what: Said | str, body: BodyOnDay) -> Item:
    told = joined((*_due(one, body), *_done(one, body)))
    return Item(colon(what, told) if told else what)


def is_due(one: Evaluation, body: BodyOnDay) -> bool:
    """Whether its day may have come."""
    return one.due.earliest <= body.day


def _due(one: Evaluation, body: BodyOnDay) -> Iterator[Message]:
    if str(one.due) != "unknown":
        told = _("was to be done {day}") if one.due.latest < body.day else _("is to be done {day}")
        yield told.with_values(day=When(one.due))


def _done(one: Evaluation, body: BodyOnDay) -> Iterator[Message]:
    match one.done:
        case VagueDate() as day if day.earliest <= body.day:
            yield _("was done {day}", day=When(day))
        case Unknown() if is_due(one, body):
            yield _("whether it was done is unknown")
        case Lacking() if is_due(one, body):
            yield _("was not done")
