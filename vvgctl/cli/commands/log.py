"""`vvgctl log`: what has happened to a record, or to the whole structure."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from vvgctl.cli.asking import manner, opened, snapshot, tell, width
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.options import ColorOption, StructureOption, TodayOption, When
from vvgctl.cli.selecting import asked
from vvgctl.cli.speech import LangOption, text
from vvgctl.messages import Message, closest
from vvgctl.messages import message as _
from vvgctl.reports.context import Checked
from vvgctl.reports.history.formats import FORMATS, Told
from vvgctl.reports.history.lines import lines
from vvgctl.reports.history.subject import Subject, story, subjects
from vvgctl.reports.pages.finding import everything, names
from vvgctl.structure import SelectorError, one_day
from vvgctl.structure.dates import BEGINNING, END, vague_date

if TYPE_CHECKING:
    from vvgctl.structure.history import Event

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def log(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar=text("ID"),
            help=text("an id, a name, a clause, or a body's task as body/task; everything if left out"),
            show_default=False,
        ),
    ] = None,
    when: When = None,
    first: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar=text("DAY"),
            help=text("only what may have happened from then on"),
            show_default=False,
        ),
    ] = None,
    last: Annotated[
        str | None,
        typer.Option(
            "--until",
            metavar=text("DAY"),
            help=text("only what may have happened until then"),
            show_default=False,
        ),
    ] = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    format: Annotated[
        Literal["text", "json", "csv", "markdown"],
        typer.Option(
            "--format", metavar="text|json|csv|markdown", help=text("how to tell it"), show_default=False
        ),
    ] = "text",
    color: ColorOption = "auto",
) -> None:
    """Tell what has happened to a record, or to the whole structure, oldest first."""
    checked = opened(structure, asked(when, today, None, structure))
    assert checked.structure is not None
    days = _days(first, last, checked.today)
    how = manner(color)
    told = []
    for subject in _meant(name, checked):
        events = [one for one in story(subject, checked.structure) if _asked_for(one, checked.day, days)]
        title = subject.title if subject else checked.structure.about.name
        told.append(Told(title, lines(events, checked.structure), checked, _end(checked.day, days)))
    tell("\n".join(FORMATS[format](one, how, width()) for one in told))


def _meant(name: str | None, checked: Checked) -> list[Subject | None]:
    assert checked.structure is not None
    if name is None:
        return [None]
    found = subjects(name, checked.structure, snapshot(checked))
    if not found:
        raise CouldNotError(_unknown(name, checked))
    return list(found)


def _days(first: str | None, last: str | None, today: date) -> tuple[date, date] | None:
    """The days between which it is to have happened; None where neither is given."""
    try:
        until = one_day(last, today) or END
        since = BEGINNING if one_day(first, today) is None or not first else vague_date(first).earliest
    except SelectorError as error:
        raise CouldNotError(error.message) from None
    if since > until:
        raise CouldNotError(_("--from {first} comes after --until {last}", first=first, last=last))
    return (since, until) if first or last else None


def _asked_for(event: Event, day: date | None, days: tuple[date, date] | None) -> bool:
    return (day is None or event.happened(day)) and (days is None or event.between(*days))


def _end(day: date | None, days: tuple[date, date] | None) -> date | None:
    """The last day that is told of, where one was asked for."""
    ends = [end for end in (day, days[1] if days else None) if end]
    return min(ends, default=None)


def _unknown(name: str, checked: Checked) -> Message:
    assert checked.structure is not None
    known = [word for _kind, one in everything(checked.structure) for word in (one.id, *names(one))]
    guess = closest(name, known)
    if guess:
        return _("nothing is called “{name}”, did you mean “{guess}”?", name=name, guess=guess)
    return _("nothing is called “{name}”; vvgctl list body lists the bodies", name=name)
