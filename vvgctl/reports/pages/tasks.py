"""What a body is charged with, who holds it while it rests, and what others have lent it."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import fact, many, missing, on
from vvgctl.reports.pages.lines import Item, Line
from vvgctl.reports.pages.wording import InWords, on_the_day
from vvgctl.structure import BodyOnDay, Unknown
from vvgctl.structure.dates import LONG_AGO, Span
from vvgctl.structure.records.body import Loan, Task


def tasks(body: BodyOnDay) -> Iterator[Line]:
    """What it is charged with, each task an item; then the tasks of others that it holds for them."""
    known = many(body, "tasks")
    yield from () if known else missing(body, "tasks", alone=True)
    for task in known:
        more = (*_limits(task, body), *_elsewhere(task, body))
        yield Item(on_the_day(task.text, task.span, body.day), more)
    if known and isinstance(fact(body, "tasks"), Unknown):
        yield _("Whether it has other tasks is unknown.")
    for owner, task, loan in body.borrowed:
        told = _("held for {body} while it is paused", body=body.snapshot.label(owner.id))
        yield Item(task.text, (on_the_day(told, loan.span, body.day),))


def _limits(task: Task, body: BodyOnDay) -> Iterator[Said]:
    """How far it goes, and what it concerns."""
    if task.scope:
        yield _("scope: {scope}", scope=task.scope)
    if task.documents:
        yield _("concerns {documents}", documents=body.snapshot.labels(task.documents))


def _elsewhere(task: Task, body: BodyOnDay) -> Iterator[Said | str]:
    """Who holds it meanwhile, or for good; what only may hold says so once, with its time."""
    for loan in on(body.body.loans(task), body.day):
        yield _perhaps(_meanwhile(loan, body), loan.span, task, body)
    for given in on((task.handed_over,) if task.handed_over else (), body.day):
        told = _("handed over for good to {party}", party=body.snapshot.label(given.to))
        yield _perhaps(told, given.span, task, body)


def _perhaps(told: Said, span: Span, task: Task, body: BodyOnDay) -> Said | str:
    """As it is where its time is that of the task, which has told it."""
    return told if span == task.span else on_the_day(told, span, body.day)


def _meanwhile(loan: Loan, body: BodyOnDay) -> Said:
    party = body.snapshot.label(loan.to)
    if loan.span.start == LONG_AGO or not loan.span.holds(body.day):
        return _("held by {party} meanwhile", party=party)
    return _("held by {party} meanwhile, since {start}", party=party, start=InWords(loan.span.start))
