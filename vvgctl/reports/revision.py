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
    """What follows the day in a heading; nothing for the working tree as it is."""
    revision = (
        _(", at revision {revision}", revision=told_revision(checked.commit)) if checked.commit else None
    )
    over = _(", with {proposals} laid over", proposals=titles(checked)) if checked.over else None
    return "".join(told.text(manner.language) for told in (revision, over) if told)


def titles(checked: Checked) -> tuple[Message, ...]:
    """The proposals laid over, as they are told."""
    return tuple(_("“{title}”", title=one.title) for one in checked.over)
