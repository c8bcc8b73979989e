"""Who has to decide: who a clause says forms a body, else who decided what now changes, else nobody knows.

What a decision has already made so is told with that decision, and needs none.
"""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.diff.change import Change, Weight
from vvgctl.diff.consequence import UNKNOWN, Consequence, Told
from vvgctl.diff.difference import Difference
from vvgctl.diff.timing import stretches
from vvgctl.messages import Message, plural
from vvgctl.messages import message as _
from vvgctl.structure import Snapshot
from vvgctl.structure.records.body import Body

RANK = 70
TITLE = _("Who decides")


def follows(difference: Difference) -> Iterator[Consequence]:
    found: dict[tuple[str, tuple[str, ...], str], dict[str, None]] = {}
    for change in difference.changes:
        if change.weight != Weight.EDITORIAL and change.of[0] == "body" and change.kind not in _NO_DECISION:
            found.setdefault(_of(change, difference), {})[_body(change)] = None
    if others := found.pop((_UNKNOWN, (), ""), None):
        answered = {body for bodies in found.values() for body in bodies}
        for body in others:
            found.setdefault((_REST if body in answered else _UNKNOWN, (), ""), {})[body] = None
    for (how, who, document), bodies in sorted(found.items()):
        after = difference.after
        values = {"bodies": after.labels(bodies), "who": after.labels(who), "document": document}
        told, many = _TOLD[how].with_values(**values), len(bodies) > _FEW
        where: Told = "details" if how == _DECIDED or many else "always"
        yield Consequence(told, ", ".join(bodies), None, ", ".join(who) or UNKNOWN, where)
        if many and how != _DECIDED:
            told = told.with_values(bodies=plural("{count} body", "{count} bodies", len(bodies)))
            yield Consequence(told, ", ".join(bodies), None, ", ".join(who) or UNKNOWN, "summary")


def _body(change: Change) -> str:
    return change.after.id if isinstance(change.after, Body) else change.of[1]


def _of(change: Change, difference: Difference) -> tuple[str, tuple[str, ...], str]:
    """How it is known who decides, who, and by which clause."""
    by = change.by if isinstance(change.by, str) else ""
    decision = difference.after.structure.find(("decision",), by)
    if decision is not None and isinstance(decision.by, str):
        return _DECIDED, (decision.by,), ""
    if change.kind in _COMES and (by_clause := _by_clause(_body(change), difference.after)):
        return _CLAUSE, *by_clause
    if earlier := _earlier(change, difference.before):
        return _EARLIER, (earlier,), ""
    return _UNKNOWN, (), ""


def _by_clause(body: str, snapshot: Snapshot) -> tuple[tuple[str, ...], str] | None:
    """Those whose decisions form a body according to a clause in force, and the document of it."""
    for mandate in snapshot.structure.mandates:
        for clause in mandate.clauses:
            parties = clause.with_.get("decided_by")
            in_force = (clause.in_force or mandate.in_force).span.holds(snapshot.day)
            on = clause.on if clause.on is not None else mandate.on
            if parties and in_force and body in {one.id for one in snapshot.may_choose(on)}:
                return _many(parties), str(snapshot.label(mandate.document))
    return None


def _many(parties: object) -> tuple[str, ...]:
    return tuple(map(str, parties)) if isinstance(parties, list | tuple) else (str(parties),)


def _earlier(change: Change, snapshot: Snapshot) -> str | None:
    """Who decided the fact that changes."""
    fact = change.steps[0].before
    written = fact.written if fact else None
    for one in stretches(written):
        if isinstance(one.by, str) and one.span.may_hold(snapshot.day):
            decision = snapshot.structure.find(("decision",), one.by)
            if decision is not None and isinstance(decision.by, str):
                return str(decision.by)
    return None


_FEW = 3
"""Bodies that are named in a summary; of more, only the number is told."""
_COMES = ("formed", "replaced")
"""The kinds of change that a clause on who forms a body speaks of."""
_NO_DECISION = ("settled", "sources")
"""What needs no decision, since nothing but our knowledge of it is otherwise."""
_DECIDED, _CLAUSE, _EARLIER, _UNKNOWN, _REST = "decided", "clause", "earlier", "unknown", "unknown rest"
_TOLD: dict[str, Message] = {
    _DECIDED: _("{who} has decided on {bodies}"),
    _CLAUSE: _("{who} on {bodies}, as “{document}” says"),
    _EARLIER: _("{who} on {bodies}, having decided what now changes"),
    _UNKNOWN: _("unknown for {bodies}"),
    _REST: _("unknown for the rest of {bodies}"),
}
