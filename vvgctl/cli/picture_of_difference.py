"""Both sides of a comparison as one chart, in a file."""

from __future__ import annotations

from vvgctl.cli.failure import CouldNotError
from vvgctl.cli.pictures import Making, format_of, one_of, write_pages
from vvgctl.cli.speech import language
from vvgctl.layout import DrawingFailed
from vvgctl.messages import message as _
from vvgctl.pictures import PAPERS, View
from vvgctl.pictures.markings import Before
from vvgctl.pictures.theming import theme
from vvgctl.reports.differences.compared import Compared
from vvgctl.reports.differences.text import heading


def draw_difference(compared: Compared, file: str, paper: str, colours: str | None, *, quiet: bool) -> None:
    """Draw what differs; the format is that of the file's ending."""
    one_of("--paper", paper, tuple(PAPERS))
    now = compared.after.snapshot
    view = View(now, language(), PAPERS[paper], before=Before(compared.difference, heading(compared)))
    making = Making(format_of(None, file), theme(colours, now.structure), 192, "bundled", quiet)
    try:
        write_pages("chart", view, making, file)
    except DrawingFailed as failed:
        raise CouldNotError(_("{message}; {fix}", message=failed.message, fix=failed.fix)) from None
