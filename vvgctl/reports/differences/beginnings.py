"""Records that begin to hold, named or counted."""

from __future__ import annotations

from vvgctl.diff.change import Change
from vvgctl.messages import Message, Said, plural
from vvgctl.reports.differences.labels import Labels
from vvgctl.reports.pages.lines import bracketed
from vvgctl.reports.pages.wording import number

Text = Said | str


def begun(group: tuple[Change, ...], labels: Labels) -> Text:
    """Some records of a kind that begin to hold."""
    kind = group[0].of[0]
    if kind == "mandate":
        clauses = sum(len(one.after.clauses) for one in group)
        told = plural(
            "{names} comes into force", "{names} come into force", len(group), names=labels.after(group)
        )
        return bracketed(told, plural("{count} clause", "{count} clauses", clauses))
    told = _BEGUN.get(kind, _HOLDS)
    return told.with_values(count=len(group), names=labels.after(group))


def counted(group: tuple[Change, ...]) -> Text | None:
    """A shorter line for records that are many; None where there is none."""
    told = _COUNTED.get(group[0].of[0]) if group[0].kind == "begun" else None
    if told is None or len(group) < 2:
        return None
    clauses = sum(len(one.after.clauses) for one in group if group[0].of[0] == "mandate")
    return told.with_values(count=len(group), number=number(len(group)), clauses=clauses)


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
    "mandate": plural(
        "{number} mandate document comes into force, with {clauses} clauses",
        "{number} mandate documents come into force, with {clauses} clauses",
        0,
    ),
    "service": plural("{number} service is there", "{number} services are there", 0),
    "function": plural("{number} support function is set up", "{number} support functions are set up", 0),
    "matter": plural("{number} kind of matter begins to apply", "{number} kinds of matter begin to apply", 0),
    "assignment": plural("{number} assignment is given", "{number} assignments are given", 0),
}
