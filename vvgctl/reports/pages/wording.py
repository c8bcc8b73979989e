"""Days, numbers and choices as they are said in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vvgctl.messages import Message, Said, said
from vvgctl.messages import message as _
from vvgctl.structure import Snapshot
from vvgctl.structure.dates import BEGINNING, END, FOREVER, LONG_AGO, Span, VagueDate
from vvgctl.structure.records.party import PrincipalFilter
from vvgctl.structure.records.seat import BodyFilter

_LOCALES = {"en": "en_GB"}  # the day first


@dataclass(frozen=True, slots=True)
class InWords:
    """A day, month, year or vague date: `1 januari 2017`, `mars 2023`, `senast 18 maj 2015`."""

    day: VagueDate | date

    def text(self, language: str) -> str:
        """As a reader would say it."""
        day = self.day
        if isinstance(day, date):
            return _long(day, language)
        if str(day) == "unknown":
            return _("unknown when").text(language)
        first, dots, last = str(day).partition("..")
        if not dots:
            return _written(first, language)
        if day.earliest == BEGINNING:
            return _("{last} at the latest", last=_written(last, language)).text(language)
        if day.latest == END:
            return _("{first} at the earliest", first=_written(first, language)).text(language)
        between = _(
            "between {first} and {last}", first=_written(first, language), last=_written(last, language)
        )
        return between.text(language)


@dataclass(frozen=True, slots=True)
class When:
    """The same as the time of something: `in January 2018`, `during 2018`, `1 January 2018`."""

    day: VagueDate

    def text(self, language: str) -> str:
        """As a reader would say it."""
        told = InWords(self.day).text(language)
        written = str(self.day)
        if written.isdigit():
            return _("during {year}", year=told).text(language)
        if ".." not in written and written.count("-") == 1:
            return _("in {month}", month=told).text(language)
        return told


def _written(written: str, language: str) -> str:
    """A year, month or day as it stands in a file, in words."""
    match written.split("-"):
        case [year]:
            return year
        case [year, month]:
            from babel.dates import format_date  # only those who say a date pay for it

            return format_date(date(int(year), int(month), 1), "LLLL y", _locale(language))
        case _:
            return _long(date.fromisoformat(written), language)


def _long(day: date, language: str) -> str:
    from babel.dates import format_date

    return format_date(day, "long", _locale(language))


def _locale(language: str) -> str:
    return _LOCALES.get(language, language)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of several: `a, b or c`."""

    choices: tuple[object, ...]

    def text(self, language: str) -> str:
        """As a reader would list them."""
        from babel.lists import format_list

        return format_list([said(one, language) for one in self.choices], style="or", locale=language)


@dataclass(frozen=True, slots=True)
class Lower:
    """A title inside a sentence."""

    title: Said

    def text(self, language: str) -> str:
        """With a small letter first."""
        title = self.title.text(language)
        return title[:1].lower() + title[1:]


def number(count: int) -> Message | str:
    """A count in words up to twelve."""
    return _NUMBERS.get(count, str(count))


def lasting(span: Span) -> Message | None:
    """From when and until when; None for what has neither beginning nor end."""
    start, end = InWords(span.start), InWords(span.end)
    match span.start == LONG_AGO, span.end == FOREVER:
        case True, True:
            return None
        case False, True:
            return _("from {start}", start=start)
        case True, False:
            return _("until {end}", end=end)
    if (known := span.known_until) and known == span.start:
        return _("on {day}", day=start)
    if known:
        return _("from {start}, at least until {end}", start=start, end=InWords(known))
    return _("from {start} until {end}", start=start, end=end)


def on_the_day(text: Said | str, span: Span, day: date) -> Said | str:
    """What holds on the day as it is; what only may hold with the time it has."""
    if span.holds(day) is None and (when := lasting(span)):
        return _("{text} (perhaps; {when})", text=text, when=when)
    return text


def bodies_meant(chosen: BodyFilter, snapshot: Snapshot) -> Message:
    """The bodies that a filter chooses, by what they are."""
    words = snapshot.labels(word for word in (chosen.kind, chosen.sphere) if word)
    told = _("bodies ({words})", words=words) if words else _("bodies")
    if chosen.level:
        told = _("{kind} at {level}", kind=told, level=snapshot.label(chosen.level))
    if chosen.prepares:
        told = _("{bodies} that prepare for {body}", bodies=told, body=snapshot.label(chosen.prepares))
    return _except(told, chosen.except_, snapshot)


def principals_meant(chosen: PrincipalFilter, snapshot: Snapshot) -> Message:
    """The principals that a filter chooses, and how many they are."""
    kind = snapshot.label(chosen.kind) if chosen.kind else _("principal")
    if chosen.side and not chosen.kind:
        kind = _("{kind} on {side}", kind=kind, side=snapshot.label(chosen.side))
    told = _("every {kind} ({count})", kind=kind, count=len(snapshot.principals(chosen)))
    return _except(told, chosen.except_, snapshot)


def _except(told: Message, ids: tuple[str, ...], snapshot: Snapshot) -> Message:
    return _("{those} except {others}", those=told, others=snapshot.labels(ids)) if ids else told


_NUMBERS: dict[int, Message] = {
    2: _("two"),
    3: _("three"),
    4: _("four"),
    5: _("five"),
    6: _("six"),
    7: _("seven"),
    8: _("eight"),
    9: _("nine"),
    10: _("ten"),
    11: _("eleven"),
    12: _("twelve"),
}
