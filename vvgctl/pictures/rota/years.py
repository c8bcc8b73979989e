"""The bodies that have a chair, and each of their years from the first known to some years ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.order import by_name
from vvgctl.pictures.rota.terms import How, Term, parties, terms
from vvgctl.pictures.view import View
from vvgctl.reports.pages.wording import InWords
from vvgctl.structure import BodyOnDay
from vvgctl.structure.chairs import KnownTurn, known_turns
from vvgctl.structure.dates import BEGINNING, END, Span
from vvgctl.structure.existence import existence

_NOBODY_KNOWS = (How.UNKNOWN, How.UNCLEAR, How.IMPOSSIBLE)

AHEAD, MOST = 5, 60
"""How many years ahead of the day are told, and how many in all."""


@dataclass(frozen=True, slots=True)
class Year:
    """Who leads in a year; `notes` say where the body rests or is not there."""

    year: int
    terms: tuple[Term, ...]
    notes: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Rota:
    """A body and its years; `turns` is how many known and computed years each party has had until the day."""

    body: BodyOnDay
    years: tuple[Year, ...]
    turns: dict[str, tuple[int, int]]
    unknown: int

    @property
    def id(self) -> str:
        return self.body.id

    @property
    def until(self) -> int:
        """The last year that its turns are counted in."""
        return min(self.body.day.year, self.years[-1].year)


def rotas(view: View) -> tuple[Rota, ...]:
    """The bodies asked for, else those that have a chair, by name; all over the same years."""
    found = [body for body in _bodies(view) if _wanted(body, view)]
    years = _years(found, view.snapshot.day.year)
    return tuple(_rota(body, years) for body in _by_name(found))


def not_led(view: View) -> tuple[BodyOnDay, ...]:
    """The bodies of the day of which no file says who leads them, left out where others are asked for."""
    left = (body for body in view.snapshot.bodies if not view.focus and not _wanted(body, view))
    return tuple(_by_name(left))


def _by_name(bodies: Iterable[BodyOnDay]) -> list[BodyOnDay]:
    return sorted(bodies, key=lambda body: (by_name(body.label), body.id))


def left_out(found: Iterable[Rota]) -> int | None:
    """The first year told, where there are known ones before it."""
    told = ((rota.years[0].year, _firsts(rota.body)) for rota in found)
    return min((first for first, known in told if min(known, default=first) < first), default=None)


def _bodies(view: View) -> Iterator[BodyOnDay]:
    found = (view.snapshot.body(body.id) for body in view.snapshot.structure.bodies)
    return (body for body in found if body)


def _wanted(body: BodyOnDay, view: View) -> bool:
    if view.focus:
        return body.id in view.focus
    return any(True for _chair in body.body.chair.values()) or bool(known_turns(body))


def _years(bodies: list[BodyOnDay], day: int) -> range:
    """From the first year known or arranged, or from the day's own not long before, and not too many."""
    firsts = [year for body in bodies for year in _firsts(body)]
    known = [turn.year for body in bodies for turn in known_turns(body)]
    first = min(firsts, default=day)
    last = min(max(day + AHEAD, first, *known), END.year)
    first = day if first - AHEAD <= day < first else first
    return range(max(first, last - MOST + 1), last + 1)


def _firsts(body: BodyOnDay) -> Iterator[int]:
    """The years known, and those in which an arrangement begins."""
    yield from (turn.year for turn in known_turns(body))
    there = existence(body.body)
    for spell in body.body.chair.spells:
        start = spell.span.within(Span(there.start)).start
        day = start.latest if start.earliest == BEGINNING else start.earliest
        yield body.day.year if day in (BEGINNING, END) else day.year


def _rota(body: BodyOnDay, years: range) -> Rota:
    known = known_turns(body)
    found = tuple(_year(body, known, year) for year in years)
    had = [one for one in found if one.year <= body.day.year]
    counts = {
        party: (_count(had, party, How.KNOWN), _count(had, party, How.COMPUTED))
        for party in parties(body, known)
    }
    unknown = sum(any(term.chair.how in _NOBODY_KNOWS for term in one.terms) for one in had)
    return Rota(body, found, counts, unknown)


def _count(years: list[Year], party: str, how: How) -> int:
    return sum(any((term.chair.party, term.chair.how) == (party, how) for term in one.terms) for one in years)


def _year(body: BodyOnDay, known: Sequence[KnownTurn], year: int) -> Year:
    first, last = date(year, 1, 1), date(year, 12, 31)
    lives = [life for life in body.body.life if life.span.may_hold_between(first, last)]
    led = any(turn.year == year for turn in known)
    states = {life.state for life in lives}
    notes = tuple(_notes(body, first, last)) if lives else (_("does not exist"),)
    idle = not lives or states == {"paused"}
    return Year(year, terms(body, known, year) if led or not idle else (), notes)


def _notes(body: BodyOnDay, first: date, last: date) -> Iterator[Said]:
    """That it rests, or that it is not there for the whole year or perhaps not at all."""
    there = existence(body.body)
    if first < there.start.earliest <= last:
        yield _("from {start}", start=InWords(there.start))
    if first <= there.end.latest < last:
        yield _("until {end}", end=InWords(there.end))
    if not any(_sure(life.span, first, last) for life in body.body.life):
        yield _("may exist")
    paused = [life.span for life in body.body.life if life.state == "paused"]
    if any(span.holds(first) and span.holds(last) for span in paused):
        yield _("paused")
    elif any(_sure(span, first, last) for span in paused):
        yield _("paused part of the year")
    elif any(span.may_hold_between(first, last) for span in paused):
        yield _("perhaps paused")


def _sure(span: Span, first: date, last: date) -> bool:
    """Whether it certainly holds on some day between two."""
    return span.start.latest <= min(span.end.earliest, last) and first <= span.end.earliest
