"""Both sides of a comparison as one chart, in a file."""

from __future__ import annotations

from pathlib import Path

from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.pictures import Making, format_of, one_of, write_pages
from vvgctl.cli.speech import language_of
from vvgctl.cli.standing import standing
from vvgctl.layout import DrawingFailed
from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.pictures import PAPERS, View
from vvgctl.pictures.markings import Before
from vvgctl.pictures.theming import theme
from vvgctl.reports.differences.compared import Compared, Side
from vvgctl.reports.differences.text import heading


def making_of_difference(after: Side, file: str, paper: str, colours: str | None, *, quiet: bool) -> Making:
    """How to draw what differs, if all that is asked for can be; the format is that of the file's ending."""
    one_of("--paper", paper, tuple(PAPERS))
    return Making(format_of(None, file), theme(colours, after.snapshot.structure), 192, "bundled", quiet)


def draw_difference(compared: Compared, file: str, paper: str, making: Making) -> None:
    """Draw what differs."""
    now = compared.after.snapshot
    before = Before(compared.difference, heading(compared))
    view = View(now, language_of(now.structure), PAPERS[paper], notes=_under(compared), before=before)
    try:
        write_pages("chart", view, making, file)
    except DrawingFailed as failed:
        raise CouldNotError(_("{message}; {fix}", message=failed.message, fix=failed.fix)) from None


def _under(compared: Compared) -> tuple[Message, ...]:
    """Of which revision the files are that lie in the working tree; the heading tells of others."""
    folders = (side.checked.folder for side in (compared.before, compared.after) if not side.checked.commit)
    return tuple(told for folder in dict.fromkeys(folders) if (told := standing(Path(folder))))
