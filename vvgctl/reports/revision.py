"""Which revision is shown, told wherever the day is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vvgctl.messages import Message
from vvgctl.messages import message as _
from vvgctl.reports.context import Checked, Manner

if TYPE_CHECKING:
    from vvgctl.source.repository import Commit


def told_revision(commit: Commit) -> Message:
    """The name that somebody wrote, the short hash, and its day."""
    if commit.parted:
        parted = told_revision(replace(commit, parted=False))
        return _("the parting from {revision}", revision=parted)
    if commit.date is None:
        return _("{revision} ({commit})", revision=commit.written, commit=commit.short)
    return _("{revision} ({commit} of {day})", revision=commit.written, commit=commit.short, day=commit.date)


def at_revision(checked: Checked, manner: Manner) -> str:
    """What follows the day in a heading; nothing for the working tree."""
    if checked.commit is None:
        return ""
    return _(", at revision {revision}", revision=told_revision(checked.commit)).text(manner.language)
