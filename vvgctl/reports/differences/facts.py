"""Facts that turn from one value to another, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vvgctl.diff.change import Change
from vvgctl.diff.meaning import Reading
from vvgctl.diff.timing import Stretch, stretches
from vvgctl.messages import Said, said
from vvgctl.messages import message as _
from vvgctl.reports.differences.labels import Labels
from vvgctl.reports.differences.otherwise import said_otherwise, turn
from vvgctl.reports.differences.titles import title
from vvgctl.reports.differences.values import in_words
from vvgctl.reports.pages.lines import bracketed, colon, commas, joined
from vvgctl.reports.pages.wording import Lower, lasting
from vvgctl.reports.vocabulary import STATES, STATES_OF_PROPOSALS, STATES_OF_WORK
from vvgctl.structure import Snapshot, Unknown
from vvgctl.structure.dated import Lacking
from vvgctl.structure.records.assignment import Wait
from vvgctl.structure.records.division import Member

Text = Said | str
_CLEAR = _("{fact}: to be made clear (before: {old})")
_CLEAR_NOW = _("{fact}: to be made clear")
_STATES = {"body": STATES, "proposal": STATES_OF_PROPOSALS, "assignment": STATES_OF_WORK}


def turned(group: tuple[Change, ...], labels: Labels) -> Text:
    """The record, then each fact with what it is now and was before; or that all of it comes or goes."""
    first = group[0]
    if first.comes or first.goes:
        told = _("{thing} is added") if first.comes else _("{thing} is left out")
        return told.with_values(thing=labels.subject(first))
    return commas(labels.subject(group[0]), joined(_turn(one, labels) for one in group))


def dated(group: tuple[Change, ...], labels: Labels) -> Text:
    """Facts that are the same on the day, and differ on other days."""
    return commas(labels.subject(group[0]), joined(_times(one, labels) for one in group))


def cited(group: tuple[Change, ...], labels: Labels) -> Text:
    """Facts for which something else is cited, or asked."""
    names = tuple({one.fact: Lower(title(one)) for one in group}.values())
    return _("{record}: other sources or questions for {facts}", record=labels.subject(group[0]), facts=names)


def settled(group: tuple[Change, ...], labels: Labels) -> Text:
    """Facts that say the same on both sides, and are more or less certain."""
    names = tuple({one.fact: Lower(title(one)) for one in group}.values())
    first = group[0]
    record = labels.record(first) if first.fact == "area" else labels.subject(first)
    return _SETTLED[first.certain].with_values(record=record, facts=names)


def value(change: Change, which: str, labels: Labels) -> Text | tuple[Text, ...]:
    """One of the two values of a change in words."""
    snapshot = labels.difference.after if which == "after" else labels.difference.before
    return _said(getattr(change, which), change, snapshot)


def _turn(change: Change, labels: Labels) -> Text:
    fact = Lower(title(change))
    before, after = change.before, change.after
    both = isinstance(before, tuple) and isinstance(after, tuple)
    new = _only(after, before, labels, "after") if both else after
    old = _only(before, after, labels, "before") if both else before
    told = {
        "fact": fact,
        "new": _said(new, change, labels.difference.after),
        "old": _said(old, change, labels.difference.before),
    }
    if isinstance(after, Unknown) and change.point is not None:
        return (_CLEAR if told["old"] else _CLEAR_NOW).with_values(**told)
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        return commas(*said_otherwise(change, before, after, labels))
    if told["new"] and said(told["new"], "en") == said(told["old"], "en"):
        if inside := said_otherwise(change, old, new, labels):
            return commas(colon(fact, told["new"]), *inside)
        return _("{fact}: {new}, of which something else is said").with_values(**told)
    match bool(told["new"]), bool(told["old"]):
        case True, False if both and before:
            return _("{fact}: {new} is added").with_values(**told)
        case False, True if both and after:
            return _("{fact}: {old} is left out").with_values(**told)
        case False, False:
            return _("{fact}: more or less certain").with_values(**told)
    return turn(fact, told["new"], told["old"])


def _only(values: tuple[Any, ...], others: tuple[Any, ...], labels: Labels, which: str) -> tuple[Any, ...]:
    """The values that the other side lacks on its day."""
    days = labels.difference.after.day, labels.difference.before.day
    here, there = (Reading(day) for day in (days if which == "after" else days[::-1]))
    known = {there.meaning(one) for one in others}
    return tuple(one for one in values if here.meaning(one) not in known)


def _said(value: Any, change: Change, snapshot: Snapshot) -> Text | tuple[Text, ...]:
    if change.fact == "id":
        return str(value)
    if isinstance(value, tuple):
        return tuple(_one(one, change, snapshot) for one in value)
    return "" if value is None else _one(value, change, snapshot)


def _one(value: Any, change: Change, snapshot: Snapshot) -> Text:
    words = _STATES.get(change.of[0], {})
    state = getattr(value, "state", None)
    if change.fact in ("life", "states") and state:
        return words.get(state, str(state))
    if isinstance(value, Wait) and not value.span.ends:
        return _("postponed, until when is unknown")
    if isinstance(value, Lacking) and value.unclear:
        return _("unclear")
    told = in_words(value, snapshot)
    return commas(*told) if isinstance(told, tuple) else told


def _times(change: Change, labels: Labels) -> Text:
    """What holds from when until when on one side and not on the other."""
    before, after = (list(stretches(side)) for side in (change.before, change.after))
    reading = Reading()
    kept = {_key(one, reading) for one in before} & {_key(one, reading) for one in after}
    old = _stretches(before, kept, change, labels.difference.before)
    new = _stretches(after, kept, change, labels.difference.after)
    if not change.fact and not (new and old):
        told = _("will be there") if change.after is not None else _("is no longer to be there")
        return commas(told, new[0]) if new else told
    fact = Lower(title(change)) if change.fact else _("Holds")
    if new and old:
        return _("{fact}: {new} (before: {old})", fact=fact, new=new, old=old)
    if new or old:
        return colon(fact, new) if new else _("{fact}: {old} is left out", fact=fact, old=old)
    return _("{fact}: other days, or another decision", fact=fact)


def _key(one: Stretch, reading: Reading) -> object:
    return reading.meaning(one.value), one.span, str(one.by)


def _stretches(
    every: list[Stretch], kept: set[object], change: Change, snapshot: Snapshot
) -> tuple[Text, ...]:
    return tuple(_stretch(one, change, snapshot) for one in every if _key(one, Reading()) not in kept)


def _stretch(one: Stretch, change: Change, snapshot: Snapshot) -> Text:
    when = lasting(one.span) or _("always")
    if one.value is None or not change.fact:
        return when
    if isinstance(one.value, Member):
        return bracketed(_area(one.value, change, snapshot), when)
    return bracketed(_said(one.value, change, snapshot), when)


def _area(member: Member, change: Change, snapshot: Snapshot) -> Text:
    """The area that a principal is a member of."""
    division = snapshot.structure.find(("division",), change.of[1])
    areas = division.areas if division else ()
    found = (area.name for area in areas if any(one is member for one in area.members))
    return next(found, _("unknown"))


_SETTLED = {
    "after": _("{record}: {facts} as before, and now certain"),
    "before": _("{record}: {facts} as before, but no longer certain"),
    "": _("{record}: {facts} as before, more or less certain"),
}
