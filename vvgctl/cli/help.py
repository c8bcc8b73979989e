"""Help in the reader's language: the headings that the command-line library writes itself."""

from __future__ import annotations

from typing import Any

import typer
from typer._click.formatting import HelpFormatter

from vvgctl.cli.speech import spoken
from vvgctl.messages import message as _

_HEADINGS = {
    "Options": _("Options"),
    "Commands": _("Commands"),
    "Arguments": _("Arguments"),
    "Usage: ": _("Usage: "),
}
_FIXED = {"Show this message and exit.": _("show this help")}


class SpeakingFormatter(HelpFormatter):
    """Writes help with translated headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        usage = args.replace("[OPTIONS]", spoken(_("[OPTIONS]")))
        super().write_usage(prog, usage, prefix or spoken(_HEADINGS["Usage: "]))

    def write_heading(self, heading: str) -> None:
        super().write_heading(spoken(_HEADINGS[heading]) if heading in _HEADINGS else heading)

    def write_dl(self, rows: Any, *args: Any, **more: Any) -> None:
        super().write_dl([(term, _said(about)) for term, about in rows], *args, **more)


def _said(about: str) -> str:
    """A line of help, with what the library itself writes translated."""
    return spoken(_FIXED[about]) if about in _FIXED else about.removesuffix("[required]").rstrip()


class SpeakingContext(typer.Context):
    """A command's context whose help speaks the reader's language."""

    formatter_class = SpeakingFormatter
