"""Seats in words: how many, in which role, from which side, and why that is not one number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.boxes import state_in_words
from vvgctl.pictures.seats.appointers import Appointer, on_side, seats_of, sides
from vvgctl.pictures.theme import mark
from vvgctl.pictures.ties import seats_in_words
from vvgctl.pictures.view import View
from vvgctl.reports.pages.facts import fact
from vvgctl.reports.pages.lines import Columns, bracketed, colon, commas, joined
from vvgctl.reports.pages.seats import counted, holders
from vvgctl.reports.pages.unknowns import questions
from vvgctl.structure import BodyOnDay, Snapshot, Unknown
from vvgctl.structure.dated import Lacking
from vvgctl.structure.numbers import ANY, VagueNumber

SIDE_UNSAID = _("side not stated")
NO_MARK = "◊"


def figure(count: VagueNumber) -> Said | str:
    """`2`, `2–4`, `at least 2`, `unknown`: for a cell of a table."""
    if count.most < ANY:
        return str(count)
    return _("at least {count}", count=count.least) if count.least else _("unknown")


def side_in_words(side: str | None, view: View) -> str:
    """The mark and the name of a side."""
    if side is None:
        return f"{NO_MARK} {view.words(SIDE_UNSAID)}"
    return mark(side, view.snapshot.structure.ids("sides")) + view.words(view.snapshot.label(side))


def not_counted(body: BodyOnDay) -> Said:
    """Why there are no numbers: the body is not there, or its seats are unknown, unclear or lacking."""
    if not body.may_exist:
        return _("the body does not exist that day")
    match fact(body, "seats"):
        case Lacking(because=str() as because, unclear=True):
            return _("unclear: {because}", because=because)
        case Lacking(unclear=True):
            return _("unclear")
        case Lacking() | ():
            return _("no seats")
        case Unknown() | None:
            return _("unknown")
    return _("unknown that day")


def details(one: Appointer, body: BodyOnDay, *, with_role: bool) -> Said | str:
    """The role, on whose behalf, from which sides, and what it depends on."""
    label = body.snapshot.label
    parts: list[Said | str] = [label(one.role)] if one.role and with_role else []
    if others := one.on_behalf_of:
        parts.append(_("for {parties}", parties=frozenset(body.snapshot.labels(others))))
    if from_sides := tuple(
        _("{count} from {side}", count=counted(count), side=label(side)) for side, count in one.bounds.items()
    ):
        parts.append(_("of these {sides}", sides=from_sides))
    if (there := one.if_there) is not None:
        parts.append(_("{seats} if it existed that day", seats=seats_in_words(there)))
    return joined(parts)


def by_role(parties: Iterable[Appointer], snapshot: Snapshot) -> Said | str:
    """How many there are in each role, where there are several."""
    told = list(parties)
    roles = [role for role in snapshot.structure.ids("roles") if any(one.role == role for one in told)]
    without = [one for one in told if one.role not in roles]
    if len(roles) + bool(without) < 2:
        return ""
    counts = [
        colon(snapshot.label(role), figure(seats_of(one for one in told if one.role == role)))
        for role in roles
    ]
    return joined([*counts, colon(_("no role stated"), figure(seats_of(without)))] if without else counts)


def told(body: BodyOnDay, parties: tuple[Appointer, ...] | None, view: View) -> Iterator[Said]:
    """All that the picture of a body shows, a sentence at a time."""
    if not parties:
        yield colon(_named(body), not_counted(body))
        return
    yield colon(_named(body), seats_in_words(seats_of(parties)))
    for side, here in sides(parties, body):
        yield colon(side_in_words(side, view), seats_in_words(seats_of(here)))
        for one in here:
            seats = colon(body.snapshot.label(one.party), seats_in_words(one.count))
            more = details(one, body, with_role=True)
            yield bracketed(seats, more) if more else seats
    if more := by_role(parties, body.snapshot):
        yield colon(_("In all"), more)
    for side, count in balance(parties, body):
        yield colon(side_in_words(side, view), _("{seats} in all", seats=seats_in_words(count)))


def _named(body: BodyOnDay) -> Said | str:
    """Its name, and an unusual state."""
    state = state_in_words(body) if body.may_exist else None
    return bracketed(body.label, state) if state is not None else body.label


def balance(parties: tuple[Appointer, ...], body: BodyOnDay) -> Iterator[tuple[str, VagueNumber]]:
    """How many may come from each side, where some parties stand on none."""
    if any(one.side is None for one in parties):
        for side in body.snapshot.structure.ids("sides"):
            yield side, on_side(parties, side)


def beneath(body: BodyOnDay) -> Iterator[Said | str]:
    """Who is known to hold the seats, and what to ask about them."""
    for line in holders(body):
        if isinstance(line, Columns):
            yield from (commas(*(cell for cell in row if cell)) for row in line.rows)
        else:
            yield line  # type: ignore[misc]  # holders has no items
    for question, ask in (*questions(body.body.seats, body.day), *questions(body.body.holders, body.day)):
        if ask:
            yield _("{question} Ask {whom}.", question=question, whom=body.snapshot.labels(ask))
        else:
            yield question
