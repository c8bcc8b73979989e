"""Days that are known only roughly, and the stretches of time between them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from vvgctl.messages import message as _

BEGINNING, END = date.min, date.max
_ONE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class VagueDate:
    """A day that lies between `earliest` and `latest`, both included."""

    earliest: date
    latest: date

    @property
    def exact(self) -> bool:
        return self.earliest == self.latest

    def __str__(self) -> str:
        """As it is written in a file."""
        if (self.earliest, self.latest) == (BEGINNING, END):
            return "unknown"
        return _shortest(self.earliest, self.latest)

    def text(self, language: str) -> str:
        """As a reader would say it."""
        first, dots, last = str(self).partition("..")
        match first, last:
            case "unknown", _:
                return _("unknown").text(language)
            case "", last:
                return _("{last} at the latest", last=last).text(language)
            case first, "" if dots:
                return _("{first} at the earliest", first=first).text(language)
            case first, last if dots:
                return _("between {first} and {last}", first=first, last=last).text(language)
        return first


LONG_AGO = VagueDate(BEGINNING, BEGINNING)
FOREVER = VagueDate(END, END)


@lru_cache(maxsize=4096)
def vague_date(written: str) -> VagueDate:
    """Read `2017-01-31`, `2017-01`, `2017`, `2012..2018`, `..2018`, `2012..`, `unknown`; else ValueError."""
    if written == "unknown":
        return VagueDate(BEGINNING, END)
    first, dots, last = written.partition("..")
    if not dots:
        return VagueDate(*_bounds(first))
    earliest = _bounds(first)[0] if first else BEGINNING
    latest = _bounds(last)[1] if last else END
    if earliest > latest or not (first or last):
        raise ValueError(written)
    return VagueDate(earliest, latest)


def _bounds(written: str) -> tuple[date, date]:
    match = _ONE.fullmatch(written)
    if match is None:
        raise ValueError(written)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def _shortest(earliest: date, latest: date) -> str:
    for length in (10, 7, 4):
        written = earliest.isoformat()[:length]
        if _bounds(written) == (earliest, latest):
            return written
    for length in (4, 7, 10):  # both ends alike: `2024-09..2024-12` reads better than `2024-09..2024`
        first, last = _end(earliest, length), _end(latest, length)
        if (not first or _bounds(first)[0] == earliest) and (not last or _bounds(last)[1] == latest):
            break
    return f"{first}..{last}"


def _end(day: date, length: int) -> str:
    """One end of a range, so long; nothing where it is open."""
    return "" if day in (BEGINNING, END) else day.isoformat()[:length]


@dataclass(frozen=True, slots=True)
class Span:
    """From one day until another, both included; either end may be vague."""

    start: VagueDate = LONG_AGO
    end: VagueDate = FOREVER

    def holds(self, day: date) -> bool | None:
        """Whether `day` lies inside; None where a vague end leaves it open."""
        if self is ALWAYS:  # as most facts are written
            return True
        if day < self.start.earliest or day > self.end.latest:
            return False
        return True if self.start.latest <= day <= self.end.earliest else None

    def may_hold(self, day: date) -> bool:
        return self.start.earliest <= day <= self.end.latest

    def may_hold_between(self, first: date, last: date) -> bool:
        """Whether it may hold on some day from the first to the last."""
        return self.start.earliest <= last and first <= self.end.latest

    @property
    def known_until(self) -> VagueDate | None:
        """The last day on which it is known to hold, where no more is known of its end (`2024-01-29..`)."""
        last = self.end.earliest
        if self.end.latest != END or last in (BEGINNING, END):
            return None
        return VagueDate(last, last)

    @property
    def ends(self) -> bool:
        """Whether it has an end, known or not; what only was not over on a day has none to tell of."""
        return self.end != FOREVER and self.known_until is None

    @property
    def possible(self) -> bool:
        """Whether some reading of the ends keeps their order."""
        return self.start.earliest <= self.end.latest

    def within(self, other: Span) -> Span:
        """The part of this span that lies in `other`."""
        if other is ALWAYS:
            return self
        return Span(later_of(self.start, other.start), earlier_of(self.end, other.end))

    def breaks(self) -> set[date]:
        """The days on which the answer of `holds` may change."""
        starts = {self.start.earliest, self.start.latest}
        after = {day + _DAY for day in (self.end.earliest, self.end.latest) if day != END}
        return {day for day in starts if day != BEGINNING} | after

    def __str__(self) -> str:
        first = "" if self.start == LONG_AGO else str(self.start)
        last = "" if self.end == FOREVER else str(self.end)
        return f"{first} – {last}".strip()


ALWAYS = Span()


def later_of(*days: VagueDate) -> VagueDate:
    """The later of some vague days, as vague as they leave it."""
    return VagueDate(max(day.earliest for day in days), max(day.latest for day in days))


def earlier_of(*days: VagueDate) -> VagueDate:
    """The earlier of some vague days, as vague as they leave it."""
    return VagueDate(min(day.earliest for day in days), min(day.latest for day in days))


def day_before(day: date) -> date:
    """The day before; the first day of all has none and is its own."""
    return day - _DAY if day != BEGINNING else day


def day_after(day: date) -> date:
    """The day after; the last day of all has none and is its own."""
    return day + _DAY if day != END else day
