"""A value that a fact had or got, in a few words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from vvgctl.messages import Message, Said, plural, said
from vvgctl.messages import message as _
from vvgctl.reports.pages.lines import bracketed, commas, words
from vvgctl.reports.pages.meetings import how_often
from vvgctl.reports.pages.plain import told
from vvgctl.reports.pages.wording import bodies_meant, number
from vvgctl.reports.titles import titles
from vvgctl.reports.vocabulary import VALUES, WORDS
from vvgctl.structure import Snapshot
from vvgctl.structure.dated import Gap
from vvgctl.structure.numbers import ANY
from vvgctl.structure.records.body import InArea, Refers
from vvgctl.structure.records.division import Member, Unplaced
from vvgctl.structure.records.meeting import ExtraMeetings, MeetingPattern, MinutesPattern
from vvgctl.structure.records.seat import BodyFilter, Chair, Holder, Seat

Text = Said | str


def value_told(value: Any, snapshot: Snapshot) -> Text | tuple[Text, ...]:
    """The value in words; several are listed."""
    if isinstance(value, tuple):
        return tuple(_one(item, snapshot) for item in value)
    return _one(value, snapshot)


def fact_told(kind: str, fact: str) -> Said:
    """What a reader calls a fact."""
    known = titles(kind)
    return known[fact] if fact in known else WORDS.get(fact) or words(fact)


def _one(value: Any, snapshot: Snapshot) -> Text:
    tell = _TELLERS.get(type(value))
    if tell:
        return tell(value, snapshot)
    names = (getattr(value, name, None) for name in ("text", "name", "what", "says"))
    return next((name for name in names if isinstance(name, str)), None) or told(value, snapshot)


def _seat(seat: Seat, snapshot: Snapshot) -> Text:
    count, each = seat.count, seat.for_each
    whom: Any = snapshot.labels(each) if isinstance(each, tuple) else snapshot.label(seat.appointed_by)
    whom = bodies_meant(each, snapshot) if isinstance(each, BodyFilter) else whom
    how_many = number(count.most) if count.least == count.most else str(count)
    text = plural("one seat for {party}", "{number} seats for {party}", count.most)
    if each:
        text = plural("one seat each for {party}", "{number} seats each for {party}", count.most)
    more = snapshot.labels(id for id in (seat.role, seat.side) if id)
    unknown = (count.least, count.most) == (0, ANY)
    made = text.with_values(number=_("an unknown number of") if unknown else how_many, party=whom)
    return bracketed(made, commas(*more)) if more else made


def _holder(holder: Holder, snapshot: Snapshot) -> Text:
    ids = (holder.appointed_by, holder.of, holder.field_of_work, holder.role)
    return words(str(holder.count), commas(*snapshot.labels(id for id in ids if id)))


def _chair(chair: Chair, snapshot: Snapshot) -> Text:
    if chair.alternates:
        return _("alternates between {parties}", parties=snapshot.labels(chair.alternates.between))
    return snapshot.label(chair.party) if chair.party else _("unknown")


def _minutes(pattern: MinutesPattern, snapshot: Snapshot) -> Text:
    if not pattern.kept:
        return _("minutes are not kept")
    parts: list[Text] = [_("minutes are kept")]
    if pattern.signed_by:
        parts.append(words(WORDS["signed_by"], _who(pattern.signed_by, snapshot)))
    if pattern.published_by:
        parts.append(words(WORDS["published_by"], _who(pattern.published_by, snapshot)))
    return commas(*parts)


def _extra(extra: ExtraMeetings, snapshot: Snapshot) -> Text:
    called_by = words(WORDS["called_by"], _who(extra.called_by, snapshot))
    return commas(snapshot.label(extra.kind), called_by)


def _who(ids: tuple[str, ...], snapshot: Snapshot) -> Text:
    return Several(tuple(VALUES.get(id) or snapshot.label(id) for id in ids))


class Several:
    """Some things as a list in a sentence."""

    def __init__(self, parts: tuple[object, ...]) -> None:
        self.parts = parts

    def text(self, language: str) -> str:
        """`a, b and c`."""
        return said(self.parts, language)


def _area(place: InArea, snapshot: Snapshot) -> Text:
    area = snapshot.area(place.division, place.area)
    return bracketed(area.name if area else place.area, snapshot.label(place.division))


def _refers(one: Refers, snapshot: Snapshot) -> Message:
    effects = snapshot.labels(one.decisions_of_effect)
    return _("positions that are {effects}, to {body}", effects=effects, body=snapshot.label(one.to))


_TELLERS: dict[type[Any], Callable[[Any, Snapshot], Text]] = {
    Seat: _seat,
    Holder: _holder,
    Chair: _chair,
    MinutesPattern: _minutes,
    MeetingPattern: lambda one, snapshot: how_often(one),
    ExtraMeetings: _extra,
    InArea: _area,
    Refers: _refers,
    Gap: lambda one, snapshot: told(one.value, snapshot),
    Member: lambda one, snapshot: snapshot.label(one.principal),
    Unplaced: lambda one, snapshot: snapshot.label(one.principal),
}
