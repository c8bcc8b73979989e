"""What happened, as a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from vvgctl.messages import Said, plural
from vvgctl.messages import message as _
from vvgctl.reports.history import work
from vvgctl.reports.history.groups import Group
from vvgctl.reports.history.values import fact_told, value_told
from vvgctl.reports.history.work import names_of
from vvgctl.reports.pages.lines import Glued, bracketed, colon, commas, joined
from vvgctl.reports.pages.naming import taken
from vvgctl.reports.pages.wording import InWords, Lower
from vvgctl.reports.titles import titles
from vvgctl.reports.vocabulary import STATES_OF_PROPOSALS, STATES_OF_WORK
from vvgctl.structure import Snapshot, Structure, Unknown
from vvgctl.structure.history import Event, Happening
from vvgctl.structure.records.work import Decision

Text = Said | str


def sentence_of(group: Group, structure: Structure) -> Text:
    """The line of some events that are one, with names as they were on the day."""
    first = group[0]
    snapshot = Snapshot(structure, first.stands)
    tell = _TELLERS.get(first.what, _dated)
    if first.fact and first.what in (Happening.CHANGED, Happening.ENDED):
        tell = _changed
    if first.what == Happening.STILL and first.fact not in ("life", "states"):
        tell = _changed
    return Glued((tell(group, snapshot), *by(first, snapshot)))


def by(event: Event, snapshot: Snapshot) -> Iterator[Text]:
    """The decision that made it so."""
    if isinstance(event.by, Unknown):
        yield _(", by which decision is unknown")
    elif event.by and (decision := snapshot.structure.find(("decision",), event.by)):
        if isinstance(decision.by, Unknown):
            yield _(", according to a decision {day} (by whom is unknown)", day=InWords(decision.date))
        else:
            yield _(", according to {decision}", decision=taken(decision, snapshot))


def _came(group: Group, snapshot: Snapshot) -> Text:
    names, kind = names_of(group, snapshot), group[0].of[0]
    told: Text = _BEGINS.get(kind, _HOLDS).with_values(count=len(names), names=names)
    record = snapshot.structure.index.get(group[0].of)
    if older := getattr(record, "replaces", ()):
        return _("{told} and replaces {bodies}", told=told, bodies=snapshot.labels(older))
    return told


def _ended(group: Group, snapshot: Snapshot) -> Text:
    names = names_of(group, snapshot)
    if group[0].of[0] == "mandate":
        return _in_force_no_more(group, snapshot)
    return plural("{names} ceases", "{names} cease", len(names), names=names)


def _paused(group: Group, snapshot: Snapshot) -> Text:
    names = names_of(group, snapshot)
    return plural("{names} is paused", "{names} are paused", len(names), names=names)


def _resumed(group: Group, snapshot: Snapshot) -> Text:
    names = names_of(group, snapshot)
    return plural("{names} resumes its work", "{names} resume their work", len(names), names=names)


def _met(group: Group, snapshot: Snapshot) -> Text:
    bodies = {snapshot.structure.index[event.of].body for event in group}
    names = frozenset(snapshot.labels(bodies))
    told: Text = plural("{names} meets", "{names} meet", len(names), names=names)
    items = tuple(item.about for event in group for item in event.after or ())
    return colon(told, items) if items else told


def _decided(group: Group, snapshot: Snapshot) -> Text:
    decision: Decision = snapshot.structure.index[group[0].of]
    who: Text = _("Unknown who")
    if isinstance(decision.by, str):
        who = snapshot.label(decision.by)
    told = colon(who, decision.says)
    more: list[Text] = [snapshot.label(decision.effect)] if decision.effect else []
    if isinstance(decision.lifted_to, str):
        more.append(_("lifted to {body}", body=snapshot.label(decision.lifted_to)))
    return bracketed(told, joined(more)) if more else told


def _written(group: Group, snapshot: Snapshot) -> Text:
    document = snapshot.structure.index[group[0].of]
    told = _("Document: {title}", title=document.title)
    return bracketed(told, document.publisher) if isinstance(document.publisher, str) and (
        document.publisher != "unknown"
    ) else told  # fmt: skip


def _signed(group: Group, snapshot: Snapshot) -> Text:
    line = group[0].after
    document = snapshot.label(group[0].of[1])
    return _("{document} is signed for {party}", document=document, party=snapshot.label(line.for_))


def _mandate(group: Group, snapshot: Snapshot) -> Text:
    record = snapshot.structure.index[group[0].of]
    return snapshot.label(record.document)


def _in_force(group: Group, snapshot: Snapshot) -> Text:
    title = _mandate(group, snapshot)
    if group[0].part:
        clauses = tuple(_clause(event, snapshot) for event in group)
        return _("Comes into force in {document}: {clauses}", document=title, clauses=clauses)
    count = len(group[0].after or ())
    return plural(
        "{document} comes into force, with {count} clause",
        "{document} comes into force, with {count} clauses",
        count,
        document=title,
    )


def _in_force_no_more(group: Group, snapshot: Snapshot) -> Text:
    title = _mandate(group, snapshot)
    if group[0].part:
        clauses = tuple(_clause(event, snapshot) for event in group)
        return _("No longer in force in {document}: {clauses}", document=title, clauses=clauses)
    return _("{document} is no longer in force", document=title)


def _clause(event: Event, snapshot: Snapshot) -> Text:
    found = snapshot.structure.index.get(("clause", f"{event.of[1]}/{event.part}"))
    return found.says if found else event.part


def _replaced(group: Group, snapshot: Snapshot) -> Text:
    """Which clauses where there are few, how many where there are many."""
    names = tuple({name: None for event in group for name in event.before})
    older = {name.partition("/")[0] for name in names}
    documents = frozenset(
        snapshot.label(found.document) for id in older if (found := snapshot.structure.find(("mandate",), id))
    )
    if len(names) <= _FEW:
        return _("The clause {new} replaces {names}", names=names, new=f"{group[0].of[1]}/{group[0].part}")
    return plural(
        "{count} clause of {older} is replaced by {newer}",
        "{count} clauses of {older} are replaced by {newer}",
        len(names),
        older=documents,
        newer=_mandate(group, snapshot),
    )


def _moved(group: Group, snapshot: Snapshot) -> Text:
    first = group[0]
    who = frozenset(snapshot.label(event.part) for event in group)
    division = first.of[1]
    names = {id: area.name if (area := snapshot.area(division, id)) else id
             for id in (first.before, first.after) if id}  # fmt: skip
    told = _("{who} passes from {before} to {after}") if first.before else _("{who} joins {after}")
    moved = told.with_values(who=who, before=names.get(first.before), after=names.get(first.after))
    return bracketed(moved, snapshot.label(division))


def _led(group: Group, snapshot: Snapshot) -> Text:
    event = group[0]
    body = snapshot.label(event.of[1])
    told = _("{party} holds the chair of {body}", party=snapshot.label(event.after.chair), body=body)
    if event.after.vice_chair:
        vice = _("vice chair: {party}", party=snapshot.label(event.after.vice_chair))
        return bracketed(told, vice)
    return told


def _changed(group: Group, snapshot: Snapshot) -> Text:
    """The record, then each fact with what it is now and was before."""
    first = group[0]
    subject: Text = snapshot.label(first.of[1])
    if first.part:
        area = snapshot.area(first.of[1], first.part)
        subject = commas(subject, area.name if area else snapshot.label(first.part))
    known = list(titles(first.of[0]))
    in_order = sorted(group, key=lambda event: known.index(event.fact) if event.fact in known else len(known))
    return commas(subject, joined(_turn(event, snapshot) for event in in_order))


def _turn(event: Event, snapshot: Snapshot) -> Text:
    fact = Lower(fact_told(event.of[0], event.fact))
    new, old = _new(event.after, event.before), _new(event.before, event.after)
    told = {"fact": fact, "new": _value(new, event, snapshot), "old": _value(old, event, snapshot)}
    if event.what == Happening.ENDED:
        return _("{fact}: {old} ceases to hold").with_values(**told)
    several = isinstance(event.after, tuple) and isinstance(event.before, tuple) and event.before
    match bool(new), bool(old):
        case True, False if several:
            return _("{fact}: {new} is added").with_values(**told)
        case False, True if several:
            return _("{fact}: {old} is left out").with_values(**told)
        case True, True:
            return _("{fact}: {new} (before: {old})").with_values(**told)
    return colon(fact, told["new"])


def _value(value: Any, event: Event, snapshot: Snapshot) -> Text | tuple[Text, ...]:
    """The value in words; a state by what it is a state of."""
    words = STATES_OF_PROPOSALS if event.of[0] == "proposal" else STATES_OF_WORK
    return words[value] if event.fact == "states" and value in words else value_told(value, snapshot)


def _new(value: Any, other: Any) -> Any:
    """What of a value the other one lacks."""
    if isinstance(value, tuple) and isinstance(other, tuple):
        return tuple(one for one in value if one not in other)
    return value


def _dated(group: Group, snapshot: Snapshot) -> Text:
    event = group[0]
    return colon(snapshot.label(event.of[1]), Lower(fact_told(event.of[0], event.fact)))


_FEW = 3
_FORMED = plural("{names} is formed", "{names} are formed", 0)
_BEGINS = {
    "body": _FORMED,
    "organisation": _FORMED,
    "principal": _FORMED,
    "service": plural("{names} is there", "{names} are there", 0),
    "function": plural("{names} is set up", "{names} are set up", 0),
    "matter": plural(
        "The kind of matter {names} begins to apply", "The kinds of matter {names} begin to apply", 0
    ),
}
_HOLDS = plural("{names} begins to apply", "{names} begin to apply", 0)
_TELLERS: dict[Happening, Callable[[Group, Snapshot], Text]] = {
    Happening.BEGAN: _came,
    Happening.ENDED: _ended,
    Happening.PAUSED: _paused,
    Happening.RESUMED: _resumed,
    Happening.STATE: work.state,
    Happening.MET: _met,
    Happening.DECIDED: _decided,
    Happening.WRITTEN: _written,
    Happening.SIGNED: _signed,
    Happening.IN_FORCE: _in_force,
    Happening.REPLACED: _replaced,
    Happening.MOVED: _moved,
    Happening.LED: _led,
    Happening.DUE: work.due,
    Happening.EVALUATED: work.evaluated,
    Happening.DELIVERED: work.delivered,
    Happening.STILL: work.still,
    Happening.LENT: work.passed_on,
    Happening.RETURNED: work.passed_on,
    Happening.HANDED_OVER: work.passed_on,
}
