"""Where each day lies between the left and the right edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from vvgctl.structure.dates import BEGINNING, END, VagueDate, day_after

_EARLIER = 46.0
"""The width of a column for all that came before the first year, where something did."""
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000)
_ONE_YEAR, _SEVERAL = 25.0, 54.0  # the least width of a column for `2017` and for `2010–2019`
_FAR = timedelta(days=20 * 365)


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole years from the first to the last, `step` in a column, with a column before them for `earlier`."""

    first: int
    last: int
    step: int
    left: float
    right: float
    earlier: float

    def x(self, day: date) -> float:
        """Where a day begins; the edges for what lies outside."""
        start = self.left + self.earlier
        if day < self._start:
            return self.left
        if day > self._end:
            return self.right
        share = (day - self._start).days / ((self._end - self._start).days + 1)
        return start + share * (self.right - start)

    def after(self, day: date) -> float:
        """Where a day ends."""
        return self.right if day >= self._end else self.x(day_after(day))

    def middle_of(self, day: date) -> float:
        """The middle of a day."""
        return (self.x(day) + self.after(day)) / 2

    def middle(self, day: VagueDate) -> float:
        """The middle of the days that it may be; that end of them which is known."""
        if day.earliest == BEGINNING:
            return self.after(day.latest)
        if day.latest == END:
            return self.x(day.earliest)
        return (self.x(day.earliest) + self.after(day.latest)) / 2

    def columns(self) -> Iterator[tuple[str, float, float]]:
        """The name of each column of years, and its edges."""
        for year in range(self.first, self.last + 1, self.step):
            until = min(year + self.step - 1, self.last)
            name = str(year) if self.step == 1 else f"{year}–{until}"
            yield name, self.x(date(year, 1, 1)), self.after(date(until, 12, 31))

    def holds(self, day: date) -> bool:
        return self._start <= day <= self._end

    @property
    def _start(self) -> date:
        return date(self.first, 1, 1)

    @property
    def _end(self) -> date:
        return date(self.last, 12, 31)


def axis(days: Iterable[date], wished: Iterable[date], *, opened: bool, left: float, right: float) -> Axis:
    """From the first to the last of the days, and of those wished for that do not lie far away."""
    known, wishes = sorted(days), list(wished)
    known = known or [min(wishes)]
    first, last = known[0], known[-1]
    far = max(last - first, _FAR)
    near = [day for day in wishes if first - day <= far and day - last <= far]
    years = min(first, *near, known[0]).year, max(last, *near, known[-1]).year
    earlier = _EARLIER if opened else 0.0
    return _stepped(*years, left, right, earlier)


def _stepped(first: int, last: int, left: float, right: float, earlier: float) -> Axis:
    """As few years in a column as leave room for its name."""
    for step in _STEPS:
        start, stop = max(first - first % step, 1), min(last - last % step + step - 1, END.year)
        columns = (stop - start) // step + 1
        if (right - left - earlier) / columns >= (_SEVERAL if step > 1 else _ONE_YEAR):
            break
    return Axis(start, stop, step, left, right, earlier)
