"""The stretches of the calendar that meetings are counted over."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

MONTHS = {"year": 12, "half_year": 6, "quarter": 3, "month": 1}


@lru_cache(maxsize=4096)
def stretch(day: date, per: str) -> tuple[date, date]:
    """The first and last day of the calendar year, half year, quarter or month that holds `day`."""
    months = MONTHS[per]
    first = (day.month - 1) // months * months + 1
    last = first + months - 1
    return date(day.year, first, 1), date(day.year, last, calendar.monthrange(day.year, last)[1])


def stretches(first: date, last: date, per: str) -> Iterator[tuple[date, date]]:
    """Each whole stretch between two days, both included."""
    for year in range(first.year, last.year + 1):
        for month in range(1, 13, MONTHS[per]):
            start, end = stretch(date(year, month, 1), per)
            if first <= start and end <= last:
                yield start, end
