"""Evaluations due: planned for a body, or demanded of it and not planned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from vvgctl.check.due.thing import Due, Kind, Standing, Window
from vvgctl.check.outcome import clause_on, demand_of, successors
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.rules.clause import evaluated
from vvgctl.structure import BodyOnDay
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import Span, VagueDate
from vvgctl.structure.records.body import Body, Evaluation


def evaluations(window: Window) -> Iterator[Due]:
    """Each evaluation that a body has ahead of it, unless it is known to be done by then."""
    for body in window.structure.bodies:
        for one in body.evaluations:
            if not _done(one, window) and _there(body, one.due, window):
                yield _evaluation(one, window.body(body, one.due))


def reviews(window: Window) -> Iterator[Due]:
    """Each review of a pause, unless it is known to be done by then."""
    for body in window.structure.bodies:
        for life in body.life:
            for one in life.reviews:
                if not _done(one, window) and _meant((life.span,), one.due, window):
                    yield _review(one, window.body(body, one.due))


def _review(one: Evaluation, body: BodyOnDay) -> Due:
    return Due(
        Kind.REVIEW,
        (body.id, str(one.due)),
        one.due,
        _("{body}: the pause is to be reviewed", body=body.label),
        frozenset({body.id}),
        detail=_("a source says that it was not done") if isinstance(one.done, Lacking) else _of(one),
        source=one.source or body.body.source,
        where=one.where,
    )


def _done(one: Evaluation, window: Window) -> bool:
    return isinstance(one.done, VagueDate) and one.done.latest < window.first


def _there(body: Body, day: VagueDate, window: Window) -> bool:
    """Whether a body may exist on some day that is meant and lies ahead."""
    return _meant((life.span for life in body.life), day, window)


def _meant(spans: Iterable[Span], day: VagueDate, window: Window) -> bool:
    """Whether one of some spans may hold on some day that is meant and lies ahead."""
    return any(span.may_hold_between(max(day.earliest, window.first), day.latest) for span in spans)


def _evaluation(one: Evaluation, body: BodyOnDay) -> Due:
    return Due(
        Kind.EVALUATION,
        (body.id, one.of or ""),
        one.due,
        _("{body}: the evaluation is to be done", body=body.label),
        frozenset({body.id}),
        detail=_("a source says that it was not done") if isinstance(one.done, Lacking) else _of(one),
        source=one.source or body.body.source,
        where=one.where,
    )


def _of(one: Evaluation) -> Message | None:
    return _("about: {about}", about=one.of) if one.of else None


def evaluations_demanded(window: Window) -> Iterator[Due]:
    """Each evaluation that a clause demands and nobody has planned, by when the clause came into force."""
    for mandate in window.structure.mandates:
        for clause in mandate.clauses:
            if clause.rule != "evaluated" or successors(window.structure, mandate, clause):
                continue
            demand = demand_of(mandate, clause)
            day = evaluated.window(demand)
            for body in window.on(day).may_choose(clause_on(mandate, clause)):
                if _there(body.body, day, window) and not body.body.evaluations:
                    yield Due(
                        Kind.EVALUATION,
                        (body.id, mandate.id, clause.id),
                        day,
                        _("{body}: the evaluation is to be done", body=body.label),
                        frozenset({body.id}),
                        detail=clause.says,
                        standing=Standing.COMPUTED,
                        source=(replace(clause.cites, document=clause.cites.document or mandate.document),),
                        where=clause.where,
                    )
