"""Bodies through all their time: in which state from when until when, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.pictures.foot import known_through
from vvgctl.pictures.order import by_name
from vvgctl.pictures.view import View
from vvgctl.reports.pages.lines import Glued
from vvgctl.reports.pages.wording import lasting
from vvgctl.structure import BodyOnDay
from vvgctl.structure.dated import Dated
from vvgctl.structure.dates import BEGINNING, END, FOREVER, LONG_AGO, Span, VagueDate, day_after, day_before
from vvgctl.structure.records.body import Body, Life

_ANY_DAY = VagueDate(BEGINNING, END)
_PROPOSALS = "proposals/"

STATES = {"active": _("exists"), "paused": _("paused"), "proposed": _("proposed")}
"""What a stretch of a bar says."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one day to another in the same state, or in one of several.

    `certain` where no vague date leaves it open; `lately` after the day through which the structure is known.
    """

    first: date
    last: date
    states: tuple[str, ...]
    certain: bool
    lately: bool


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a time in the life of a body; `renamed` where it takes another name then."""

    span: Span
    text: Said | str
    renamed: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A body and its time."""

    body: BodyOnDay
    stretches: tuple[Stretch, ...]
    words: tuple[Words, ...]

    @property
    def id(self) -> str:
        return self.body.id

    @property
    def label(self) -> str:
        """What people call it on the day, or called it last."""
        found = (_last(getattr(self.body.body, fact)) for fact in ("short", "name"))
        return self.body.label if self.body.label != self.id else next(filter(None, found), self.id)

    @property
    def full_name(self) -> str | None:
        """The longer name, where it says more."""
        name = self.body.body.name
        full = name.known(self.body.day) or _last(name)
        return full if full != self.label else None

    @property
    def level(self) -> str | None:
        """Its level on the day, or the last that it had."""
        level = self.body.body.level
        found = level.known(self.body.day) or _last(level)
        return found if found in self.body.snapshot.structure.ids("levels") else None

    @property
    def sphere(self) -> str | None:
        """Its sphere on the day, or the last that it had."""
        sphere = self.body.body.sphere
        found = sphere.known(self.body.day) or _last(sphere)
        return found if found in self.body.snapshot.structure.ids("spheres") else None

    @property
    def days(self) -> Iterator[date]:
        """Every day on which something is known to change, or may have."""
        for span in (*(life.span for life in self.body.body.life), *(one.span for one in self.words)):
            for day in (span.start, span.end):
                yield from (one for one in (day.earliest, day.latest) if one not in (BEGINNING, END))


def bars(view: View) -> tuple[Bar, ...]:
    """The bodies asked for, by level from the highest, and in the order in which they came."""
    found = [_bar(BodyOnDay(body, view.snapshot)) for body in view.snapshot.structure.bodies]
    kept = [bar for bar in found if _asked_for(bar, view)]
    levels = view.snapshot.structure.ids("levels")
    place = {level: -n for n, level in enumerate(levels)}
    return tuple(
        sorted(kept, key=lambda bar: (place.get(bar.level or "", 1), _began(bar), by_name(bar.label), bar.id))
    )


def _asked_for(bar: Bar, view: View) -> bool:
    fits = view.level in (None, bar.level) and view.sphere in (None, bar.sphere)
    return fits and (not view.focus or bar.id in view.focus)


def _began(bar: Bar) -> date:
    """The first day on which it certainly was there."""
    return min((life.span.start.latest for life in bar.body.body.life), default=END)


def _bar(body: BodyOnDay) -> Bar:
    through = known_through(body.snapshot)
    return Bar(body, tuple(_joined(_stretches(body.body, through))), tuple(_words(body.body)))


def _stretches(body: Body, through: date | None) -> Iterator[Stretch]:
    """The time between each two days on which the answer may change."""
    breaks = {BEGINNING}.union(*(life.span.breaks() for life in body.life))
    breaks |= {day_after(through)} if through else set()
    firsts = sorted(breaks)
    lasts = [*map(day_before, firsts[1:]), END]
    for first, last in zip(firsts, lasts, strict=True):
        lives = [life for life in body.life if life.span.may_hold(first)]
        sure = [life for life in lives if life.span.holds(first)]
        if lives:
            states = tuple(sorted({state(life) for life in sure[:1] or lives}))
            yield Stretch(first, last, states, bool(sure), through is not None and first > through)


def _joined(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """The same with those joined that only follow each other."""
    before: Stretch | None = None
    for one in stretches:
        if before and _alike(before, one):
            before = Stretch(before.first, one.last, one.states, one.certain, one.lately)
            continue
        if before:
            yield before
        before = one
    if before:
        yield before


def _alike(one: Stretch, other: Stretch) -> bool:
    same = (one.states, one.certain, one.lately) == (other.states, other.certain, other.lately)
    return same and day_after(one.last) == other.first


def state(life: Life) -> str:
    """`active`, `paused`, or `proposed` for what only a proposal tells of."""
    proposed = life.where.page.file.startswith(_PROPOSALS) and life.state == "active"
    return "proposed" if proposed else life.state


def _words(body: Body) -> Iterator[Words]:
    """Each state with its time, then each name where there are several."""
    for life in sorted(body.life, key=lambda life: (life.span.start, life.span.end, life.state)):
        yield Words(life.span, _told(life))
    for names in (body.short, body.name):
        if len({spell.value for spell in names.spells if isinstance(spell.value, str)}) > 1:
            yield from _names(names)


def _told(life: Life) -> Said:
    now, when = state(life), _when(life.span)
    return when if now == "active" else _("{state} {when}", state=STATES[now], when=when)


def _when(span: Span) -> Said:
    """From when until when, also where that is not known."""
    start = LONG_AGO if span.start == _ANY_DAY else span.start
    end = FOREVER if span.end == _ANY_DAY else span.end
    told: list[Said] = [known] if (known := lasting(Span(start, end))) else []
    told += [_("since when is unknown")] if span.start == _ANY_DAY else []
    told += [_("until when is unknown")] if span.end == _ANY_DAY else []
    return Glued(tuple(told), "; ") if told else _("since when is not written")


def _names(names: Dated[str]) -> Iterator[Words]:
    for spell in sorted(names.spells, key=lambda spell: (spell.span.start, spell.span.end)):
        name = _("“{name}”", name=spell.value) if isinstance(spell.value, str) else _("name unknown")
        when = lasting(spell.span)
        yield Words(spell.span, _("{name} {when}", name=name, when=when) if when else name, renamed=True)


def _last(written: Dated[Any]) -> str | None:
    """The last value that it is written to have had."""
    known = [spell for spell in written.spells if isinstance(spell.value, str)]
    return str(max(known, key=lambda spell: spell.span.start).value) if known else None
