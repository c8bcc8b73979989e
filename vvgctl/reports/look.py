"""How a report may look: plain, or with colours where the terminal has them."""

from __future__ import annotations

from collections.abc import Callable

from vvgctl.check.finding import Level
from vvgctl.check.outcome import Outcome
from vvgctl.messages import message as _

Paint = Callable[[str, str], str]
"""A text and the colour it is to have → the text as it is written."""


def plain(text: str, colour: str) -> str:
    """No colour at all."""
    return text


LEVEL_NAMES = {
    Level.ERROR: _("error"),
    Level.WARNING: _("warning"),
    Level.NOTE: _("note"),
    Level.UNKNOWN: _("cannot be checked"),
}
LEVEL_COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTE: "blue", Level.UNKNOWN: "magenta"}
OUTCOME_NAMES = {
    Outcome.KEPT: _("kept"),
    Outcome.BROKEN: _("broken"),
    Outcome.NOT_APPLICABLE: _("not applicable"),
    Outcome.UNKNOWN: _("cannot be checked"),
}
OUTCOME_COLOURS = {
    Outcome.KEPT: "green",
    Outcome.BROKEN: "red",
    Outcome.NOT_APPLICABLE: "bright_black",
    Outcome.UNKNOWN: "magenta",
}
