"""`vvgctl log`: what has happened to a record, or to the whole structure."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from vvgctl.cli.asking import manner, opened, snapshot, tell, width
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.options import ColorOption, StructureOption, TodayOption, When, day_option, option
from vvgctl.cli.selecting import asked
from vvgctl.cli.speech import LangOption, text
from vvgctl.messages import Message, closest
from vvgctl.messages import message as _
from vvgctl.reports.context import Checked
from vvgctl.reports.history.formats import FORMATS, Told
from vvgctl.reports.history.lines import known_through, lines
from vvgctl.reports.history.subject import Subject, story, subject
from vvgctl.reports.pages.lookup import everything
from vvgctl.structure import SelectorError, like_a_date, one_day
from vvgctl.structure.dates import BEGINNING, END, vague_date
from vvgctl.structure.names import names

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
        day_option("--from", text("only what may have happened from then on")),
    ] = None,
    last: Annotated[
        str | None,
        day_option("--until", text("only what may have happened until then")),
    ] = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    format: Annotated[
        Literal["text", "json", "csv", "markdown"],
        option("--format", metavar="text|json|csv|markdown", help=text("how to tell it")),
    ] = "text",
    color: ColorOption = "auto",
) -> None:
    """Tell what has happened to a record, or to the whole structure, oldest first."""
    if name is not None and when is None and like_a_date(name):
        name, when = None, name  # everything, as of a day
    checked = opened(structure, asked(when, today, None, structure))
    assert checked.structure is not None
    days = _days(first, last, checked.today)
    how = manner(color)
    about = _meant(name, checked) if name is not None else None
    events = [one for one in story(about, checked.structure) if _asked_for(one, checked, days)]
    title = about.title if about else checked.structure.about.name
    told = Told(title, lines(events, checked.structure), checked, _end(checked.day, days))
    tell(FORMATS[format](told, how, width()))


def _meant(name: str, checked: Checked) -> Subject:
    assert checked.structure is not None
    found = subject(name, checked.structure, snapshot(checked))
    if found is None:
        raise CouldNotError(_unknown(name, checked))
    return found


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


def _asked_for(event: Event, checked: Checked, days: tuple[date, date] | None) -> bool:
    assert checked.structure is not None
    known = known_through(checked.structure) or checked.today
    happened = checked.day is None or event.happened(checked.day, known)
    return happened and (days is None or event.between(*days))


def _end(day: date | None, days: tuple[date, date] | None) -> date | None:
    """The last day that is told of, where one was asked for."""
    ends = [end for end in (day, days[1] if days else None) if end]
    return min(ends, default=None)


def _unknown(name: str, checked: Checked) -> Message:
    assert checked.structure is not None
    known = [word for _kind, one in everything(checked.structure) for word in (one.id, *names(one))]
    known += [id for kind, id in checked.structure.index if kind == "clause"]
    guess = closest(name, known)
    if guess:
        return _("nothing is called “{name}”, did you mean “{guess}”?", name=name, guess=guess)
    return _("nothing is called “{name}”; vvgctl list body lists the bodies", name=name)
