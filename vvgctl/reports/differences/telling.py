"""A change as a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from vvgctl.diff.change import Aspect, Change
from vvgctl.diff.difference import Difference
from vvgctl.messages import Said, plural, said
from vvgctl.messages import message as _
from vvgctl.reports.differences import facts
from vvgctl.reports.differences.beginnings import begun
from vvgctl.reports.differences.labels import Labels, by_whom, since
from vvgctl.reports.pages.lines import Glued, bracketed, colon, commas, joined
from vvgctl.reports.pages.naming import decided
from vvgctl.reports.pages.wording import InWords
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.records.meeting import Meeting, Meetings

Text = Said | str


def sentence_of(
    group: tuple[Change, ...], difference: Difference, *, by: bool = True, brief: bool = False
) -> Text:
    """The line of some changes that are one, with the day and (if `by`) the decision behind them."""
    first, labels = group[0], Labels(difference)
    tell = _TELLERS.get(first.kind, facts.turned)
    told = tell(group, labels)
    if first.aspect != Aspect.NOW:
        return told
    return Glued((told, *since(first, difference), *(by_whom(first, difference, brief=brief) if by else ())))


def _formed(group: tuple[Change, ...], labels: Labels) -> Text:
    names = labels.after(group)
    return plural("{names} is formed", "{names} are formed", len(group), names=names)


def _replaced(group: tuple[Change, ...], labels: Labels) -> Text:
    change = group[0]
    others = tuple(labels.difference.before.label(one.id) for one in change.before)
    if any(change.after.id in one.replaces for one in change.before):  # on the way back in time
        told = plural("{name} is there instead of {bodies}, which replaces it",
                      "{name} is there instead of {bodies}, which replace it", len(others))  # fmt: skip
        return told.with_values(name=labels.after(group), bodies=others)
    return _("{told} and replaces {bodies}", told=_formed(group, labels), bodies=others)


def _ceases(group: tuple[Change, ...], labels: Labels) -> Text:
    names = labels.before(group)
    return plural("{names} ceases", "{names} cease", len(group), names=names)


def _settled(group: tuple[Change, ...], labels: Labels) -> Text:
    change = group[0]
    if change.fact:
        return facts.settled(group, labels)
    now = change.steps[0].after
    if now is not None and now.now == "there":
        told = plural(
            "{names} is certain to be there; before, that was not known",
            "{names} are certain to be there; before, that was not known",
            len(group),
        )
        return told.with_values(names=labels.after(group))
    told = plural(
        "{names} is no longer certain to be there", "{names} are no longer certain to be there", len(group)
    )
    return told.with_values(names=labels.after(group))


def _decided(group: tuple[Change, ...], labels: Labels) -> Text:
    decision = group[0].after
    return colon(decided(decision, labels.difference.after), decision.says)


def _renamed(group: tuple[Change, ...], labels: Labels) -> Text:
    change = group[0]
    if change.fact != "name":
        return facts.turned(group, labels)
    return _(
        "{old} is called {new}",
        old=facts.value(change, "before", labels),
        new=facts.value(change, "after", labels),
    )


def _state(group: tuple[Change, ...], labels: Labels) -> Text:
    names = labels.after(group)
    told = _PAUSED if group[0].kind == "paused" else _RESUMED
    return told.with_values(count=len(group), names=names)


def _prepares(group: tuple[Change, ...], labels: Labels) -> Text:
    """Who comes to prepare for several, beside those who do already."""
    if len(group) < 2:
        return facts.turned(group, labels)
    first = group[0]
    who = (one for one in first.after if one not in (first.before or ()))
    names = frozenset(labels.difference.after.label(one) for one in who)
    return _("{names} comes to prepare for {bodies}", names=names, bodies=labels.after(group))


def _moved(group: tuple[Change, ...], labels: Labels) -> Text:
    first = group[0]
    who = frozenset(labels.difference.after.label(one.part) for one in group)
    values = {"who": who, "before": labels.areas(first, "before"), "after": labels.areas(first, "after")}
    told = _PASSES if first.before and first.after else _JOINS if first.after else _LEAVES
    return bracketed(told.with_values(count=len(who), **values), labels.record(first))


_PASSES = plural("{who} passes from {before} to {after}", "{who} pass from {before} to {after}", 0)
_JOINS = plural("{who} joins {after}", "{who} join {after}", 0)
_LEAVES = plural("{who} leaves {before}", "{who} leave {before}", 0)


def _task(group: tuple[Change, ...], labels: Labels) -> Text:
    """Tasks given or dropped: few are told each, many are counted."""
    first = group[0]
    given = first.comes
    if len(group) > 1:
        told = _GIVEN_MANY if given else _DROPPED_MANY
        return told.with_values(body=labels.record(first), count=len(group))
    task = first.after if given else first.before
    text = bracketed(task.text, task.scope) if task.scope else task.text
    told = _("{body} gets the task: {task}") if given else _("{body} no longer has the task: {task}")
    return told.with_values(body=labels.record(first), task=text)


def _lent(group: tuple[Change, ...], labels: Labels) -> Text:
    change = group[0]
    loans = change.after if isinstance(change.after, tuple) else ()
    if all(one.before and one.after == () for one in group):
        tasks = joined(labels.part(one) for one in group)
        return _("{body} has back what others held: {tasks}", body=labels.record(change), tasks=tasks)
    if len(group) > 1 and all(isinstance(one.after, tuple) and one.after for one in group):
        held = joined(bracketed(_borrowers(one, labels), labels.part(one)) for one in group)
        return _("Held by others while {body} is paused: {held}", body=labels.record(change), held=held)
    values = {"body": labels.record(change), "task": labels.part(change)}
    if loans:
        who = _borrowers(change, labels)
        told = _("{party} takes over from {body} while it is paused: {task}")
        return told.with_values(party=who, **values)
    return facts.turned(group, labels)


def _borrowers(change: Change, labels: Labels) -> frozenset[Text]:
    return frozenset(labels.difference.after.label(one.to) for one in change.after)


def _handed_over(group: tuple[Change, ...], labels: Labels) -> Text:
    change = group[0]
    values = {"body": labels.record(change), "task": labels.part(change)}
    if change.after is None:
        return facts.turned(group, labels)
    party = labels.difference.after.label(change.after.to)
    return _("{party} takes over from {body} for good: {task}", party=party, **values)


def _clause(group: tuple[Change, ...], labels: Labels) -> Text:
    told = (
        _("{document} demands: {clauses}") if group[0].comes else _("{document} demands no longer: {clauses}")
    )
    clauses = tuple(Unstopped((one.after or one.before).says) for one in group)
    return told.with_values(document=labels.record(group[0]), clauses=clauses)


@dataclass(frozen=True)
class Unstopped:
    """A sentence inside another."""

    told: Said

    def text(self, language: str) -> str:
        """Without its full stop."""
        return said(self.told, language).removesuffix(".")


def _met(group: tuple[Change, ...], labels: Labels) -> Text:
    meetings = [labels.difference.after.structure.find(("meetings",), one.of[1]) for one in group]
    names = frozenset(labels.difference.after.label(one.body) for one in meetings if one)
    days = tuple(InWords(day) for one in group for day in _days(one.after, labels.difference.after.day))
    if not days:
        return facts.turned(group, labels)
    return commas(plural("{names} meets", "{names} meet", len(names), names=names), days)


def _days(met: Meeting | Meetings, day: date) -> Iterator[VagueDate]:
    """When a meeting is, or those of a file that may have been held by a day are."""
    match met:
        case Meeting():
            yield met.date
        case Meetings():
            yield from (one.date for one in met.meetings if one.date.earliest <= day)


_PAUSED = plural("{names} is paused", "{names} are paused", 0)
_RESUMED = plural("{names} resumes its work", "{names} resume their work", 0)
_GIVEN_MANY = plural("{body} gets {count} task", "{body} gets {count} tasks", 0)
_DROPPED_MANY = plural("{body} no longer has {count} task", "{body} no longer has {count} tasks", 0)
_TELLERS: dict[str, Callable[[tuple[Change, ...], Labels], Text]] = {
    "formed": _formed,
    "replaced": _replaced,
    "dissolved": _ceases,
    "over": _ceases,
    "begun": begun,
    "settled": _settled,
    "decided": _decided,
    "renamed": _renamed,
    "paused": _state,
    "resumed": _state,
    "moved": _moved,
    "preparation": _prepares,
    "task_given": _task,
    "task_dropped": _task,
    "task_lent": _lent,
    "task_handed_over": _handed_over,
    "clause_demanded": _clause,
    "clause_dropped": _clause,
    "met": _met,
    "dates": facts.dated,
    "sources": facts.cited,
}
