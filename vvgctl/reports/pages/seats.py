"""The seats of a body as a table, their total, how it comes about, and who holds them."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message, Said, plural
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import fact, many, missing
from vvgctl.reports.pages.lines import Columns, Line, colon, commas, joined
from vvgctl.reports.pages.wording import lasting, number, on_the_day
from vvgctl.structure import BodyOnDay, NotKnownError
from vvgctl.structure.numbers import ANY, VagueNumber
from vvgctl.structure.records.seat import Holder
from vvgctl.structure.seats import SeatGroup, total


def seats(body: BodyOnDay) -> Iterator[Line]:
    """A row for each party, then the total, by role and by side, and why it is not one number."""
    written = fact(body, "seats")
    yield from missing(body, "seats", alone=True)
    if isinstance(written, tuple):
        try:
            groups = body.seats
        except NotKnownError:
            yield _("Seats: cannot be told for that day.")
        else:
            yield from _table(body, groups)
    yield from holders(body)


def _table(body: BodyOnDay, groups: tuple[SeatGroup, ...]) -> Iterator[Line]:
    if not groups:
        yield _("No seats that day.")
        return
    label = body.snapshot.label
    roles = dict.fromkeys(group.role for group in groups if group.role)
    rows = [(label(g.for_party), str(g.count), _detail(body, g, bool(roles))) for g in groups]
    in_all = (_("In all"), str(total(groups)), _by_role(body, groups, list(roles)))
    yield Columns((*rows, in_all), numbers=(1,))
    yield from _why(body, groups)


def _detail(body: BodyOnDay, group: SeatGroup, with_role: bool) -> Said | str:
    label = body.snapshot.label
    parts: list[Said | str] = [label(group.role)] if group.role and with_role else []
    if group.side:
        parts.append(label(group.side))
    if group.appointed_by != group.for_party:
        parts.append(_("appointed by {party}", party=label(group.appointed_by)))
    return commas(*parts)


def _by_role(body: BodyOnDay, groups: tuple[SeatGroup, ...], roles: list[str]) -> Said | str:
    """How many of each role, where there are several."""
    if len(roles) < 2:
        return ""
    counts = {role: total(g for g in groups if g.role == role) for role in roles}
    return joined(colon(body.snapshot.label(role), count) for role, count in counts.items())


def _why(body: BodyOnDay, groups: tuple[SeatGroup, ...]) -> Iterator[Message]:
    """Each thing that makes the total vague, and each bound on where the holders come from."""
    label = body.snapshot.label
    for group in groups:
        party, count = label(group.for_party), counted(group.count)
        bounds = _bounds(body, group)
        if group.count.least != group.count.most:
            yield _("{party} may have {count}{bounds}.", party=party, count=count, bounds=bounds)
        elif group.of_which:
            yield _("From {party}: {count}{bounds}.", party=party, count=count, bounds=bounds)
        if not group.certain:
            yield _(
                "{party} counts only if it existed that day: {known}.",
                party=label(group.for_party),
                known=_known(body, group.for_party),
            )


def _bounds(body: BodyOnDay, group: SeatGroup) -> Message | str:
    sides = tuple(
        _("{count} from {side}", count=counted(count), side=body.snapshot.label(side))
        for side, count in group.of_which.items()
    )
    return _(", of these {sides}", sides=sides) if sides else ""


def counted(count: VagueNumber) -> Message | str:
    """`two to four`, `at most two`, `at least three`."""
    if count.least == count.most:
        return number(count.most) if count.most != 1 else str(count.most)
    if count == VagueNumber(0, ANY):
        return _("an unknown number")
    if count.most >= ANY:
        return _("at least {count}", count=number(count.least))
    if count.least == 0:
        return _("at most {count}", count=number(count.most))
    return _("{least} to {most}", least=number(count.least), most=number(count.most))


def _known(body: BodyOnDay, party: str) -> Message | str:
    """When a body that may exist is known to exist."""
    other = body.snapshot.body(party)
    spans = [lasting(life.span) for life in other.lives] if other else []
    told = tuple(span for span in spans if span)
    return _("it is known {spans}", spans=told) if told else _("when it existed is unknown")


def holders(body: BodyOnDay) -> Iterator[Line]:
    """Who is known to hold the seats."""
    yield from missing(body, "holders")
    if written := many(body, "holders"):
        yield _("Known to hold seats:")
        yield Columns(
            tuple((body.snapshot.label(h.appointed_by), str(h.count), _holder(body, h)) for h in written),
            numbers=(1,),
        )


def _holder(body: BodyOnDay, holder: Holder) -> Said | str:
    ids = [id for id in (holder.of, holder.field_of_work, holder.role) if id]
    return on_the_day(commas(*body.snapshot.labels(ids)), holder.span, body.day)


def seats_elsewhere(id: str, body_of: BodyOnDay) -> Iterator[Message]:
    """How many seats a party has, or appoints to, in one body."""
    if not any(seat.for_each is not None or seat.appointed_by == id for seat in many(body_of, "seats")):
        return
    try:
        groups = [g for g in body_of.seats if id in (g.for_party, g.appointed_by)]
    except NotKnownError:
        return
    if groups:
        count, label = total(groups), body_of.snapshot.label(body_of.id)
        yield plural(
            "{body}: one seat", "{body}: {number} seats", count.most, body=label, number=counted(count)
        )
