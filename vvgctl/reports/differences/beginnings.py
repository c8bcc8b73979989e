"""Records that begin to hold, named or counted."""

from __future__ import annotations

from datetime import date

from vvgctl.diff.change import Change
from vvgctl.messages import Message, Said, plural
from vvgctl.messages import message as _
from vvgctl.reports.differences.labels import Labels
from vvgctl.reports.pages.lines import bracketed
from vvgctl.reports.pages.wording import InWords, number

Text = Said | str


def begun(group: tuple[Change, ...], labels: Labels) -> Text:
    """Some records of a kind that begin to hold."""
    kind = group[0].of[0]
    if kind == "mandate":
        told = plural(
            "{count} clause of {names} comes into force",
            "{count} clauses of {names} come into force",
            _clauses(group, labels.difference.after.day),
        )
        return told.with_values(names=labels.after(group))
    told = _BEGUN.get(kind, _HOLDS).with_values(count=len(group), names=labels.after(group))
    due = [one.due for change in group for one in getattr(change.after, "deliverables", ()) if one.due]
    return bracketed(told, InWords(due[0])) if len(group) == len(due) == 1 else told


def counted(group: tuple[Change, ...], day: date) -> Text | None:
    """A shorter line for records that are many; None where there is none."""
    told = _COUNTED.get(group[0].of[0]) if group[0].kind == "begun" else None
    if group[0].kind == "begun" and group[0].of[0] == "mandate" and len(group) > 1:
        return _OF_MANY.with_values(clauses=_clauses(group, day), number=number(len(group)))
    if told is None or len(group) < 3:
        return None
    return told.with_values(count=len(group), number=number(len(group)))


def _clauses(group: tuple[Change, ...], day: date) -> int:
    """How many clauses are in force, or may be."""
    every = (
        (mandate, clause) for change in group for mandate in (change.after,) for clause in mandate.clauses
    )
    return sum((clause.in_force or mandate.in_force).span.may_hold(day) for mandate, clause in every)


_OF_MANY = _("{clauses} clauses of {number} documents come into force")
_HOLDS = plural("{names} begins to apply", "{names} begin to apply", 0)
_BEGUN: dict[str, Message] = {
    "service": plural("{names} is there", "{names} are there", 0),
    "function": plural("{names} is set up", "{names} are set up", 0),
    "matter": plural(
        "The kind of matter {names} begins to apply", "The kinds of matter {names} begin to apply", 0
    ),
    "assignment": plural("An assignment is given: {names}", "Assignments are given: {names}", 0),
    "proposal": plural("A proposal is made: {names}", "Proposals are made: {names}", 0),
}
_COUNTED: dict[str, Message] = {
    "service": plural("{number} service is there", "{number} services are there", 0),
    "function": plural("{number} support function is set up", "{number} support functions are set up", 0),
    "matter": plural("{number} kind of matter begins to apply", "{number} kinds of matter begin to apply", 0),
    "assignment": plural("{number} assignment is given", "{number} assignments are given", 0),
}
