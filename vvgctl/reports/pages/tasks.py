"""What a body is charged with, who holds it while it rests, and what others have lent it."""

from __future__ import annotations

from collections.abc import Iterator

from vvgctl.messages import Said
from vvgctl.messages import message as _
from vvgctl.reports.pages.facts import many, missing, on
from vvgctl.reports.pages.lines import Item, Line
from vvgctl.reports.pages.wording import InWords, on_the_day
from vvgctl.structure import BodyOnDay
from vvgctl.structure.dates import LONG_AGO
from vvgctl.structure.records.body import Loan, Task


def tasks(body: BodyOnDay) -> Iterator[Line]:
    """What it is charged with, each task an item; then the tasks of others that it holds for them."""
    yield from missing(body, "tasks", alone=True)
    for task in many(body, "tasks"):
        yield Item(on_the_day(task.text, task.span, body.day), tuple(_elsewhere(task, body)))
    for owner, task, loan in body.snapshot.structure.lent_to.get(body.id, ()):
        if loan.span.may_hold(body.day):
            told = _("held for {body} while it is paused", body=body.snapshot.label(owner.id))
            yield Item(task.text, (on_the_day(told, loan.span, body.day),))


def _elsewhere(task: Task, body: BodyOnDay) -> Iterator[Said | str]:
    """Who holds it meanwhile, or for good."""
    for loan in on(task.lent, body.day) if isinstance(task.lent, tuple) else ():
        yield on_the_day(_meanwhile(loan, body), loan.span, body.day)
    if (gone := task.handed_over) and gone.span.may_hold(body.day):
        yield _("handed over for good to {party}", party=body.snapshot.label(gone.to))


def _meanwhile(loan: Loan, body: BodyOnDay) -> Said:
    party = body.snapshot.label(loan.to)
    if loan.span.start == LONG_AGO:
        return _("held by {party} meanwhile", party=party)
    return _("held by {party} meanwhile, since {start}", party=party, start=InWords(loan.span.start))
