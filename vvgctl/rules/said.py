"""The days and numbers that a phrase of a document says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from vvgctl.source import fold_letters
from vvgctl.structure.dates import VagueDate, vague_date

_SEASONS = {  # generously, as nobody agrees where one begins
    "sv": {"våren": "01..06", "sommaren": "05..09", "hösten": "07..12"},
    "en": {"spring": "01..06", "summer": "05..09", "autumn": "07..12", "fall": "07..12"},
}
_NUMBERS = {
    "sv": ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
"""From two on: the words for one are articles as well."""
_THROUGH = {
    "sv": "till och med år|till och med|t\\.o\\.m\\.",
    "en": "through the year|through the end of|through",
}
"""What, before a year, means its last day."""

_DIGITS = re.compile(r"(?<![\w.,:/§-])(?<!§ )[0-9]{1,9}(?![\w:/]|[.,-][0-9])")
_WHOLE_SEASON = 59  # days: what is shorter says more than a season does
_WHOLE_MONTH = 28  # and more than months do, the first and the last of which are named

Read = Callable[[re.Match[str], int], str]
"""A match, and the year to think of where it names none → the date as files write it."""


@dataclass(frozen=True, slots=True)
class DaySaid:
    """A day that a phrase says: its words, where they stand, and what they may mean.

    `readings` has more than one where the year is left out; `least` is the number of days that a date must
    leave open in order to say no more than the words do.
    """

    words: str
    start: int
    end: int
    readings: tuple[VagueDate, ...]
    least: int

    def may_be(self, day: VagueDate) -> bool:
        """Whether `day` may be the one that is meant."""
        return any(r.earliest <= day.latest and day.earliest <= r.latest for r in self.readings)


def days_said(phrase: str, language: str, years: Iterable[int]) -> list[DaySaid]:
    """The days in a phrase; one without a year may be in any of `years`."""
    text, found = fold_letters(phrase), list[DaySaid]()
    for pattern, read in _patterns(language):
        for match in pattern.finditer(text):
            if any(day.start < match.end() and match.start() < day.end for day in found):
                continue
            readings = tuple(_readings(match, read, sorted(set(years))))
            if readings or "year" not in pattern.groupindex:
                start, end = match.span()
                whole = _WHOLE_MONTH if "last" in pattern.groupindex else _WHOLE_SEASON
                found.append(DaySaid(phrase[start:end], start, end, readings, _least(readings, whole)))
    return sorted(found, key=lambda day: day.start)


def _least(readings: tuple[VagueDate, ...], whole: int) -> int:
    shortest = min(map(length, readings), default=1)
    ranging = any(".." in str(day) for day in readings)
    return min(shortest, whole) if ranging else shortest


def numbers_said(phrase: str, language: str) -> list[int]:
    """The numbers in a phrase that belong to no date."""
    text = fold_letters(phrase)
    for day in days_said(phrase, language, ()):
        text = text[: day.start] + "-" * (day.end - day.start) + text[day.end :]
    words = {fold_letters(word): number for number, word in enumerate(_NUMBERS[language], 2)}
    spelt = (words[word] for word in re.findall(r"\w+", text) if word in words)
    return [*(int(digits) for digits in _DIGITS.findall(text)), *spelt]


def length(day: VagueDate) -> int:
    """How many days a date leaves open."""
    return (day.latest - day.earliest).days + 1


def _readings(match: re.Match[str], read: Read, years: Iterable[int]) -> Iterator[VagueDate]:
    named = "year" in match.re.groupindex
    for year in [0] if named else years:
        try:
            yield vague_date(read(match, int(match["year"]) if named else year))
        except ValueError:
            continue


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], Read], ...]:
    """The forms that dates have, the longest first, each with how it is read."""
    months, seasons = _months(language), {fold_letters(k): v for k, v in _SEASONS[language].items()}
    month, season = "|".join(sorted(months, key=len, reverse=True)), "|".join(seasons)
    year, day = r"(?P<year>[12][0-9]{3})(?![0-9])", r"(?<![0-9])(?P<day>[0-9]{1,2})(?:st|nd|rd|th|:e|:a)?"
    by_name = rf"\b(?P<month>{month})\b\.?"

    def on(match: re.Match[str], year: int) -> str:
        number = months.get(match["month"]) or int(match["month"])
        return f"{year}-{number:02}-{int(match['day']):02}"

    def in_season(match: re.Match[str], year: int) -> str:
        first, last = seasons[match["season"]].split("..")
        return f"{year}-{first}..{year}-{last}"

    def between(match: re.Match[str], year: int) -> str:
        return f"{year}-{months[match['month']]:02}..{year}-{months[match['last']]:02}"

    forms: list[tuple[str, Read]] = [
        (rf"(?<![0-9]){year}-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})(?![0-9])", on),
        (rf"{day} {by_name},? {year}", on),
        (rf"{by_name} {day},? {year}", on),
        (rf"{day}/(?P<month>[0-9]{{1,2}})[ -]{year}", on),
        (rf"{day} {by_name}", on),
        (rf"{by_name}\s*[–-]\s*(?P<last>{month})\b\.? {year}", between),
        (rf"{by_name} {year}", lambda match, year: f"{year}-{months[match['month']]:02}"),
        (rf"(?<![0-9]){year}-(?P<month>[0-9]{{2}})(?![0-9])", lambda m, year: f"{year}-{m['month']}"),
        (rf"\b(?P<season>{season}) {year}", in_season),
        (rf"\b(?:{fold_letters(_THROUGH[language])}) {year}", lambda match, year: f"{year}-12-31"),
        (rf"(?<![0-9]){year}/(?P<next>[0-9]{{4}}|[0-9]{{2}})(?![0-9])", _turn),
        (r"(?<![0-9])(?P<year>[12][0-9]{3})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?![0-9])", on),
        (r"(?<![0-9])(?P<year>[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?![0-9])", _short),
        (rf"(?<![0-9:/.-]){year}(?![:/.][0-9])", lambda match, year: str(year)),
    ]
    return tuple((re.compile(form.replace(" ", r"\s+")), read) for form, read in forms)


def _turn(match: re.Match[str], year: int) -> str:
    """`2023/2024` and `2023/24`: the months around new year."""
    if int(match["next"][-2:]) != (year + 1) % 100:
        raise ValueError(match[0])
    return f"{year}-07..{year + 1}-06"


def _short(match: re.Match[str], year: int) -> str:
    """`160919`: of this century, unless that is far ahead."""
    return f"{year + (2000 if year < 70 else 1900)}-{match['month']}-{match['day']}"


@cache
def _months(language: str) -> dict[str, int]:
    """The names of the months, whole and shortened, folded."""
    from babel import Locale  # only phrases that may hold a date pay for it

    names = Locale(language).months["format"]
    pairs = product(("wide", "abbreviated"), range(1, 13))
    found = {fold_letters(names[width][number]).rstrip("."): number for width, number in pairs}
    return found | {"sept": 9}
