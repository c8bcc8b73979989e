"""When a body is to be evaluated, and whether that was done."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.reports.pages.glue import colon, joined
from vvgctl.reports.pages.lines import Item, Line
from vvgctl.reports.pages.wording import When
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.dated import Lacking
from vvgctl.structure.dates import VagueDate
from vvgctl.structure.records.body import Evaluation


def evaluations(body: BodyOnDay) -> Iterator[Line]:
    """Each evaluation: of what, when it was or is due, and when it was done."""
    for one in body.body.evaluations:
        told = joined((*_due(one, body), *_done(one, body)))
        yield Item(colon(one.of or _("evaluation"), told) if told else one.of or _("evaluation"))


def is_due(one: Evaluation, body: BodyOnDay) -> bool:
    """Whether its day may have come."""
    return one.due.earliest <= body.day


def _due(one: Evaluation, body: BodyOnDay) -> Iterator[Message]:
    if str(one.due) != "unknown":
        told = _("was to be done {day}") if one.due.latest < body.day else _("is to be done {day}")
        yield told.with_values(day=When(one.due))


def _done(one: Evaluation, body: BodyOnDay) -> Iterator[Message]:
    match one.done:
        case VagueDate() as day if day.earliest <= body.day:
            yield _("was done {day}", day=When(day))
        case Unknown() if is_due(one, body):
            yield _("whether it was done is unknown")
        case Lacking() if is_due(one, body):
            yield _("was not done")
