"""What a rota says in words: of a chair, of a year, of what that rests on, of the turns that each has had."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message, Said, plural
from vvgctl.messages import message as _
from vvgctl.pictures.rota.terms import Held, How, Term
from vvgctl.pictures.rota.years import Rota, Year
from vvgctl.pictures.theme import mark
from vvgctl.pictures.view import View
from vvgctl.reports.pages.chair import rule
from vvgctl.reports.pages.lines import Glued, colon, commas, joined, words
from vvgctl.reports.pages.sources import cited_at
from vvgctl.reports.pages.unknowns import questions
from vvgctl.reports.pages.wording import AnyOf
from vvgctl.structure import Snapshot
from vvgctl.structure.chairs import KnownTurn
from vvgctl.structure.history.citing import cited

HOW: dict[How, Message] = {
    How.KNOWN: _("known"),
    How.ARRANGED: _("arranged"),
    How.COMPUTED: _("computed"),
    How.UNKNOWN: _("unknown"),
    How.UNCLEAR: _("unclear"),
    How.NONE: _("none"),
    How.IMPOSSIBLE: _("does not add up"),
}


def named(id: str, snapshot: Snapshot) -> Said:
    """A party or a side after the mark of its side."""
    sign = mark(side(id, snapshot), snapshot.structure.ids("sides")).strip()
    return words(*([sign] if sign else []), snapshot.label(id))


def side(id: str, snapshot: Snapshot) -> str | None:
    """The side that a party stands on, or that it is."""
    return id if id in snapshot.structure.ids("sides") else snapshot.side_of(id)


def how(held: Held, snapshot: Snapshot) -> Said:
    """The word for how it is known, with those that it may be where these are not all."""
    if held.among:
        return _("unknown: {parties}", parties=AnyOf(snapshot.labels(held.among)))
    return HOW[held.how]


def told(held: Held, snapshot: Snapshot) -> Said:
    """The same with the party."""
    if held.party is None:
        return how(held, snapshot)
    return _("{party} ({how})", party=snapshot.label(held.party), how=how(held, snapshot))


def told_year(one: Year, snapshot: Snapshot) -> Said:
    """A year as a sentence."""
    return colon(one.year, joined((*one.notes, *(_told_term(term, snapshot) for term in one.terms))))


def _told_term(term: Term, snapshot: Snapshot) -> Said:
    chair, vice = told(term.chair, snapshot), told(term.vice, snapshot)
    sentence = _("chair {chair}, vice chair {vice}", chair=chair, vice=vice)
    more = [part for part in (term.when, term.turn and grounds(term.turn, snapshot)) if part]
    return commas(sentence, *more)


def grounds(turn: KnownTurn, snapshot: Snapshot) -> Said:
    """What says that somebody led, and who is known to have administered."""
    sources = cited_at(cited(turn.where), snapshot, phrases=False)
    file = turn.where.page.file
    place: Said = Glued((sources,)) if sources else _("written in {file}", file=file)
    if "signed_by" in turn.where.path:
        place = _("signed minutes ({source})", source=place)
    if turn.administered_by:
        administered = _("administered by {party}", party=snapshot.label(turn.administered_by))
        return joined((place, administered))  # type: ignore[return-value]
    return place


def asked(rota: Rota, view: View) -> Iterator[Message]:
    """What is to be asked about the chair, and whom."""
    for question, ask in questions(rota.body.body.chair, rota.body.day):
        body = rota.body.label
        if ask:
            whom = view.snapshot.labels(ask)
            yield _("{body}: a question to {whom}: {question}", body=body, whom=whom, question=question)
        else:
            yield _("{body}: a question: {question}", body=body, question=question)


def rules(rota: Rota, snapshot: Snapshot) -> Iterator[Said]:
    """How the chair passes on, by the arrangement of the day or the first that there is."""
    dated = rota.body.body.chair
    now = dated.known(rota.body.day) or next(iter(dated.values()), None)
    if now:
        yield from rule(now, snapshot)


def counted(rota: Rota, snapshot: Snapshot) -> Iterator[Said]:
    """How many turns each party has had until the day, in one sentence; none where no year is over."""
    if had := tuple(turns(rota, snapshot)):
        first = rota.years[0].year
        years = str(first) if first == rota.until else f"{first}–{rota.until}"
        yield _("Years as chair, {years}: {turns}", years=years, turns=joined(had))


def turns(rota: Rota, snapshot: Snapshot) -> Iterator[Said]:
    """How many turns each party has had, and how many years nobody knows of."""
    if rota.until < rota.years[0].year:
        return
    for party, (known, computed) in rota.turns.items():
        yield _(
            "{party}: {known} known, {computed} computed",
            party=named(party, snapshot),
            known=known,
            computed=computed,
        )
    if rota.unknown:
        yield plural("{count} year unknown", "{count} years unknown", rota.unknown)
