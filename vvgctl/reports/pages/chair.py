"""Who leads a body, by which rule, and who is known to have done so."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message, Said, plural
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import fact, missing
from vvgctl.reports.pages.lines import Item, Line, colon
from vvgctl.reports.pages.wording import number
from vvgctl.reports.vocabulary import VALUES
from vvgctl.structure import BodyOnDay, Snapshot, Unknown
from vvgctl.structure.chairs import KnownTurn, known_turns, whose_turn
from vvgctl.structure.records.seat import Alternation, Chair


def chair(body: BodyOnDay) -> Iterator[Line]:
    """The rule, the vice chair, who administers; then the years known."""
    now = fact(body, "chair")
    yield from missing(body, "chair", alone=True)
    if isinstance(now, Chair):
        yield from rule(now, body.snapshot)
    yield from _held(body, now)


def rule(now: Chair, snapshot: Snapshot) -> Iterator[Message]:
    """How the chair passes on, or who has it; the vice chair; who administers."""
    if now.alternates:
        years = _years(now.alternates)
        yield plural(
            "The chair passes every year between {parties}.",
            "The chair passes between {parties}, {number} years at a time.",
            years,
            parties=snapshot.labels(now.alternates.between),
            number=number(years),
        )
    if now.party:
        yield _("{party} holds the chair.", party=snapshot.label(now.party))
    if now.vice_chair:
        yield _("The vice chair is {who}.", who=word(now.vice_chair, snapshot))
    if now.administers:
        yield _("The side that holds the chair administers.")


def _held(body: BodyOnDay, now: object) -> Iterator[Line]:
    known = [turn for turn in known_turns(body) if turn.year <= body.day.year]
    if known:
        yield _("Known to have led:")
        yield from (_turn(turn, body.snapshot) for turn in known)
    if not isinstance(now, Chair):
        return
    if isinstance(now.held, Unknown):
        yield _("Who has held the chair is unknown.")
    if known and now.alternates:
        turn = whose_turn(known, now.alternates, body.day.year)
        if len(turn) == 1:
            told = _(
                "By that order, {party} leads in {year}.",
                party=body.snapshot.label(*turn),
                year=body.day.year,
            )
            yield told


def _turn(turn: KnownTurn, snapshot: Snapshot) -> Item:
    more = []
    if turn.vice_chair:
        more.append(_("vice chair: {party}", party=snapshot.label(turn.vice_chair)))
    if turn.administered_by:
        more.append(_("administered by {party}", party=snapshot.label(turn.administered_by)))
    return Item(colon(turn.year, snapshot.label(turn.chair)), tuple(more))


def _years(alternation: Alternation) -> int:
    length, _space, _unit = alternation.every.rpartition(" ")
    return int(length or 1)


def word(role: str, snapshot: Snapshot) -> Said | str:
    """`the chair`, `a member from the other side`, or a party."""
    return VALUES.get(role) or snapshot.label(role)
