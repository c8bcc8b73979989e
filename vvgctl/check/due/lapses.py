"""Clauses that come into force or end, agreements and exceptions that expire."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vvgctl.check.due.thing import Due, Kind, Window
from vvgctl.check.outcome import clause_on, successors
from vvgctl.messages import message as _
from vvgctl.messages import plural
from vvgctl.structure.dates import FOREVER, LONG_AGO, VagueDate
from vvgctl.structure.history.mandates import looks_back
from vvgctl.structure.records.agreement import Agreement
from vvgctl.structure.records.mandate import Clause, InForce, Mandate, SetAside


def clauses(window: Window) -> Iterator[Due]:
    """The days between which a mandate's clauses are in force; those of a clause of its own apart."""
    for mandate in window.structure.mandates:
        of_mandate = tuple(one for one in mandate.clauses if one.in_force is None)
        if of_mandate:
            yield from _in_force(mandate, mandate.in_force, of_mandate, (mandate.id,), window)
        for clause in mandate.clauses:
            if clause.in_force is not None:
                yield from _in_force(mandate, clause.in_force, (clause,), (mandate.id, clause.id), window)


def _in_force(
    mandate: Mandate, times: InForce, found: tuple[Clause, ...], id: tuple[str, ...], window: Window
) -> Iterator[Due]:
    if looks_back(mandate, times.span, window.structure):
        return
    ends = (times.span.start, LONG_AGO, _BEGIN, "begins"), (times.span.end, FOREVER, _END, "ends")
    for day, never, told, what in ends:
        left = tuple(clause for clause in found if not _replaced(mandate, clause, day, window))
        if day == never or not left or (never == FOREVER and not times.span.ends):
            continue
        title = told.with_values(count=len(left), document=window.on(day).label(mandate.document))
        yield Due(
            Kind.CLAUSE,
            (*id, what),
            day,
            title,
            _concerned(mandate, left, day, window),
            detail=left[0].says if len(left) == 1 else None,
            source=times.source or mandate.source,
            where=times.where,
        )


def _replaced(mandate: Mandate, clause: Clause, day: VagueDate, window: Window) -> bool:
    """Whether another clause has taken over by then."""
    newer = successors(window.structure, mandate, clause)
    return any(span.holds(day.earliest) for _name, span in newer)


def _concerned(mandate: Mandate, found: tuple[Clause, ...], day: VagueDate, window: Window) -> frozenset[str]:
    snapshot = window.on(day)
    return frozenset(body.id for clause in found for body in snapshot.may_choose(clause_on(mandate, clause)))


_BEGIN = plural(
    "{document}: {count} clause comes into force", "{document}: {count} clauses come into force", 0
)
_END = plural(
    "{document}: {count} clause ends (this is its last day)",
    "{document}: {count} clauses end (this is their last day)",
    0,
)


def agreements(window: Window) -> Iterator[Due]:
    """Each agreement that has an end."""
    for agreement in window.structure.agreements:
        if agreement.span.ends:
            yield _agreement(agreement, window)


def _agreement(one: Agreement, window: Window) -> Due:
    day = one.span.end
    parties = frozenset(party.party for party in one.known_parties if party.party is not None)
    drafted = frozenset(one.drafted_by) if isinstance(one.drafted_by, tuple) else frozenset()
    title = _("{agreement} expires (this is its last day)", agreement=window.on(day).label(one.id))
    return Due(Kind.AGREEMENT, (one.id,), day, title, parties | drafted, source=one.source, where=one.where)


def exceptions(window: Window) -> Iterator[Due]:
    """Each exception, which has an end by nature."""
    for one in window.structure.exceptions:
        yield _exception(one, window)


def _exception(one: SetAside, window: Window) -> Due:
    values = {"what": _set_aside(one, window), "on": window.on(one.until).label(one.on or "")}
    told = (
        _("the exception from “{what}” for {on} expires (this is its last day)")
        if one.on
        else _("the exception from “{what}” expires (this is its last day)")
    )
    return Due(
        Kind.EXCEPTION,
        (one.sets_aside, one.on or ""),
        one.until,
        told.with_values(**values),
        _bodies_of(one, window),
        detail=_("the reason for it: {reason}", reason=one.reason),
        source=one.source,
        where=one.where / "until",
    )


def _set_aside(one: SetAside, window: Window) -> Any:
    """The clause that is set aside in its own words; a rule by its name."""
    clause: Clause | None = window.structure.find(("clause",), one.sets_aside)
    return clause.says if clause else one.sets_aside


def _bodies_of(one: SetAside, window: Window) -> frozenset[str]:
    if one.on:
        return frozenset({one.on})
    for mandate in window.structure.mandates:
        for clause in mandate.clauses:
            if f"{mandate.id}/{clause.id}" == one.sets_aside:
                return _concerned(mandate, (clause,), one.until, window)
    return frozenset()
