"""What records show of a body's practice, and the questions where they show nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vvgctl.messages import message as _
from vvgctl.rules.verdict import CannotTell
from vvgctl.structure import BodyOnDay
from vvgctl.structure.calendar import stretch
from vvgctl.structure.chairs import KnownTurn, known_turns
from vvgctl.structure.dated import Unknown
from vvgctl.structure.records.agenda import Item
from vvgctl.structure.records.meeting import Meeting
from vvgctl.structure.records.work import Decision


def meetings_of_the(body: BodyOnDay, per: str = "year") -> tuple[Meeting, ...]:
    """The meetings known in the calendar year (or other stretch) that the day lies in."""
    return body.meetings_between(*stretch(body.day, per))


def unless_all_meetings_known(body: BodyOnDay, per: str = "year") -> Iterator[CannotTell]:
    """The question to ask where the files do not say that every meeting is known."""
    first, last = stretch(body.day, per)
    if not body.knows_all_meetings(first, last):
        yield which_meetings(body, first, last)


def which_meetings(body: BodyOnDay, first: date, last: date) -> CannotTell:
    """The question which meetings were held between two days."""
    question = _(
        "which meetings did {body} hold from {first} to {last}?", body=body.label, first=first, last=last
    )
    return CannotTell(body.where / "meets", question, askable(body))


def items_of_the_year(body: BodyOnDay) -> Iterator[Item]:
    """The points known to have been on the agenda during the calendar year that the day lies in."""
    for meeting in meetings_of_the(body):
        if isinstance(meeting.items, tuple):
            yield from meeting.items


def all_items_known(body: BodyOnDay) -> bool:
    """Whether every meeting of the year is known, and what it handled."""
    agendas = all(isinstance(meeting.items, tuple) for meeting in meetings_of_the(body))
    return agendas and body.knows_all_meetings(*stretch(body.day, "year"))


def decisions_of_the_year(body: BodyOnDay) -> Iterator[Decision]:
    """What the body decided, or may have decided, in the calendar year that the day lies in."""
    first, last = stretch(body.day, "year")
    taken = body.snapshot.structure.decisions_by.get(body.id, ())
    return (one for one in taken if one.date.earliest <= last and first <= one.date.latest)


def unless_all_items_known(body: BodyOnDay) -> Iterator[CannotTell]:
    """The question to ask where the agenda of any meeting of the year may be unknown."""
    if not all_items_known(body):
        question = _("which matters did {body} handle in {year}?", body=body.label, year=body.day.year)
        yield CannotTell(body.where, question, askable(body))


def unless_it_exists(body: BodyOnDay) -> Iterator[CannotTell]:
    """The question to ask where vague dates leave it open whether a body exists."""
    if body.exists is None:
        yield CannotTell(body.where / "life", _("does {body} exist on {day}?", body=body.label, day=body.day))


def askable(body: BodyOnDay) -> tuple[str, ...]:
    """Those who can be asked about a body: whom its chair passes between, else its appointers.

    Where neither is known, those whom the files would ask about them.
    """
    chair = body.body.chair.known(body.day)
    if chair is not None and chair.alternates is not None:
        return chair.alternates.between
    written = body.given("seats")
    if isinstance(written, Unknown):
        return written.ask
    seats = written if isinstance(written, tuple) else ()
    return tuple(dict.fromkeys(seat.appointed_by for seat in seats if body.snapshot.party(seat.appointed_by)))


def turns_of_the_year(body: BodyOnDay) -> Iterator[KnownTurn]:
    """Who is known to have led the body in the calendar year that the day lies in."""
    return (turn for turn in known_turns(body) if turn.year == body.day.year)


def unless_the_chair_is_known(body: BodyOnDay) -> Iterator[CannotTell]:
    """The question to ask where nobody knows who led the body that year."""
    if any(turns_of_the_year(body)):
        return
    chair = body.chair
    held = chair.held if chair else ()
    where = chair.where / "held" if chair else body.where / "chair"
    question = _("who chaired {body} in {year}?", body=body.label, year=body.day.year)
    yield CannotTell(where, question, held.ask if isinstance(held, Unknown) and held.ask else askable(body))
