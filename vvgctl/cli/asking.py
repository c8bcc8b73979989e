"""From options to what is asked: days, structures, and the manner of the answer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date

import typer
from dateutil.relativedelta import relativedelta

from vvgctl.check.loading import Loaded, load
from vvgctl.check.validation import Asked, Validation
from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.places import Located, structures
from vvgctl.cli.speech import language
from vvgctl.messages import message as _
from vvgctl.reports.context import Checked, Manner
from vvgctl.reports.look import plain
from vvgctl.structure import SelectorError, Snapshot, Structure, selector

YEARS_AHEAD = 2


def day(written: str | None, today: date) -> date | None:
    """The day that an argument means; None where nothing was written."""
    try:
        asked = selector(written, today)
    except SelectorError as error:
        raise CouldNotError(error.message) from None
    return asked.day if asked.pinned else None


def asked(when: str | None, today: str | None, until: str | None) -> Asked:
    """The days that a command is about."""
    now = day(today, date.today()) or date.today()
    ahead = day(until, now) or _later(now)
    return Asked(now, ahead, day(when, now))


def _later(day: date) -> date:
    """So many years on, or the last day there is."""
    last = date.max - relativedelta(years=YEARS_AHEAD)
    return day + relativedelta(years=YEARS_AHEAD) if day <= last else date.max


def read(place: Located) -> Loaded:
    """A structure's files; a folder that is not there is told as such."""
    if not place.folder.is_dir():
        raise CouldNotError(_("there is no folder {folder}", folder=place.shown))
    return load(place.folder)


def opened(name: str | None, about: Asked) -> Checked:
    """One structure that can be read; where its files are wrong, the reader is sent to `validate`."""
    place = structures(name)[0]
    result = read(place)
    if result.structure is None:
        raise CouldNotError(
            _("{folder} has errors in its files; vvgctl validate shows them", folder=place.shown or ".")
        )
    return Checked(
        place.shown, result.structure, Validation((), files=result.files), about.today, about.until, about.day
    )


def snapshot(checked: Checked) -> Snapshot:
    """The structure as it stands on the day asked about."""
    structure: Structure | None = checked.structure
    assert structure is not None
    return Snapshot(structure, checked.day or checked.today)


def manner(color: str = "auto", *, past: bool = False, quiet: bool = False) -> Manner:
    """How to tell it: in which language, and with colours or without."""
    return Manner(language(), painted if _coloured(color) else plain, past, quiet)


def painted(text: str, colour: str) -> str:
    """A text in a colour, as terminals understand it."""
    return typer.style(text, bold=True) if colour == "bold" else typer.style(text, fg=colour)


def _coloured(color: str) -> bool:
    if color not in ("auto", "always", "never"):
        raise CouldNotError(_("--color is auto, always or never"))
    if color != "auto":
        return color == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def tell(parts: str | Iterator[str]) -> None:
    """Print an answer as it stands."""
    for part in (parts,) if isinstance(parts, str) else parts:
        typer.echo(part, nl=False, color=True)


def width() -> int:
    """How wide tables may be: the terminal's width, or 120 where there is none."""
    import shutil

    return (
        shutil.get_terminal_size((120, 40)).columns
        if sys.stdout.isatty()
        else int(os.environ.get("COLUMNS", "120"))
    )
