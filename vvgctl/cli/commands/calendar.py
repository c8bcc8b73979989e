"""`vvgctl calendar`: what is due, for people and for calendar programs."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer
from dateutil.relativedelta import relativedelta

from vvgctl.check.due import Window, due_things
from vvgctl.cli.asking import manner, opened, tell, width
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.file import tell_written, write_file
from vvgctl.cli.options import (
    STDOUT,
    ColorOption,
    OutputOption,
    StructureOption,
    TodayOption,
    day_option,
    option,
)
from vvgctl.cli.selecting import asked
from vvgctl.cli.speech import LangOption, language, spoken, text
from vvgctl.messages import Message, ToldError, closest, plural
from vvgctl.messages import message as _
from vvgctl.reports.calendar import Ahead, document, render, sheet
from vvgctl.reports.context import Checked
from vvgctl.reports.pages.lookup import match
from vvgctl.structure import BodyOnDay, SelectorError, Snapshot, Structure, like_a_date, one_day
from vvgctl.structure.dates import vague_date
from vvgctl.structure.names import names
from vvgctl.structure.records.body import Body

app = typer.Typer(add_completion=False, rich_markup_mode=None)
CalendarFormat = Literal["text", "csv", "json", "ics"]
MOST_YEARS = 25


BodyArgument = Annotated[
    str | None,
    typer.Argument(metavar=text("BODY"), help=text("only what concerns this body"), show_default=False),
]
WhenArgument = Annotated[
    str | None,
    typer.Argument(
        metavar=text("DAY|REVISION[@DAY]"),
        help=text("the day to look ahead from, today if left out; or a git revision, alone or with a day"),
        show_default=False,
    ),
]
From = Annotated[str | None, day_option("--from", text("from this day; the day asked about if left out"))]
Until = Annotated[str | None, day_option("--until", text("until this day; a year on if left out"))]
CalendarFormatOption = Annotated[
    CalendarFormat | None,
    option(
        "--format",
        metavar="text|csv|json|ics",
        help=text("how to tell it; by the file's ending if left out"),
    ),
]


@app.command()
def calendar(
    body: BodyArgument = None,
    when: WhenArgument = None,
    first: From = None,
    last: Until = None,
    structure: StructureOption = None,
    today: TodayOption = None,
    lang: LangOption = None,
    format: CalendarFormatOption = None,
    output: OutputOption = STDOUT,
    color: ColorOption = "auto",
) -> None:
    """Tell what is due: meetings, evaluations, chair turns, decisions, clauses, agreements, exceptions."""
    if body is not None and when is None and _is_when(body, structure, today):
        body, when = None, body
    wanted = _format(format, output)
    checked = opened(structure, asked(when, today, None, structure))
    days = _days(first, last, checked.day or checked.today)
    ahead = _ahead(checked, body, days)
    _write(_told(ahead, wanted, color if output == STDOUT else "never"), output)
    if wanted == "ics" and ahead.undated:
        typer.echo(spoken(_left_out(len(ahead.undated))), err=True)


def _is_when(written: str, structure: str | None, today: str | None) -> bool:
    """Whether the only argument is no body, but a day or a revision."""
    if like_a_date(written):
        return True
    files = opened(structure, asked(None, today, None, structure)).structure
    if files is None or _called(written, files):
        return False
    try:
        return bool(asked(written, today, None, structure))
    except ToldError:
        return False


def _days(first: str | None, last: str | None, day: date) -> tuple[date, date]:
    """The first and the last day to look at."""
    try:
        start = vague_date(first).earliest if first and one_day(first, day) else day
        end = one_day(last, day) or _years_on(start, 1)
    except SelectorError as error:
        raise CouldNotError(error.message) from None
    if end < start:
        raise CouldNotError(_("--until {last} lies before --from {first}", last=end, first=start))
    if end > _years_on(start, MOST_YEARS):
        raise CouldNotError(_("a calendar covers at most {years} years at a time", years=MOST_YEARS))
    return start, end


def _years_on(day: date, years: int) -> date:
    """So many years later, or the last day there is."""
    return day + relativedelta(years=years) if day.year + years <= date.max.year else date.max


def _ahead(checked: Checked, body: str | None, days: tuple[date, date]) -> Ahead:
    assert checked.structure is not None
    window = Window(checked.structure, *days)
    if body is None:
        return Ahead(checked, window, due_things(window))
    found = _body(body, checked.structure)
    label = BodyOnDay(found, Snapshot(checked.structure, checked.day or checked.today)).label
    return Ahead(checked, window, due_things(window, found.id), label)


def _body(name: str, structure: Structure) -> Body:
    """The body that is called so."""
    found = _called(name, structure)
    if found:
        return found[0]
    known = {called: one.id for one in structure.bodies for called in (one.id, *names(one))}
    guess = closest(name, known)
    if guess:
        raise CouldNotError(_("no body is called “{name}”, did you mean “{guess}”?", name=name, guess=guess))
    raise CouldNotError(_("no body is called “{name}”; vvgctl list bodies lists them", name=name))


def _called(name: str, structure: Structure) -> list[Body]:
    return [record for kind, record in match(name, structure) if kind == "body"]


def _left_out(count: int) -> Message:
    return plural(
        "{count} thing without a date is left out; --format text lists it",
        "{count} things without a date are left out; --format text lists them",
        count,
    )


def _format(format: CalendarFormat | None, output: str) -> CalendarFormat:
    """What is asked for, else what the file's ending says, else text."""
    ending = Path(output).suffix.removeprefix(".").lower()
    found = format or _ENDINGS.get("" if output == STDOUT else ending)
    if found is None:
        formats = tuple(one for one in _ENDINGS if one)
        raise CouldNotError(
            _(
                "a calendar cannot be written as “{format}”; let the file end in {formats}, or say --format",
                format=ending,
                formats=formats,
            )
        )
    return found


_ENDINGS: dict[str, CalendarFormat] = {"": "text", "txt": "text", "csv": "csv", "json": "json", "ics": "ics"}


def _told(ahead: Ahead, format: CalendarFormat, color: str) -> str | bytes:
    how = manner(color)
    match format:
        case "csv":
            return sheet(ahead, how)
        case "json":
            return document(ahead, how)
        case "ics":
            from vvgctl.reports import calendar_ics

            return calendar_ics.render(ahead, language())
    return render(ahead, how, width())


def _write(told: str | bytes, output: str) -> None:
    """Text for a console as it can show it; files and calendars in UTF-8."""
    if output == STDOUT:
        if isinstance(told, str):
            tell(told)
        else:
            sys.stdout.buffer.write(told)
            sys.stdout.buffer.flush()
        return
    write_file(Path(output), told.encode() if isinstance(told, str) else told)
    tell_written(Path(output), aside=True)
